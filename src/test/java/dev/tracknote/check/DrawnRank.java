package dev.tracknote.check;

import dev.tracknote.check.DrawnValues.NothingToTell;
import dev.tracknote.metrics.Subject;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** Where a part stands among the others, and what fraction of the total it passes. */
record DrawnRank(DrawnFacts facts, Subject part) {

  private static final List<BigDecimal> FRACTIONS =
      List.of(
          new BigDecimal("0.2"),
          new BigDecimal("0.25"),
          new BigDecimal("0.33334"),
          new BigDecimal("0.5"),
          new BigDecimal("0.66667"),
          new BigDecimal("0.75"));

  /** A fifth, a quarter, a third, half, two thirds, three quarters: the largest that it passes. */
  int over() {
    BigDecimal share = facts.share(part, facts.now());
    for (int i = FRACTIONS.size() - 1; i >= 0; i--) {
      BigDecimal beyond = share.subtract(FRACTIONS.get(i));
      if (beyond.signum() > 0) {
        boolean little = beyond.compareTo(new BigDecimal("0.004")) < 0;
        boolean much = beyond.compareTo(new BigDecimal("0.06")) > 0;
        if (little || much) {
          throw new NothingToTell();
        }
        return i;
      }
    }
    throw new NothingToTell();
  }

  /** The largest, the second, the third. */
  int bySize() {
    return place(s -> facts.value(s, facts.now()));
  }

  /** The fastest growing or, as the second word, the slowest. */
  int byGrowth() {
    int place =
        place(s -> DrawnFacts.ratio(facts.value(s, facts.now()), facts.value(s, yearAgo())));
    if (place != 0 && place != siblings().size() - 1) {
      throw new NothingToTell();
    }
    return place == 0 ? 0 : 1;
  }

  private Stretch yearAgo() {
    return facts.now().yearAgo();
  }

  private int place(Function<Subject, BigDecimal> size) {
    List<Subject> sorted =
        siblings().stream().sorted(Comparator.comparing(size).reversed()).toList();
    int place = sorted.indexOf(part);
    BigDecimal own = size.apply(part);
    for (Subject other : sorted) {
      BigDecimal apart = DrawnFacts.growth(size.apply(other), own).abs();
      if (!other.equals(part) && apart.compareTo(new BigDecimal("0.01")) < 0) {
        throw new NothingToTell();
      }
    }
    return place;
  }

  private List<Subject> siblings() {
    List<Subject> siblings =
        facts.ground().facts().company().splits().stream()
            .filter(s -> s.of().isEmpty() && s.parts().contains(part.segment()))
            .findFirst()
            .orElseThrow(NothingToTell::new)
            .parts()
            .stream()
            .map(DrawnLines::part)
            .toList();
    if (siblings.size() < 3) {
      throw new NothingToTell();
    }
    return siblings;
  }
}
