package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure.Kind;
import dev.tracknote.metrics.Measure;
import dev.tracknote.metrics.Subject;
import dev.tracknote.quantity.Rounding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How far the share moved that the sentence has just told: «安全云与数据云合计占订阅收入的 45.9%，同比提高 6.1 个百分点».
 * The parts and the whole stay what they were.
 */
final class MoveOfToldShare implements Derivation {

  @Override
  public List<Interval> of(Told told) {
    if (!told.is(Kind.POINTS)) {
      return List.of();
    }
    Optional<Claim> share =
        told.sentence().claims().stream()
            .filter(c -> c.figure().to() <= told.claim().figure().from())
            .filter(c -> c.share() && c.figure().kind() == Kind.PERCENT && !c.figure().isRange())
            .reduce((a, b) -> b);
    return share.map(s -> moves(s, told)).orElse(List.of());
  }

  private static List<Interval> moves(Claim share, Told told) {
    List<Interval> derived = new ArrayList<>();
    Set<String> parts = parts(share, told);
    for (String whole : wholes(share, parts, told)) {
      Set<String> of = new LinkedHashSet<>(parts);
      of.remove(whole);
      Optional<BigDecimal> now = share(of, whole, told.now(), told);
      if (now.filter(v -> Interval.of(share.figure()).contains(v)).isPresent()) {
        for (Stretch base : told.bases(told.now())) {
          share(of, whole, base, told)
              .map(then -> Told.exactly(now.orElseThrow().subtract(then)))
              .ifPresent(derived::add);
        }
      }
    }
    return derived;
  }

  /** The parts named up to the share, else those of the sentence before. */
  private static Set<String> parts(Claim share, Told told) {
    Set<String> parts = new LinkedHashSet<>(namedBefore(share, told.sentence()));
    if (parts.isEmpty()) {
      parts.addAll(told.names().lastParts());
    }
    return parts;
  }

  private static List<String> namedBefore(Claim share, ReadSentence sentence) {
    return sentence.mentions(Mention.OfSegment.class).stream()
        .filter(m -> m.to() <= share.figure().from() && !m.segment().isEmpty())
        .map(Mention.OfSegment::segment)
        .toList();
  }

  /** The whole company, and each part that is a whole of others. */
  private static List<String> wholes(Claim share, Set<String> parts, Told told) {
    List<String> wholes = new ArrayList<>(List.of(""));
    wholes.addAll(parts);
    told.sentence().mentions(Mention.OfSegment.class).stream()
        .filter(m -> m.from() >= share.figure().to())
        .map(Mention.OfSegment::segment)
        .forEach(wholes::add);
    return wholes;
  }

  private static Optional<BigDecimal> share(
      Set<String> parts, String whole, Stretch time, Told told) {
    Optional<BigDecimal> all =
        told.value(Subject.segment(Measure.REVENUE, whole), time).filter(v -> v.signum() > 0);
    BigDecimal sum = BigDecimal.ZERO;
    for (String part : parts) {
      Optional<BigDecimal> one = told.value(Subject.segment(Measure.REVENUE, part), time);
      if (one.isEmpty()) {
        return Optional.empty();
      }
      sum = sum.add(one.get());
    }
    BigDecimal made = sum;
    return parts.isEmpty() ? Optional.empty() : all.map(a -> Rounding.quotient(made, a));
  }
}
