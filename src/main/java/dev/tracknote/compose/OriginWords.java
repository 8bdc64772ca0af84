package dev.tracknote.compose;

import dev.tracknote.house.Label;
import dev.tracknote.note.Origin;
import dev.tracknote.note.Origins;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says of each figure of a note, in the note's language, what it rests on. */
public final class OriginWords {

  private static final Pattern NUMBER = Pattern.compile("-?\\d+(?:\\.\\d+)?");
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final String CLOSE = "close.";

  private final Manuscript manuscript;
  private final FormulaWords words;
  private final Map<String, Origin> origins = new LinkedHashMap<>();
  private final Map<String, Origin.Input> inputs = new LinkedHashMap<>();

  private OriginWords(Manuscript manuscript) {
    this.manuscript = manuscript;
    this.words =
        new FormulaWords(manuscript.labels(), manuscript.facts().company(), manuscript.language());
  }

  /** The origins of all figures that a composed note prints or that the data of its charts tell. */
  public static Origins of(Manuscript manuscript, Composed composed) {
    OriginWords words = new OriginWords(manuscript);
    Map<Integer, Origin> byFigure = new LinkedHashMap<>();
    composed.figures().forEach(f -> byFigure.put(f.number(), words.of(f)));
    composed.asides().forEach(f -> byFigure.put(f.number(), words.of(f)));
    return new Origins(byFigure);
  }

  /** Figures of one formula and the same inputs share what they rest on. */
  private Origin of(PrintedFigure figure) {
    StringBuilder basis = new StringBuilder(figure.formula());
    figure.inputs().forEach(input -> basis.append('\n').append(edition(input)));
    Origin known = origins.get(basis.toString());
    if (known != null) {
      return known;
    }
    Origin origin =
        new Origin(
            "origin-" + (origins.size() + 1),
            figure.text(),
            words.of(figure.formula()),
            figure.inputs().stream().map(this::input).toList());
    origins.put(basis.toString(), origin);
    return origin;
  }

  /** What tells an input from an earlier edition of the same. */
  private static String edition(PrintedFigure.Input input) {
    return input.key() + " " + input.asOf() + " " + input.row();
  }

  private Origin.Input input(PrintedFigure.Input input) {
    return inputs.computeIfAbsent(edition(input), edition -> worded(input));
  }

  private Origin.Input worded(PrintedFigure.Input input) {
    String day = input.asOf().toString();
    return new Origin.Input(
        name(input.key()),
        value(input.value()),
        new Origin.Source(input.title(), input.document(), day));
  }

  /** {@code revenue[FY27Q1]} as 营收 FY27Q1. */
  private String name(String key) {
    int bracket = key.indexOf('[');
    if (key.startsWith(CLOSE)) {
      return manuscript.labels().text(Label.FORMULA_CLOSE) + " " + key.substring(CLOSE.length());
    }
    return bracket < 0 || !key.endsWith("]")
        ? words.of(key)
        : words.name(key.substring(0, bracket))
            + " "
            + key.substring(bracket + 1, key.length() - 1);
  }

  /** Exact, in base units or percent. */
  private static String value(ExactValue value) {
    boolean share = value.unit().isEmpty() && !value.kind().equals("number");
    String text =
        NUMBER
            .matcher(value.value())
            .replaceAll(
                m -> Matcher.quoteReplacement(share ? percent(m.group()) : grouped(m.group())));
    return value.unit().isEmpty() ? text : text + " " + value.unit();
  }

  private static String percent(String fraction) {
    return Numerals.plain(new BigDecimal(fraction).multiply(HUNDRED)) + "%";
  }

  private static String grouped(String number) {
    int point = number.indexOf('.');
    StringBuilder grouped = new StringBuilder(number);
    int first = number.startsWith("-") ? 2 : 1;
    for (int at = (point < 0 ? number.length() : point) - 3; at >= first; at -= 3) {
      grouped.insert(at, ',');
    }
    return grouped.toString();
  }
}
