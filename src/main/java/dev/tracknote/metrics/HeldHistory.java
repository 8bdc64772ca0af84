package dev.tracknote.metrics;

import dev.tracknote.facts.CompanyFacts;
import dev.tracknote.facts.ReportedQuarter;
import dev.tracknote.quantity.FiscalQuarter;
import dev.tracknote.quantity.FiscalYear;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a figure needs of the history and what the facts hold of it, in words. */
final class HeldHistory {

  private final CompanyFacts facts;
  private final Metrics metrics;

  private final Map<Subject, String> told = new LinkedHashMap<>();

  HeldHistory(CompanyFacts facts, Metrics metrics) {
    this.facts = facts;
    this.metrics = metrics;
  }

  String of(Subject subject, String need) {
    return "it needs "
        + subject.id()
        + " of "
        + need
        + "; the facts hold "
        + told.computeIfAbsent(subject, this::held);
  }

  /** What is asked of several quarters; a level and what there is to a share have no sum. */
  String ofSum(Subject subject, FiscalQuarter last, String need) {
    return subject.measure().isSummed()
        ? of(subject, need)
        : subject.id()
            + " is not summed over quarters; ask for that of one, as "
            + subject.id()
            + "["
            + last.label()
            + "]";
  }

  /** Stretches of quarters without a gap, or fiscal years where only these are told. */
  private String held(Subject subject) {
    List<FiscalQuarter> quarters =
        facts.calendar().stream()
            .map(ReportedQuarter::label)
            .filter(q -> metrics.level(subject, q).isPresent())
            .sorted()
            .toList();
    if (quarters.isEmpty()) {
      return years(subject);
    }
    List<String> stretches = new ArrayList<>();
    int from = 0;
    for (int i = 0; i < quarters.size(); i++) {
      boolean last = i + 1 == quarters.size();
      if (last || !quarters.get(i + 1).equals(quarters.get(i).next())) {
        stretches.add(stretch(quarters.get(from), quarters.get(i)));
        from = i + 1;
      }
    }
    return String.join(", ", stretches);
  }

  private static String stretch(FiscalQuarter from, FiscalQuarter to) {
    return from.equals(to) ? from.label() : from.label() + " to " + to.label();
  }

  private String years(Subject subject) {
    List<String> years =
        facts.calendar().stream()
            .map(q -> q.label().fiscalYear())
            .distinct()
            .filter(y -> metrics.level(subject, y).isPresent())
            .map(FiscalYear::label)
            .toList();
    return years.isEmpty() ? "none" : String.join(", ", years);
  }
}
