package dev.tracknote.report;

import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.facts.Fact;
import dev.tracknote.facts.ReportedQuarter;
import dev.tracknote.intake.Changes;
import dev.tracknote.intake.Changes.Pair;
import dev.tracknote.intake.Forecasts;
import dev.tracknote.quantity.Amount;
import dev.tracknote.quantity.PerShare;
import dev.tracknote.quantity.Quantity;
import dev.tracknote.quantity.Ratio;
import dev.tracknote.quantity.Shares;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What an import changes, as one JSON document. */
public final class IntakeDocument {

  private IntakeDocument() {}

  /**
   * The document.
   *
   * @param findings what of the source was left out, and what is odd
   */
  public static String of(Changes changes, List<Diagnostic> findings) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("company", changes.company());
    document.put("delivered", changes.delivered());
    document.put("isNew", changes.isNew());
    document.put("written", changes.written());
    document.put("quarters", changes.quarters().stream().map(IntakeDocument::quarter).toList());
    document.put("added", changes.added().stream().map(IntakeDocument::fact).toList());
    document.put(
        "restated", changes.restated().stream().map(p -> pair(p, "before", "after")).toList());
    document.put(
        "conflicts", changes.conflicts().stream().map(p -> pair(p, "kept", "offered")).toList());
    document.put("confirmed", changes.confirmed());
    document.put("estimates", estimates(changes.forecasts()));
    document.put("findings", FindingsDocument.findings(findings));
    return Json.text(document);
  }

  private static Map<String, Object> estimates(Forecasts forecasts) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("added", forecasts.added().stream().map(IntakeDocument::fact).toList());
    fields.put(
        "revised", forecasts.revised().stream().map(p -> pair(p, "before", "after")).toList());
    fields.put(
        "conflicts", forecasts.conflicts().stream().map(p -> pair(p, "kept", "offered")).toList());
    fields.put("confirmed", forecasts.confirmed());
    return fields;
  }

  /** An import that was refused. */
  public static String rejected(List<Diagnostic> findings) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("written", false);
    document.put("findings", FindingsDocument.findings(findings));
    return Json.text(document);
  }

  private static Map<String, Object> quarter(ReportedQuarter quarter) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("period", quarter.label().label());
    fields.put("start", quarter.start().toString());
    fields.put("end", quarter.end().toString());
    return fields;
  }

  private static Map<String, Object> fact(Fact fact) {
    Map<String, Object> fields = key(fact);
    fields.putAll(edition(fact));
    return fields;
  }

  private static Map<String, Object> pair(Pair pair, String held, String delivered) {
    Map<String, Object> fields = key(pair.held());
    fields.put(held, edition(pair.held()));
    fields.put(delivered, edition(pair.delivered()));
    return fields;
  }

  private static Map<String, Object> key(Fact fact) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("period", fact.key().period().label());
    fields.put("metric", fact.key().metric().id());
    fields.put("segment", fact.key().segment());
    fields.put("basis", fact.key().basis().id());
    return fields;
  }

  private static Map<String, Object> edition(Fact fact) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("value", value(fact));
    fields.put("asOf", fact.asOf().toString());
    fields.put("source", fact.source().id());
    fields.put("document", fact.source().document());
    return fields;
  }

  static String value(Fact fact) {
    Quantity quantity = fact.value();
    return switch (quantity) {
      case Amount amount -> amount.value().toPlainString();
      case PerShare perShare -> perShare.value().toPlainString();
      case Shares shares -> shares.value().toPlainString();
      case Ratio ratio -> ratio.fraction().movePointRight(2).toPlainString() + "%";
      default -> quantity.toString();
    };
  }
}
