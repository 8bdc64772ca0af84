package dev.tracknote.draft;

import dev.tracknote.commentary.DraftMark;
import dev.tracknote.commentary.Part;
import dev.tracknote.commentary.PartKind;
import dev.tracknote.commentary.Prose;
import dev.tracknote.diagnostic.Place;
import dev.tracknote.wording.Language;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A part of the last note, each of its passages marked for review. */
final class CarriedOver {

  private static final Pattern CURRENT = Pattern.compile("\\$\\{([^{}:\\[\\]]+)(:[^{}]*)?}");

  /** Exhibits are numbered anew in every note. */
  private static final Pattern EXHIBIT = Pattern.compile("\\s?[（(](?:图|Exhibit)\\s?\\d{1,2}[）)]");

  private final LastNote last;
  private final Language language;

  CarriedOver(LastNote last, Language language) {
    this.last = last;
    this.language = language;
  }

  /** The Markdown below a heading, without the heading. */
  Optional<String> part(PartKind kind) {
    return last.commentary().part(kind).map(this::text);
  }

  /** Whether a table stands in the part with no words before it. */
  boolean opensWithTable(PartKind kind) {
    return last.commentary()
        .part(kind)
        .filter(p -> p.prose().getFirst() instanceof Prose.Grid)
        .isPresent();
  }

  private String text(Part part) {
    List<String> lines = new ArrayList<>(last.text().lines().toList());
    passages(part.prose()).stream()
        .sorted(Comparator.comparingInt(Place::line).thenComparingInt(Place::column).reversed())
        .forEach(p -> lines.set(p.line() - 1, marked(lines.get(p.line() - 1), p.column())));
    int from = part.place().line();
    return String.join("\n", lines.subList(from, end(part, lines.size())))
        .lines()
        .map(this::ofItsQuarter)
        .reduce((a, b) -> a + "\n" + b)
        .orElse("")
        .strip();
  }

  /** The line before the next heading. */
  private int end(Part part, int lines) {
    return last.commentary().parts().stream()
        .mapToInt(p -> p.place().line() - 1)
        .filter(l -> l >= part.place().line())
        .min()
        .orElse(lines);
  }

  /** Where paragraphs and list items begin; a table is reviewed with the words before it. */
  private static List<Place> passages(List<Prose> prose) {
    List<Place> places = new ArrayList<>();
    for (Prose piece : prose) {
      switch (piece) {
        case Prose.Passage p -> places.add(p.place());
        case Prose.Heading h -> places.add(h.spans().getFirst().place());
        case Prose.Listing l -> l.items().forEach(i -> places.addAll(passages(i)));
        case Prose.Grid g -> {}
      }
    }
    return places;
  }

  private String marked(String line, int column) {
    int at = line.offsetByCodePoints(0, column - 1);
    return line.substring(0, at) + DraftMark.REVIEW.before(line.substring(at), language);
  }

  /** What was said of the last quarter goes on speaking of it. */
  private String ofItsQuarter(String line) {
    String period = "[" + last.quarter().label() + "]";
    String pinned =
        CURRENT
            .matcher(line)
            .replaceAll(
                m ->
                    Matcher.quoteReplacement(
                        "${"
                            + m.group(1).strip()
                            + period
                            + Optional.ofNullable(m.group(2)).orElse("")
                            + "}"));
    return EXHIBIT.matcher(pinned).replaceAll("");
  }
}
