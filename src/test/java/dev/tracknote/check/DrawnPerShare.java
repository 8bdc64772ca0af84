package dev.tracknote.check;

import dev.tracknote.check.DrawnValues.NothingToTell;
import dev.tracknote.metrics.Measure;
import dev.tracknote.metrics.Subject;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * What is earned on a share, in composed sentences.
 *
 * @param subject earnings per share on a basis; absent where none are known
 */
record DrawnPerShare(DrawnFacts facts, Optional<Subject> subject) implements Drawn {

  /** The same on either basis where both are told. */
  static Optional<Subject> of(Ground ground) {
    return ground.bases().stream()
        .map(b -> new Subject(Measure.EPS_DILUTED, "", b))
        .filter(ground::knows)
        .findFirst();
  }

  @Override
  public String told(String way) {
    return switch (way) {
      case "" -> facts.name(subject.orElseThrow(NothingToTell::new));
      case "yoy", "qoq" -> facts.figures().percent(change(way));
      case "more.yoy" -> facts.figures().perShare(now().subtract(at(base(way))).abs());
      default -> facts.figures().perShare(at(Stretch.of(facts.time(way))));
    };
  }

  @Override
  public BigDecimal change(String way) {
    return DrawnFacts.growth(now(), at(base(way)));
  }

  private Stretch base(String way) {
    return way.endsWith("yoy") ? facts.now().yearAgo() : facts.now().previous();
  }

  private BigDecimal now() {
    return at(facts.now());
  }

  private BigDecimal at(Stretch time) {
    return facts.value(subject.orElseThrow(NothingToTell::new), time);
  }
}
