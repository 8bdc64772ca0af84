package dev.tracknote.check;

import dev.tracknote.facts.CompanyFacts;
import dev.tracknote.facts.Fact;
import dev.tracknote.facts.FactKey;
import dev.tracknote.facts.Metric;
import dev.tracknote.facts.Segment;
import dev.tracknote.facts.Split;
import dev.tracknote.quantity.Amount;
import dev.tracknote.quantity.Basis;
import dev.tracknote.quantity.FiscalPeriod;
import dev.tracknote.quantity.FiscalQuarter;
import dev.tracknote.quantity.FiscalYear;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** All relations that the accounts of a company may be held to. */
final class Relations {

  private static final FiscalQuarter ANY = new FiscalQuarter(2000, 1);

  /** Lines of which a year cannot be a small part of its quarters, as what nets out can. */
  private static final List<Metric> GROSS =
      List.of(
          Metric.REVENUE,
          Metric.COST_OF_REVENUE,
          Metric.GROSS_PROFIT,
          Metric.RESEARCH_AND_DEVELOPMENT,
          Metric.SELLING_GENERAL_ADMINISTRATIVE,
          Metric.OPERATING_EXPENSES);

  private final Map<FactKey, Boolean> belowZero = new LinkedHashMap<>();
  private final List<Relation> all = new ArrayList<>();

  private Relations(CompanyFacts facts) {
    for (Fact fact : facts.reported().all()) {
      boolean negative = fact.value() instanceof Amount a && a.value().signum() < 0;
      belowZero.merge(fact.key().in(ANY), negative, Boolean::logicalOr);
    }
  }

  static List<Relation> of(CompanyFacts facts) {
    Relations relations = new Relations(facts);
    List<String> scopes = new ArrayList<>(List.of(""));
    facts.company().segments().stream().map(Segment::id).forEach(scopes::add);
    for (Basis basis : Basis.values()) {
      scopes.forEach(s -> relations.accounts(s, basis));
      facts.company().splits().forEach(s -> relations.split(s, basis));
      GROSS.forEach(m -> relations.year(m, basis));
    }
    return relations.all.stream().filter(relations::isOfKnownLines).toList();
  }

  // definition: revenue less its cost is gross profit, which less operating expenses is operating
  // income; margins are lines over revenue
  private void accounts(String scope, Basis basis) {
    FactKey revenue = key(Metric.REVENUE, scope, basis);
    FactKey gross = key(Metric.GROSS_PROFIT, scope, basis);
    FactKey expenses = key(Metric.OPERATING_EXPENSES, scope, basis);
    FactKey income = key(Metric.OPERATING_INCOME, scope, basis);
    FactKey research = key(Metric.RESEARCH_AND_DEVELOPMENT, scope, basis);
    FactKey net = key(Metric.NET_INCOME, scope, basis);
    FactKey cost = key(Metric.COST_OF_REVENUE, scope, basis);
    add(Relation.Kind.SUM, revenue, cost, gross, true);
    add(Relation.Kind.SUM, gross, income, expenses, false);
    FactKey sold = key(Metric.REVENUE, scope, Basis.GAAP);
    all.add(Relation.of(Relation.Kind.WITHIN, sold, List.of(gross)).definition());
    // a part can earn more than it sells where something is written back or charged to other parts
    if (scope.isEmpty()) {
      all.add(Relation.of(Relation.Kind.WITHIN, sold, List.of(income)));
    }
    all.add(Relation.of(Relation.Kind.WITHIN, sold, List.of(research)));
    all.add(Relation.of(Relation.Kind.WITHIN, sold, List.of(net)).warning());
    all.add(Relation.of(Relation.Kind.WITHIN, expenses, List.of(research)));
    all.add(
        Relation.of(
            Relation.Kind.WITHIN,
            expenses,
            List.of(key(Metric.SELLING_GENERAL_ADMINISTRATIVE, scope, basis))));
    add(Relation.Kind.QUOTIENT, key(Metric.GROSS_MARGIN, scope, basis), gross, sold, false);
    add(
        Relation.Kind.PRODUCT,
        net,
        key(Metric.EPS_DILUTED, scope, basis),
        key(Metric.SHARES_DILUTED, scope, Basis.GAAP),
        false);
  }

  private void add(
      Relation.Kind kind, FactKey whole, FactKey first, FactKey second, boolean byDefinition) {
    Relation relation = Relation.of(kind, whole, List.of(first, second));
    all.add(byDefinition ? relation.definition() : relation);
  }

  // definition: components may miss their total by what rounding leaves, and by no more
  private void split(Split split, Basis basis) {
    for (Metric metric : Metric.values()) {
      List<FactKey> parts = split.parts().stream().map(p -> key(metric, p, basis)).toList();
      if (metric.kind() == Metric.Kind.FLOW && parts.stream().anyMatch(belowZero::containsKey)) {
        FactKey whole = key(metric, split.of(), basis);
        all.add(Relation.of(Relation.Kind.SUM, whole, parts));
        if (metric == Metric.REVENUE
            && parts.stream().noneMatch(p -> belowZero.getOrDefault(p, false))) {
          all.add(Relation.of(Relation.Kind.WITHIN, whole, parts).ofSome());
        }
      }
    }
  }

  private void year(Metric metric, Basis basis) {
    FactKey whole = FactKey.company(metric, basis, ANY);
    all.add(new Relation(Relation.Kind.SCALE, whole, p -> quarters(whole, p), true, false, false));
  }

  private static List<FactKey> quarters(FactKey whole, FiscalPeriod period) {
    return period instanceof FiscalYear year
        ? IntStream.rangeClosed(1, 4).mapToObj(q -> whole.in(year.quarter(q))).toList()
        : List.of();
  }

  /** Whether the facts hold, in whichever period, the lines that it is about. */
  private boolean isOfKnownLines(Relation relation) {
    List<FactKey> parts = relation.parts().apply(ANY);
    boolean enough =
        relation.allNeeded()
            ? parts.stream().allMatch(belowZero::containsKey)
            : parts.stream().anyMatch(belowZero::containsKey);
    return belowZero.containsKey(relation.whole().in(ANY)) && enough;
  }

  private static FactKey key(Metric metric, String segment, Basis basis) {
    return new FactKey(metric, segment, basis, ANY);
  }
}
