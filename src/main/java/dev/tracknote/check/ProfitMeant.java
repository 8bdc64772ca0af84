package dev.tracknote.check;

import dev.tracknote.claim.Mention;
import dev.tracknote.metrics.Measure;
import dev.tracknote.metrics.Subject;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Whose profit or loss a word such as 扭亏 speaks of: without a measure it is the net income of the
 * company, or the operating income of the segment that is named or that the passage runs on.
 */
final class ProfitMeant {

  private static final List<Measure> PROFITS =
      List.of(
          Measure.NET_INCOME,
          Measure.OPERATING_INCOME,
          Measure.EPS_DILUTED,
          Measure.GROSS_PROFIT,
          Measure.OPERATING_CASH_FLOW,
          Measure.FREE_CASH_FLOW);

  /** A sentence that runs on what the one before it spoke of. */
  private static final Pattern TAKES_UP =
      Pattern.compile(
          "(?i)^(?:这|其|该|此|它|\\b(?:it|its|this|that|the (?:unit|segment|division|business))\\b)");

  private final Phrase phrase;
  private final NamedLines named;
  private final Holders holders;
  private final Dossier dossier;

  ProfitMeant(Phrase phrase, NamedLines named, Holders holders, Dossier dossier) {
    this.phrase = phrase;
    this.named = named;
    this.holders = holders;
    this.dossier = dossier;
  }

  /**
   * The topics that are meant.
   *
   * @param all what the word can be said of, whether a profit or not
   */
  List<List<Subject>> among(List<List<Subject>> all) {
    List<List<Subject>> profits =
        all.stream().filter(t -> PROFITS.contains(t.getFirst().measure())).toList();
    if (isMeasured() || named.areContradicted()) {
      return profits;
    }
    Set<String> parts = new LinkedHashSet<>();
    named.segments().stream()
        .map(Mention.OfSegment::segment)
        .filter(s -> !s.isEmpty())
        .forEach(parts::add);
    holders.led().ifPresent(parts::add);
    return parts.isEmpty() ? running(profits) : ofEach(parts);
  }

  /** «这是首个盈利季度»: a part that the passage runs on, and where it does not say so the company. */
  private List<List<Subject>> running(List<List<Subject>> profits) {
    List<List<Subject>> meant = new ArrayList<>(ofEach(holders.running()));
    if (meant.isEmpty() || (!profits.isEmpty() && !phrase.sentence().holds(TAKES_UP))) {
      meant.addAll(profits);
    }
    return named.onBasis(meant.isEmpty() && holders.running().isEmpty() ? ofWhole() : meant);
  }

  private boolean isMeasured() {
    return named.measures().stream()
        .anyMatch(m -> PROFITS.stream().anyMatch(p -> p.id().equals(m.measure())));
  }

  private List<List<Subject>> ofWhole() {
    return Strangers.leads(phrase, dossier)
        ? List.of()
        : List.of(List.of(Subject.company(Measure.NET_INCOME)));
  }

  private List<List<Subject>> ofEach(Set<String> parts) {
    return parts.stream()
        .map(s -> Subject.segment(Measure.OPERATING_INCOME, s))
        .filter(dossier.ground()::knows)
        .map(List::of)
        .toList();
  }
}
