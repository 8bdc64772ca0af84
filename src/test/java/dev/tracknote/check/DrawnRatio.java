package dev.tracknote.check;

import dev.tracknote.check.DrawnValues.NothingToTell;
import dev.tracknote.metrics.Subject;
import dev.tracknote.quantity.Basis;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * A margin in composed sentences: its values, its moves, and how far apart its two bases lie.
 *
 * @param another one that could be named in its place and is another
 */
record DrawnRatio(DrawnFacts facts, Subject subject, Optional<Subject> another) implements Drawn {

  @Override
  public String told(String way) {
    return switch (way) {
      case "" -> facts.name(subject);
      case "points.yoy", "points.qoq" ->
          figures().points(change(way.substring("points.".length())));
      case "bps.yoy", "bps.qoq" -> basisPoints(change(way.substring("bps.".length())));
      case "plain" -> facts.name(subject).substring(facts.name(subject).indexOf(' ') + 1);
      case "gaap" -> figures().percent(on(Basis.GAAP));
      case "nongaap" -> figures().percent(on(Basis.NONGAAP));
      case "apart" -> figures().points(change(way));
      default ->
          way.startsWith("streak.")
              ? new DrawnHistory(facts, subject).told(way)
              : figures().percent(facts.value(subject, Stretch.of(facts.time(way))));
    };
  }

  private static String basisPoints(BigDecimal move) {
    String points = TypedFigures.rounded(move.abs().movePointRight(4), 0);
    if (points.length() < 2) {
      throw new NothingToTell();
    }
    return points;
  }

  @Override
  public String another(String way) {
    return way.isEmpty()
        ? facts.name(another.orElseThrow(NothingToTell::new))
        : new DrawnHistory(facts, subject).another(way);
  }

  @Override
  public BigDecimal change(String way) {
    Stretch base = way.equals("yoy") ? facts.now().yearAgo() : facts.now().previous();
    return way.equals("apart")
        ? on(Basis.NONGAAP).subtract(on(Basis.GAAP))
        : facts.value(subject, facts.now()).subtract(facts.value(subject, base));
  }

  @Override
  public boolean holds(String way) {
    return new DrawnHistory(facts, subject).holds(way);
  }

  private BigDecimal on(Basis basis) {
    return facts.value(new Subject(subject.measure(), "", basis), facts.now());
  }

  private TypedFigures figures() {
    return facts.figures();
  }
}
