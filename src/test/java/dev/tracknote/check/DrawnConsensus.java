package dev.tracknote.check;

import dev.tracknote.check.DrawnValues.NothingToTell;
import dev.tracknote.facts.Statement;
import dev.tracknote.metrics.Measure;
import dev.tracknote.metrics.Subject;
import dev.tracknote.quantity.Basis;
import dev.tracknote.wording.Language;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A result beside what the market expected of it, in composed sentences.
 *
 * @param stated the expectation for the note's quarter; absent where none is known
 */
record DrawnConsensus(DrawnFacts facts, Optional<Statement> stated) implements Drawn {

  private static final Pattern ADJUSTED = Pattern.compile("(?i)adjusted|non-gaap|core|underlying");

  @Override
  public String told(String way) {
    return switch (way) {
      case "" -> facts.name(subject());
      case "now" -> figure(actual());
      case "expected" -> figure(expected());
      case "gap" -> figure(actual().subtract(expected()));
      case "gap.percent" -> facts.figures().percent(change("side"));
      default -> throw new IllegalStateException(way);
    };
  }

  @Override
  public BigDecimal change(String way) {
    return DrawnFacts.growth(actual(), expected());
  }

  /** {@code side}: above or below. {@code verdict}: above, in line, below. */
  @Override
  public int choice(String way) {
    if (way.equals("side")) {
      return Drawn.super.choice(way);
    }
    BigDecimal beyond = change(way);
    boolean near = beyond.abs().compareTo(new BigDecimal("0.002")) < 0;
    if (!near && beyond.abs().compareTo(new BigDecimal("0.02")) < 0) {
      throw new NothingToTell();
    }
    return near ? 1 : beyond.signum() > 0 ? 0 : 2;
  }

  private String figure(BigDecimal value) {
    return subject().measure() == Measure.EPS_DILUTED
        ? facts.figures().perShare(value.abs())
        : facts.figures().amount(value);
  }

  private BigDecimal actual() {
    return facts.value(subject(), facts.now());
  }

  private BigDecimal expected() {
    return DrawnFacts.positive(stated.orElseThrow(NothingToTell::new).value());
  }

  private Subject subject() {
    String name = stated.orElseThrow(NothingToTell::new).subject().in(Language.EN);
    Basis basis = ADJUSTED.matcher(name).find() ? Basis.NONGAAP : Basis.GAAP;
    if (name.contains("evenue")) {
      return DrawnFacts.REVENUE;
    }
    if (name.contains("et income")) {
      return Subject.company(Measure.NET_INCOME, basis);
    }
    if (name.contains("EPS") || name.contains("arnings per share")) {
      return Subject.company(Measure.EPS_DILUTED, basis);
    }
    throw new NothingToTell();
  }
}
