package dev.tracknote.compose;

import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.facts.CompanyFacts;
import dev.tracknote.house.ExhibitStyle;
import dev.tracknote.house.Label;
import dev.tracknote.house.Labels;
import dev.tracknote.house.NumberStyle;
import dev.tracknote.metrics.FigureIndex;
import dev.tracknote.metrics.Measure;
import dev.tracknote.metrics.Metrics;
import dev.tracknote.metrics.Subject;
import dev.tracknote.quantity.FiscalQuarter;
import dev.tracknote.wording.Language;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** What every section reaches for while one note is composed. */
final class Desk {

  private static final BigDecimal UNKNOWN_SIZE = BigDecimal.TEN.pow(12);

  private final Manuscript manuscript;
  private final Metrics metrics;
  private final FigureIndex figures;
  private final NumberStyle numbers;
  private final ExhibitStyle exhibitStyle;
  private final List<Diagnostic> findings = new ArrayList<>();
  private final FigureRegister register;
  private final List<PrintedPassage> passages = new ArrayList<>();
  private final ExhibitMentions mentions = new ExhibitMentions();
  private int exhibits;

  Desk(Manuscript manuscript) {
    this.manuscript = manuscript;
    this.metrics = Metrics.of(manuscript.facts());
    this.figures = new FigureIndex(manuscript.facts(), metrics, manuscript.quarter());
    this.numbers = new NumberStyle(manuscript.language());
    this.exhibitStyle =
        ExhibitStyle.of(numbers, manuscript.facts().company().terms().moneyIn(), size());
    this.register = new FigureRegister(manuscript.quarter(), manuscript.language());
  }

  Manuscript manuscript() {
    return manuscript;
  }

  CompanyFacts facts() {
    return manuscript.facts();
  }

  FiscalQuarter quarter() {
    return manuscript.quarter();
  }

  Language language() {
    return manuscript.language();
  }

  Labels labels() {
    return manuscript.labels();
  }

  String label(Label label, String... arguments) {
    return manuscript.labels().text(label, arguments);
  }

  Metrics metrics() {
    return metrics;
  }

  FigureIndex figures() {
    return figures;
  }

  NumberStyle numbers() {
    return numbers;
  }

  /** How amounts stand in exhibits, in one unit for the whole note. */
  ExhibitStyle exhibitStyle() {
    return exhibitStyle;
  }

  /** The latest revenue that is known of a quarter tells how large the company is. */
  private BigDecimal size() {
    Subject revenue = Subject.company(Measure.REVENUE);
    return metrics.quartersWith(revenue, quarter(), 1).stream()
        .flatMap(q -> metrics.level(revenue, q).flatMap(Metrics::magnitude).stream())
        .findFirst()
        .orElse(UNKNOWN_SIZE);
  }

  FigureRegister register() {
    return register;
  }

  String currency() {
    return manuscript.facts().company().currency();
  }

  /** Exhibits are numbered in the order in which the page shows them. */
  int nextExhibit() {
    return ++exhibits;
  }

  void report(Diagnostic finding) {
    findings.add(finding);
  }

  void write(PrintedPassage passage) {
    passages.add(passage);
  }

  List<PrintedPassage> passages() {
    return List.copyOf(passages);
  }

  ExhibitMentions mentions() {
    return mentions;
  }

  /** What was found, once every section is composed. */
  List<Diagnostic> findings() {
    List<Diagnostic> all = new ArrayList<>(findings);
    all.addAll(mentions.findings(exhibits));
    return List.copyOf(all);
  }
}
