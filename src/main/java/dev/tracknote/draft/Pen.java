package dev.tracknote.draft;

import dev.tracknote.facts.Fact;
import dev.tracknote.house.Phrase;
import dev.tracknote.metrics.FigureIndex;
import dev.tracknote.metrics.Measure;
import dev.tracknote.metrics.Metrics;
import dev.tracknote.metrics.Resolution;
import dev.tracknote.metrics.Subject;
import dev.tracknote.quantity.Amount;
import dev.tracknote.quantity.Basis;
import dev.tracknote.quantity.NotMeaningful;
import dev.tracknote.quantity.Quantity;
import dev.tracknote.quantity.Ratio;
import dev.tracknote.quantity.Turn;
import dev.tracknote.wording.Language;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Words what the facts hold in the house's phrases, every figure as a reference. */
final class Pen {

  /** The lines of which a record is news; that costs or stocks were never higher is none. */
  private static final List<Measure> RECORDS =
      List.of(
          Measure.REVENUE,
          Measure.OPERATING_INCOME,
          Measure.NET_INCOME,
          Measure.OPERATING_CASH_FLOW,
          Measure.FREE_CASH_FLOW);

  private static final List<Measure> WITHOUT_BASIS =
      List.of(Measure.OPERATING_EXPENSE_RATIO, Measure.RESEARCH_INTENSITY);

  private final Occasion occasion;
  private final Metrics metrics;
  private final FigureIndex figures;

  Pen(Occasion occasion) {
    this.occasion = occasion;
    this.metrics = Metrics.of(occasion.facts());
    this.figures = new FigureIndex(occasion.facts(), metrics, occasion.quarter());
  }

  Occasion occasion() {
    return occasion;
  }

  Metrics metrics() {
    return metrics;
  }

  /** The figure of a name, if the facts hold it and it can be stated. */
  Optional<Quantity> value(String name) {
    return figures.resolve(name) instanceof Resolution.Found found
        ? Optional.of(found.figure().value()).filter(Pen::canBeStated)
        : Optional.empty();
  }

  /** Whether no figure has this name, whatever the facts hold. */
  boolean isUnknown(String name) {
    return figures.resolve(name) instanceof Resolution.Unknown;
  }

  boolean holds(String name) {
    return value(name).isPresent();
  }

  /** Whether an amount is known and is zero. */
  boolean isNothing(Measure measure) {
    return value(measure.id())
        .filter(v -> v instanceof Amount a && a.value().signum() == 0)
        .isPresent();
  }

  // definition: a change beyond a thousand percent says nothing and is not printed
  private static boolean canBeStated(Quantity value) {
    boolean vast =
        value instanceof Ratio r
            && r.kind() == Ratio.Kind.CHANGE
            && r.fraction().compareTo(BigDecimal.TEN) > 0;
    return !vast && !(value instanceof NotMeaningful);
  }

  static String reference(String name) {
    return "${" + name + "}";
  }

  /** A phrase, its gaps filled; names and what they stand for take turns. */
  String words(Phrase phrase, String... words) {
    return spaced(occasion.phrases().text(phrase, words));
  }

  /** Han signs and Latin ones are set apart. */
  private String spaced(String text) {
    return occasion.language() == Language.ZH
        ? text.replaceAll("(?<=\\p{IsHan})(?=[A-Za-z0-9])|(?<=[A-Za-z0-9])(?=\\p{IsHan})", " ")
        : text;
  }

  /** What a measure is called within a sentence, with its basis where the company has several. */
  String name(Subject subject) {
    String plain = words(Phrase.valueOf("NAME_" + subject.measure().name()));
    boolean several =
        Topic.of(subject.measure()) == Topic.PROFIT
            && !WITHOUT_BASIS.contains(subject.measure())
            && occasion.facts().reported().all().stream()
                .map(Fact::key)
                .anyMatch(k -> k.basis() != Basis.GAAP);
    String basis = occasion.facts().company().terms().basis(subject.basis(), occasion.language());
    return several && !basis.isEmpty() ? onBasis(basis, plain) : plain;
  }

