package dev.tracknote.check;

import dev.tracknote.check.DrawnValues.NothingToTell;
import dev.tracknote.facts.Metric;
import dev.tracknote.quantity.Amount;
import dev.tracknote.quantity.Band;
import dev.tracknote.quantity.Basis;
import dev.tracknote.quantity.FiscalQuarter;
import dev.tracknote.quantity.Quantity;
import java.math.BigDecimal;

/** The guidance for the revenue of the next quarter in composed sentences. */
record DrawnGuidance(DrawnFacts facts) implements Drawn {

  @Override
  public String told(String way) {
    BigDecimal then = facts.value(DrawnFacts.REVENUE, Stretch.of(facts.time("next.then")));
    TypedFigures figures = facts.figures();
    return switch (way) {
      case "low" -> figures.amount(end(-1));
      case "high" -> figures.amount(end(1));
      case "mid" -> figures.amount(end(0));
      case "low.yoy" -> figures.percent(DrawnFacts.rising(end(-1), then));
      case "high.yoy" -> figures.percent(DrawnFacts.rising(end(1), then));
      case "yoy", "qoq" -> figures.percent(change(way));
      case "sum" -> figures.amount(end(0).add(facts.value(DrawnFacts.REVENUE, facts.now())));
      default -> throw new IllegalStateException(way);
    };
  }

  @Override
  public BigDecimal change(String way) {
    FiscalQuarter base = way.equals("qoq") ? facts.quarter() : facts.time("next.then");
    return DrawnFacts.growth(end(0), facts.value(DrawnFacts.REVENUE, Stretch.of(base)));
  }

  private BigDecimal end(int which) {
    return facts
        .ground()
        .facts()
        .guidanceFor(facts.quarter().next())
        .flatMap(g -> g.line(Metric.REVENUE, Basis.GAAP))
        .filter(l -> l.value() instanceof Band)
        .map(l -> (Band) l.value())
        .map(b -> which == 0 ? b.midpoint() : which < 0 ? b.low() : b.high())
        .map((Quantity q) -> ((Amount) q).value())
        .orElseThrow(NothingToTell::new);
  }
}
