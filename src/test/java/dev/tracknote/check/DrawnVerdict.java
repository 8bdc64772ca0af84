package dev.tracknote.check;

import dev.tracknote.check.DrawnValues.NothingToTell;
import dev.tracknote.facts.Guidance;
import dev.tracknote.metrics.Measure;
import dev.tracknote.metrics.Subject;
import dev.tracknote.quantity.Band;
import dev.tracknote.quantity.Quantity;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * A result beside the band that was guided for its quarter, in composed sentences.
 *
 * @param line what was guided; absent where nothing was
 */
record DrawnVerdict(DrawnFacts facts, Optional<Guidance.Line> line) implements Drawn {

  @Override
  public String told(String way) {
    return switch (way) {
      case "" -> facts.name(subject());
      case "now" -> figure(actual());
      case "low" -> figure(end(-1));
      case "mid" -> figure(end(0));
      case "high" -> figure(end(1));
      case "from.mid" -> difference(actual().subtract(end(0)));
      case "from.high" -> difference(DrawnFacts.positive(actual().subtract(end(1))));
      case "from.mid.percent" -> percentFromMiddle();
      default -> throw new IllegalStateException(way);
    };
  }

  private String percentFromMiddle() {
    if (subject().measure().isRatio()) {
      throw new NothingToTell();
    }
    return facts.figures().percent(change("mid"));
  }

  @Override
  public BigDecimal change(String way) {
    return DrawnFacts.growth(actual(), end(0));
  }

  /** {@code band}: above it, within, below. {@code mid}: above the midpoint or below. */
  @Override
  public int choice(String way) {
    if (way.equals("mid")) {
      return Drawn.super.choice(way);
    }
    return actual().compareTo(end(1)) > 0 ? 0 : actual().compareTo(end(-1)) < 0 ? 2 : 1;
  }

  private String figure(BigDecimal value) {
    return subject().measure().isRatio()
        ? facts.figures().percent(value)
        : facts.figures().amount(value);
  }

  private String difference(BigDecimal value) {
    return subject().measure().isRatio()
        ? facts.figures().withPoints(value)
        : facts.figures().amount(value);
  }

  private BigDecimal actual() {
    return facts.value(subject(), facts.now());
  }

  private Subject subject() {
    return line.flatMap(l -> Measure.of(l.metric().id()).map(m -> new Subject(m, "", l.basis())))
        .filter(s -> TypedFigures.LINES.contains(s.measure()) || s.measure().isRatio())
        .orElseThrow(NothingToTell::new);
  }

  private BigDecimal end(int which) {
    Quantity end =
        line.map(Guidance.Line::value)
            .filter(Band.class::isInstance)
            .map(Band.class::cast)
            .map(b -> which == 0 ? b.midpoint() : which < 0 ? b.low() : b.high())
            .orElseThrow(NothingToTell::new);
    return DrawnFacts.positive(Ground.bare(end).orElseThrow(NothingToTell::new));
  }
}
