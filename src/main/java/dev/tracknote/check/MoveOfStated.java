package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure.Kind;
import dev.tracknote.quantity.FiscalQuarter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * By how many something outside the accounts grew or shrank: «16,800 customers, up 700 on the
 * quarter and 2,200 on the year», «a net addition of 185 since FY26Q2», 较上季净增 2 家.
 */
final class MoveOfStated implements Derivation {

  private static final Pattern ADDED =
      Pattern.compile(
          "(?i)(?:净增|净减|增加|减少|新增|多|少)(?:了|约|近|\\s)*$"
              + "|\\b(?:(?:net )?(?:additions?|adds|gain|increase|rise|drop|decline|reduction) of|up|down|added|gained|lost|shed|(?:rose|fell|grew|climbed|increased|decreased|dropped)(?: by)?)(?: (?:by|about|some|nearly|a net))* ?$");

  /** Of these the words for less. */
  private static final Pattern TAKEN =
      Pattern.compile(
          "(?i)(?:净减|减少|少)(?:了|约|近|\\s)*$"
              + "|\\b(?:drop of|decline of|reduction of|down|lost|shed|(?:fell|decreased|dropped)(?: by)?)(?: (?:by|about|some|nearly|a net))* ?$");

  private static final Pattern NET_NEW =
      Pattern.compile(
          "(?i)^\\s?(?:net (?:new|additions?|openings?)|(?:[a-z]+ )?(?:more|fewer)(?: than)?)\\b");
  private static final Pattern AND_ALSO = Pattern.compile("(?i)(?:和|与|及|\\band) $");
  private static final Pattern ON_YEAR =
      Pattern.compile(
          "(?i)^\\s?(?:on|over|in|year)[- ](?:the |a |on[- ])?year\\b|^ (?:than|from|since) a year\\b");
  private static final Pattern ON_QUARTER =
      Pattern.compile(
          "(?i)^\\s?(?:on|over|in|quarter)[- ](?:the |a |on[- ])?quarter\\b|^ (?:than|from|since) (?:a|the (?:last|prior|previous)) quarter\\b");

  @Override
  public List<Interval> of(Told told) {
    boolean counted = told.is(Kind.COUNT) || told.is(Kind.MONEY);
    boolean moved =
        told.stands(ADDED)
            || told.follows(NET_NEW)
            || (told.stands(AND_ALSO) && (told.follows(ON_YEAR) || told.follows(ON_QUARTER)));
    if (!counted || !moved) {
      return List.of();
    }
    List<Interval> derived = new ArrayList<>();
    FiscalQuarter now = told.dossier().quarter();
    for (StatedSeries series : series(told)) {
      Optional<BigDecimal> current = series.isRatio() ? Optional.empty() : series.at(now);
      for (FiscalQuarter base : bases(told)) {
        Optional<BigDecimal> then = series.at(base);
        if (current.isPresent() && then.isPresent()) {
          BigDecimal move = current.get().subtract(then.get());
          if (!told.stands(ADDED) || told.stands(TAKEN) == move.signum() < 0) {
            derived.add(Told.exactly(move));
          }
        }
      }
    }
    return derived;
  }

  /** What the claim is a figure of, else whatever the sentence measures outside the accounts. */
  private static List<StatedSeries> series(Told told) {
    Dossier dossier = told.dossier();
    Optional<StatedSeries> own = dossier.series(told.claim().measure());
    if (own.isPresent()) {
      return List.of(own.get());
    }
    Set<String> named = new LinkedHashSet<>();
    told.sentence().mentions(Mention.OfMeasure.class).forEach(m -> named.add(m.measure()));
    List<StatedSeries> measured = named.stream().flatMap(m -> dossier.series(m).stream()).toList();
    return measured.isEmpty() ? dossier.statedNearby().near(told.sentence()) : measured;
  }

  private static List<FiscalQuarter> bases(Told told) {
    FiscalQuarter now = told.dossier().quarter();
    ReadSentence sentence = told.sentence();
    Claim claim = told.claim();
    List<FiscalQuarter> since =
        sentence.mentions(Mention.OfPeriod.class).stream()
            .filter(p -> p.from() >= claim.figure().to() || p.to() <= claim.figure().from())
            .map(Mention.OfPeriod::period)
            .filter(FiscalQuarter.class::isInstance)
            .map(FiscalQuarter.class::cast)
            .filter(q -> q.compareTo(now) < 0)
            .toList();
    if (told.follows(ON_YEAR)) {
      return List.of(now.yearAgo());
    }
    if (told.follows(ON_QUARTER)) {
      return List.of(now.previous());
    }
    return since.isEmpty() ? told.bases(told.now()).stream().map(Stretch::last).toList() : since;
  }
}
