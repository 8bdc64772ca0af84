package dev.tracknote.check;

import dev.tracknote.check.DrawnValues.NothingToTell;
import dev.tracknote.metrics.Measure;
import dev.tracknote.metrics.Subject;
import dev.tracknote.wording.Language;
import java.math.BigDecimal;
import java.util.Optional;

/** One line of the accounts over another in composed sentences: what share of it, how often. */
record DrawnQuotient(DrawnFacts facts, Subject one, Subject of, Optional<Subject> another)
    implements Drawn {

  @Override
  public String told(String way) {
    return switch (way) {
      case "" -> facts.name(one);
      case "rate.name" -> facts.name(one) + (facts.language() == Language.ZH ? "率" : " ratio");
      case "now" -> facts.figures().amount(facts.value(one, facts.now()));
      case "rate" -> facts.figures().percent(rate(facts.now()));
      case "rate.then" -> facts.figures().percent(rate(facts.now().yearAgo()));
      case "rate.points" -> facts.figures().points(change(way));
      case "times" -> facts.times(facts.value(one, facts.now()), facts.value(of, facts.now()));
      case "yoy" -> facts.figures().percent(change(way));
      default -> throw new IllegalStateException(way);
    };
  }

  @Override
  public String another(String way) {
    String name = facts.name(another.orElseThrow(NothingToTell::new));
    return way.isEmpty() ? name : name + (facts.language() == Language.ZH ? "率" : " ratio");
  }

  @Override
  public BigDecimal change(String way) {
    Stretch then = facts.now().yearAgo();
    return way.equals("yoy")
        ? DrawnFacts.growth(facts.value(one, facts.now()), facts.value(one, then))
        : rate(facts.now()).subtract(rate(then));
  }

  private BigDecimal rate(Stretch time) {
    BigDecimal rate = DrawnFacts.ratio(facts.value(one, time), facts.value(of, time));
    if (of.measure() == Measure.REVENUE && rate.compareTo(BigDecimal.ONE) > 0) {
      throw new NothingToTell();
    }
    return rate;
  }
}
