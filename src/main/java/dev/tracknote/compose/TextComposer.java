package dev.tracknote.compose;

import dev.tracknote.commentary.DraftMark;
import dev.tracknote.commentary.Span;
import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.diagnostic.Place;
import dev.tracknote.house.NumberFormat;
import dev.tracknote.metrics.Figure;
import dev.tracknote.metrics.Resolution;
import dev.tracknote.note.Run;
import dev.tracknote.note.Text;
import dev.tracknote.quantity.FiscalQuarter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;

/** Turns the spans of one passage into styled text, every reference replaced by its figure. */
final class TextComposer {

  private static final int SHOWN = 80;

  private final Desk desk;
  private final FiscalQuarter quarter;

  TextComposer(Desk desk) {
    this(desk, desk.quarter());
  }

  /** A text whose figures are those of another quarter than the note's. */
  TextComposer(Desk desk, FiscalQuarter quarter) {
    this.desk = desk;
    this.quarter = quarter;
  }

  Text compose(List<Span> spans) {
    List<Run> runs = new ArrayList<>();
    for (int i = 0; i < spans.size(); i++) {
      switch (spans.get(i)) {
        case Span.Typed typed -> {
          if (typed.text().equals("\n")) {
            lineBreak(runs, spans, i);
          } else {
            typed(typed, runs);
          }
        }
        case Span.Reference reference -> figure(reference).ifPresent(runs::add);
      }
    }
    Text text = new Text(runs);
    if (!spans.isEmpty() && desk.manuscript().isOfAnalyst(spans.getFirst().place())) {
      desk.write(new PrintedPassage(spans.getFirst().place(), text));
    }
    return text;
  }

  /** Typed words, in which the marks of a draft are set apart. */
  private void typed(Span.Typed typed, List<Run> runs) {
    String text = typed.text();
    boolean marked = DraftMark.isIn(text);
    Matcher marks = DraftMark.ANY.matcher(text);
    int from = 0;
    while (marked && marks.find()) {
      mentions(typed, text.substring(from, marks.start()), from, runs);
      runs.add(Run.sign(marks.group()));
      from = marks.end();
    }
    mentions(typed, text.substring(from), from, runs);
  }

  /** A stretch of typed words, in which a mention of an exhibit becomes a link to it. */
  private void mentions(Span.Typed typed, String text, int start, List<Run> runs) {
    Matcher matcher = ExhibitMentions.MENTION.matcher(text);
    int from = 0;
    boolean mayMention = typed.style().link().isEmpty() && ExhibitMentions.mayStandIn(text);
    while (mayMention && matcher.find()) {
      if (matcher.start() > from) {
        runs.add(run(text.substring(from, matcher.start()), typed.style(), 0));
      }
      int number = Integer.parseInt(matcher.group(1));
      desk.mentions().note(number, after(typed.place(), typed.text(), start + matcher.start()));
      Span.Style style = typed.style();
      runs.add(
          new Run(
              matcher.group(),
              style.strong(),
              style.emphasis(),
              "#" + ExhibitMentions.anchor(number),
              0));
      from = matcher.end();
    }
    if (from < text.length()) {
      runs.add(run(text.substring(from), typed.style(), 0));
    }
  }

  private static Place after(Place place, String text, int offset) {
    return new Place(place.file(), place.line(), place.column() + text.codePointCount(0, offset));
  }

  private static Run run(String text, Span.Style style, int figure) {
    return new Run(text, style.strong(), style.emphasis(), style.link(), figure);
  }

  /** A line break of the source is a space between words and nothing between Han signs. */
  private static void lineBreak(List<Run> runs, List<Span> spans, int index) {
    boolean edge = runs.isEmpty() || index + 1 == spans.size();
    if (edge || afterHan(runs.getLast().text()) || beforeHan(spans.get(index + 1))) {
      return;
    }
    runs.add(Run.plain(" "));
  }

  private static boolean afterHan(String text) {
    return !text.isEmpty() && isHan(text.codePointBefore(text.length()));
  }

  private static boolean beforeHan(Span span) {
    return span instanceof Span.Typed typed
        && !typed.text().isEmpty()
        && isHan(typed.text().codePointAt(0));
  }

  private static boolean isHan(int codePoint) {
    return Character.isIdeographic(codePoint)
        || (codePoint >= 0x3000 && codePoint <= 0x303F)
        || (codePoint >= 0xFF00 && codePoint <= 0xFFEF);
  }

  private Optional<Run> figure(Span.Reference reference) {
    NumberFormat format = NumberFormat.of(reference.options());
    return switch (desk.figures().resolve(inItsQuarter(reference.name()))) {
      case Resolution.Found found ->
          Optional.of(printed(found.figure(), format, reference.style()));
      case Resolution.Unknown unknown -> {
        desk.report(
            Diagnostic.error(
                "R24",
                reference.place(),
                "expected the name of a figure, found \"" + shown(reference.name()) + "\"",
                "nearest names: " + String.join(", ", unknown.nearest())));
        yield Optional.empty();
      }
      case Resolution.Unavailable unavailable -> {
        desk.report(
            Diagnostic.error(
                "R24",
                reference.place(),
                "expected a figure for ${" + shown(reference.name()) + "}, found none",
                unavailable.reason()));
        yield Optional.empty();
      }
    };
  }

  private String inItsQuarter(String name) {
    boolean told = quarter.equals(desk.quarter()) || name.contains("[");
    return told ? name : name + "[" + quarter.label() + "]";
  }

  /** A name as long as a page would hide what is said of it. */
  private static String shown(String name) {
    return name.length() > SHOWN ? name.substring(0, SHOWN) + "…" : name;
  }

  private Run printed(Figure figure, NumberFormat format, Span.Style style) {
    String text = desk.numbers().text(figure.value(), format);
    return run(text, style, desk.register().number(text, figure));
  }
}
