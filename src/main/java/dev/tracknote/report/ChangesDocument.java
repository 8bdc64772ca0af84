package dev.tracknote.report;

import dev.tracknote.compose.PrintedFigure;
import dev.tracknote.facts.Fact;
import dev.tracknote.facts.Statement;
import dev.tracknote.revision.Changes;
import dev.tracknote.revision.DataChange;
import dev.tracknote.revision.InputChange;
import dev.tracknote.revision.PageChange;
import dev.tracknote.revision.PageChange.SentenceChange;
import dev.tracknote.revision.StatementChange;
import dev.tracknote.revision.VerdictTurn;
import dev.tracknote.wording.Language;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** What moved between two editions as one JSON document. */
public final class ChangesDocument {

  private ChangesDocument() {}

  public static String of(Compared compared, Changes changes) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("note", compared.note());
    document.put("then", compared.then());
    document.put("now", compared.now());
    document.put("pending", compared.isPending());
    document.put("nothing", changes.isNothing());
    document.put("untrue", FindingsDocument.findings(changes.untrue()));
    document.put("verdicts", changes.turns().stream().map(ChangesDocument::turn).toList());
    document.put(
        "restated", changes.data().restated().stream().map(ChangesDocument::restated).toList());
    document.put("added", changes.data().added().stream().map(ChangesDocument::fact).toList());
    document.put(
        "withdrawn", changes.data().withdrawn().stream().map(ChangesDocument::fact).toList());
    document.put(
        "statements", changes.data().statements().stream().map(ChangesDocument::stated).toList());
    document.put("pages", changes.pages().stream().map(ChangesDocument::page).toList());
    document.put("inputs", changes.inputs().stream().map(ChangesDocument::input).toList());
    return Json.text(document);
  }

  private static Map<String, Object> turn(VerdictTurn turn) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("metric", turn.metric().id());
    fields.put("basis", turn.basis().id());
    fields.put("then", turn.then().id());
    fields.put("now", turn.now().id());
    return fields;
  }

  private static Map<String, Object> restated(DataChange.Restatement restatement) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("kind", restatement.kind().name().toLowerCase(Locale.ROOT));
    fields.put("then", fact(restatement.then()));
    fields.put("now", fact(restatement.now()));
    return fields;
  }

  private static Map<String, Object> fact(Fact fact) {
    return LedgerDocument.input(PrintedFigure.Input.of(fact, Language.EN));
  }

  private static Map<String, Object> page(PageChange page) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("language", page.language().code());
    fields.put("figures", page.figures().stream().map(ChangesDocument::figure).toList());
    fields.put("added", page.added());
    fields.put("gone", page.gone());
    fields.put("exhibits", page.exhibits().stream().map(ChangesDocument::exhibit).toList());
    fields.put("sentences", page.sentences().stream().map(ChangesDocument::sentence).toList());
    fields.put("claims", page.claims().stream().map(ChangesDocument::claim).toList());
    return fields;
  }

  private static Map<String, Object> figure(PageChange.FigureChange change) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("name", change.now().name());
    fields.put("period", change.now().period());
    fields.put("then", change.then().text());
    fields.put("now", change.now().text());
    fields.put("valueThen", LedgerDocument.value(change.then().value()));
    fields.put("valueNow", LedgerDocument.value(change.now().value()));
    fields.put("where", change.where());
    return fields;
  }

  private static Map<String, Object> exhibit(PageChange.ExhibitChange exhibit) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("label", exhibit.label());
    fields.put("caption", exhibit.caption());
    fields.put("points", exhibit.points().stream().map(ChangesDocument::point).toList());
    return fields;
  }

  private static Map<String, Object> point(PageChange.ExhibitChange.Point point) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("series", point.series());
    fields.put("at", point.at());
    fields.put("then", point.then());
    fields.put("now", point.now());
    return fields;
  }

  private static Map<String, Object> sentence(SentenceChange sentence) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("kind", sentence.kind().id());
    fields.put("file", sentence.place().file());
    fields.put("line", sentence.place().line());
    fields.put("then", sentence.then());
    fields.put("now", sentence.now());
    return fields;
  }

  /** What is new has no {@code then}, what is gone no {@code now}. */
  private static Map<String, Object> stated(StatementChange change) {
    Map<String, Object> fields = new LinkedHashMap<>();
    change.then().ifPresent(s -> fields.put("then", statement(s)));
    change.now().ifPresent(s -> fields.put("now", statement(s)));
    return fields;
  }

  private static Map<String, Object> statement(Statement statement) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("id", statement.id());
    fields.put("period", statement.period().map(p -> p.label()).orElse(""));
    fields.put("value", statement.value().toPlainString());
    fields.put("high", statement.high().map(BigDecimal::toPlainString).orElse(""));
    fields.put("unit", statement.unit());
    fields.put("asOf", statement.asOf().toString());
    fields.put("source", statement.source().id());
    return fields;
  }

  private static Map<String, Object> claim(PageChange.ClaimTurn turn) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("text", turn.now().text());
    fields.put("file", turn.now().place().file());
    fields.put("line", turn.now().place().line());
    fields.put("column", turn.now().place().column());
    fields.put("then", turn.then().verdict());
    fields.put("now", turn.now().verdict());
    fields.put("readingThen", turn.then().reading());
    fields.put("readingNow", turn.now().reading());
    return fields;
  }

  private static Map<String, Object> input(InputChange input) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("name", input.name());
    fields.put("change", input.kind().id());
    return fields;
  }
}
