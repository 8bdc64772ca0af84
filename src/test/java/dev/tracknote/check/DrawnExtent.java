package dev.tracknote.check;

import dev.tracknote.check.DrawnValues.NothingToTell;
import dev.tracknote.metrics.Subject;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** How much a line came to in composed sentences, told by a round figure or as a multiple. */
record DrawnExtent(DrawnFacts facts, Subject subject) {

  /** Whether a name asks for one of these. */
  static boolean tells(String way) {
    return switch (way) {
      case "round", "near", "fold", "yoy.times", "yoy.more.times", "now.millions" -> true;
      default -> false;
    };
  }

  String told(String way) {
    return switch (way) {
      case "round" -> facts.figures().plainAmount(round());
      case "yoy.times" -> facts.times(now(), then());
      case "yoy.more.times" -> moreTimes();
      case "now.millions" -> facts.figures().millions(now());
      default -> throw new IllegalStateException(way);
    };
  }

  /** {@code near}: below the round figure, or above it. {@code fold}: doubled, tripled. */
  int choice(String way) {
    if (way.equals("near")) {
      BigDecimal beyond = DrawnFacts.growth(now(), round());
      if (beyond.abs().compareTo(new BigDecimal("0.006")) < 0
          || beyond.abs().compareTo(new BigDecimal("0.03")) > 0) {
        throw new NothingToTell();
      }
      return beyond.signum() < 0 ? 0 : 1;
    }
    BigDecimal times = DrawnFacts.ratio(now(), then());
    int whole = times.intValue();
    BigDecimal rest = times.subtract(BigDecimal.valueOf(whole));
    if (whole < 2 || whole > 3 || rest.compareTo(new BigDecimal("0.03")) < 0) {
      throw new NothingToTell();
    }
    return whole - 2;
  }

  private String moreTimes() {
    BigDecimal more = DrawnFacts.growth(now(), then());
    if (more.compareTo(BigDecimal.ONE) < 0 || more.compareTo(BigDecimal.TEN) > 0) {
      throw new NothingToTell();
    }
    return facts.figures().times(more);
  }

  /** To two digits, of which the second is 0 or 5 only where the value lies near to it. */
  private BigDecimal round() {
    return now().round(new MathContext(2, RoundingMode.HALF_UP));
  }

  private BigDecimal now() {
    return facts.value(subject, facts.now());
  }

  private BigDecimal then() {
    return facts.value(subject, facts.now().yearAgo());
  }
}
