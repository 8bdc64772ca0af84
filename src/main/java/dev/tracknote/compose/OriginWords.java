package dev.tracknote.compose;

import dev.tracknote.house.Label;
import dev.tracknote.note.Origin;
import dev.tracknote.note.Origins;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says of each figure of a note, in the note's language, what it rests on. */
public final class OriginWords {

  private static final Pattern NUMBER = Pattern.compile("-?\\d+(?:\\.\\d+)?");
  private static final Pattern THOUSANDS = Pattern.compile("(?<=\\d)(?=(?:\\d{3})+$)");
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final String CLOSE = "close.";

  private final Manuscript manuscript;
  private final FormulaWords words;
  private final Map<Basis, Origin> origins = new LinkedHashMap<>();

  /** What figures share that rest on the same. */
  private record Basis(String formula, List<PrintedFigure.Input> inputs) {}

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

  private Origin of(PrintedFigure figure) {
    Basis basis = new Basis(figure.formula(), figure.inputs());
    Origin known = origins.get(basis);
    if (known != null) {
      return known;
    }
    List<Origin.Input> inputs = new ArrayList<>();
    for (PrintedFigure.Input input : figure.inputs()) {
      String day = input.asOf().toString();
      inputs.add(
          new Origin.Input(
              name(input.key()),
              value(input.value()),
              new Origin.Source(input.title(), input.document(), day)));
    }
    Origin origin =
        new Origin(
            "origin-" + (origins.size() + 1), figure.text(), words.of(figure.formula()), inputs);
    origins.put(basis, origin);
    return origin;
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
    String whole = point < 0 ? number : number.substring(0, point);
    return THOUSANDS.matcher(whole).replaceAll(",") + (point < 0 ? "" : number.substring(point));
  }
}
