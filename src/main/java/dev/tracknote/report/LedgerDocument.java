package dev.tracknote.report;

import dev.tracknote.check.Verdict;
import dev.tracknote.compose.ExactValue;
import dev.tracknote.compose.PrintedFigure;
import dev.tracknote.diagnostic.Place;
import dev.tracknote.pdf.Placement;
import dev.tracknote.wording.Language;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A note's ledger: every figure that its pages print and every typed one, with what it rests on.
 */
public final class LedgerDocument {

  private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

  private LedgerDocument() {}

  /** The name of the file that holds the ledger in one language. */
  public static String fileName(Language language) {
    return "ledger." + language.code() + ".json";
  }

  /**
   * Writes the ledger.
   *
   * @param placements their values are the figures' numbers; one that a drawing shares with others
   *     is a list with blanks between
   * @param verdicts how each figure of the prose stands
   */
  public static byte[] of(
      String note,
      Language language,
      List<PrintedFigure> figures,
      List<Placement> placements,
      List<Verdict> verdicts) {
    Map<Integer, Placement> places = places(placements);
    Map<String, Object> ledger = new LinkedHashMap<>();
    ledger.put("note", note);
    ledger.put("language", language.code());
    LedgerInputs inputs = new LedgerInputs();
    ledger.put("figures", figures.stream().map(f -> printed(f, places, inputs)).toList());
    ledger.put("inputs", inputs.all());
    ledger.put("claims", typed(verdicts).stream().map(LedgerDocument::claim).toList());
    return Json.text(ledger).getBytes(StandardCharsets.UTF_8);
  }

  private static Map<Integer, Placement> places(List<Placement> placements) {
    Map<Integer, Placement> places = new LinkedHashMap<>();
    for (Placement placement : placements) {
      for (String number : placement.value().split(" ", -1)) {
        if (NUMBER.matcher(number).matches()) {
          places.putIfAbsent(Integer.parseInt(number), placement);
        }
      }
    }
    return places;
  }

  /** Page 0 says that the templates do not mark the figure. */
  private static Map<String, Object> printed(
      PrintedFigure figure, Map<Integer, Placement> places, LedgerInputs inputs) {
    Placement at = places.getOrDefault(figure.number(), new Placement("", 0, 0, 0));
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("number", figure.number());
    fields.put("page", at.page());
    fields.put("x", points(at.x()));
    fields.put("y", points(at.y()));
    fields.put("where", figure.where());
    fields.put("verdict", Verdict.Outcome.FROM_FACTS.id());
    fields.putAll(told(figure));
    fields.put("inputs", figure.inputs().stream().map(inputs::idOf).toList());
    return fields;
  }

  /** What a figure is and rests on, wherever it is printed. */
  static Map<String, Object> figure(PrintedFigure figure) {
    Map<String, Object> fields = told(figure);
    fields.put("inputs", figure.inputs().stream().map(LedgerDocument::input).toList());
    return fields;
  }

  private static Map<String, Object> told(PrintedFigure figure) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("name", figure.name());
    fields.put("period", figure.period());
    fields.put("text", figure.text());
    fields.put("value", value(figure.value()));
    fields.put("formula", figure.formula());
    return fields;
  }

  static Map<String, Object> input(PrintedFigure.Input input) {
    Map<String, Object> source = new LinkedHashMap<>();
    source.put("id", input.source());
    source.put("title", input.title());
    source.put("document", input.document());
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("key", input.key());
    fields.put("value", value(input.value()));
    fields.put("asOf", input.asOf().toString());
    fields.put("source", source);
    fields.put("row", input.row());
    return fields;
  }

  static Map<String, Object> value(ExactValue value) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("kind", value.kind());
    fields.put("value", value.value());
    fields.put("unit", value.unit());
    return fields;
  }

  /** The figures that were typed; those that are filled in stand among the printed ones. */
  static List<Verdict> typed(List<Verdict> verdicts) {
    return verdicts.stream().filter(v -> v.outcome() != Verdict.Outcome.FROM_FACTS).toList();
  }

  static Map<String, Object> claim(Verdict verdict) {
    Place place = verdict.place().inFolder();
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("text", verdict.typed());
    fields.put("file", place.file());
    fields.put("line", place.line());
    fields.put("column", place.column());
    fields.put("verdict", verdict.outcome().id());
    fields.put("kind", verdict.kind().map(k -> k.name().toLowerCase(Locale.ROOT)).orElse(""));
    fields.put("value", verdict.value().map(BigDecimal::toPlainString).orElse(""));
    fields.put("reading", verdict.formula());
    return fields;
  }

  /** A tenth of a point is finer than any eye. */
  private static BigDecimal points(float value) {
    return new BigDecimal(Float.toString(value)).setScale(1, RoundingMode.HALF_UP);
  }
}