  private String onBasis(String basis, String plain) {
    return words(Phrase.ON_BASIS, "basis", basis, "name", plain)
        .replaceAll("(?<=\\p{IsHan}) (?=\\p{IsHan})", "");
  }

  Optional<String> told(Measure measure, Basis basis) {
    return level(Phrase.TOLD, new Subject(measure, "", basis));
  }

  Optional<String> told(Measure measure) {
    return told(measure, Basis.GAAP);
  }

  Optional<String> listed(Measure measure, Basis basis) {
    return level(Phrase.LISTED, new Subject(measure, "", basis));
  }

  private Optional<String> level(Phrase phrase, Subject subject) {
    String id = subject.id();
    return value(id)
        .map(
            v ->
                words(
                    phrase,
                    "name",
                    name(subject),
                    "figure",
                    reference(id),
                    "changes",
                    changes(id) + (saysRecord(phrase, subject) ? record(subject) : "")));
  }

  /** The event has said once and for all that revenue or net income are a record. */
  private static boolean saysRecord(Phrase phrase, Subject subject) {
    return phrase == Phrase.LISTED
        || (subject.measure() != Measure.REVENUE && subject.measure() != Measure.NET_INCOME);
  }

  /** The growth of a figure, as far as it can be stated. */
  String changes(String name) {
    List<String> changes = new ArrayList<>();
    String year = occasion.quarter().yearAgo().label();
    String quarter = occasion.quarter().previous().label();
    change(name, "yoy", year, Phrase.CHANGE_YEAR, Phrase.TURN_YEAR).ifPresent(changes::add);
    change(name, "qoq", quarter, Phrase.CHANGE_QUARTER, Phrase.TURN_QUARTER)
        .ifPresent(changes::add);
    return switch (changes.size()) {
      case 0 -> "";
      case 1 -> words(Phrase.CHANGES_ONE, "first", changes.getFirst());
      default ->
          words(Phrase.CHANGES_BOTH, "first", changes.getFirst(), "second", changes.getLast());
    };
  }

  /** The growth over the year alone. */
  String yearlyChange(String name) {
    String year = occasion.quarter().yearAgo().label();
    return change(name, "yoy", year, Phrase.CHANGE_YEAR, Phrase.TURN_YEAR)
        .map(c -> words(Phrase.CHANGES_ONE, "first", c))
        .orElse("");
  }

  private Optional<String> change(
      String name, String operation, String base, Phrase plain, Phrase turn) {
    String change = name + "." + operation;
    return value(change)
        .map(
            v ->
                words(
                    v instanceof Turn ? turn : plain,
                    "change",
                    reference(change),
                    "base",
                    reference(name + "[" + base + "]")));
  }

  // definition: a record is claimed of GAAP figures alone (SEC C&DI 102.10 asks for the equivalent)
  /** That a figure is the highest of the stored history, where it is one. */
  private String record(Subject subject) {
    return subject.basis() != Basis.GAAP || !RECORDS.contains(subject.measure())
        ? ""
        : History.of(metrics, subject, occasion.quarter())
            .recordSince()
            .map(since -> words(Phrase.RECORD, "since", since.label()))
            .orElse("");
  }

  /** Clauses as one sentence, or nothing when there are none. */
  String sentence(List<String> clauses) {
    return clauses.isEmpty() ? "" : capital(words(Phrase.SENTENCE, "clauses", joined(clauses)));
  }

  String sentence(String clause) {
    return sentence(List.of(clause));
  }

  String joined(List<String> clauses) {
    return String.join(occasion.phrases().text(Phrase.CLAUSE_JOIN), clauses);
  }

  /** Names one after another. */
  String list(List<String> names) {
    int last = names.size() - 1;
    return last < 1
        ? String.join("", names)
        : String.join(occasion.phrases().text(Phrase.LIST_JOIN), names.subList(0, last))
            + occasion.phrases().text(Phrase.LIST_LAST)
            + names.get(last);
  }

  /** A text that begins with a capital where the language begins sentences so. */
  String capital(String text) {
    return text.isEmpty() || occasion.language() == Language.ZH
        ? text
        : Character.toString(Character.toUpperCase(text.codePointAt(0)))
            + text.substring(text.offsetByCodePoints(0, 1));
  }
}
