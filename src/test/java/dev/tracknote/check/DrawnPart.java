package dev.tracknote.check;

import dev.tracknote.check.DrawnValues.NothingToTell;
import dev.tracknote.metrics.Subject;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * A part of the revenue in composed sentences, with what it has to do with the total and with a
 * part beside it.
 *
 * @param beside the other part; absent where only one is known
 */
record DrawnPart(DrawnFacts facts, DrawnLevel level, Optional<Subject> beside) implements Drawn {

  @Override
  public String told(String way) {
    return switch (way) {
      case "share" -> figures().percent(share(facts.now()));
      case "share.then" -> figures().percent(share(facts.now().yearAgo()));
      case "share.before" -> figures().percent(share(facts.now().previous()));
      case "share.points" -> figures().points(change("share"));
      case "of.increase" -> ofIncrease();
      case "increase" -> figures().amount(increase(part()));
      case "contribution" ->
          figures()
              .points(
                  DrawnFacts.ratio(
                      increase(part()), facts.value(DrawnFacts.REVENUE, facts.now().yearAgo())));
      case "ttm.share" -> figures().percent(facts.share(part(), new Stretch(facts.quarter(), 4)));
      case "times" -> facts.times(now(part()), now(other()));
      case "more" -> figures().amount(change(way));
      default -> level.told(way);
    };
  }

  @Override
  public String another(String way) {
    return level.another(way);
  }

  @Override
  public BigDecimal change(String way) {
    Stretch now = facts.now();
    return switch (way) {
      case "share" -> share(now).subtract(share(now.yearAgo()));
      case "more" -> now(part()).subtract(now(other()));
      case "faster" -> facts.rise(part(), now).subtract(facts.rise(other(), now));
      case "outgrew" -> facts.rise(part(), now).subtract(facts.rise(DrawnFacts.REVENUE, now));
      default -> level.change(way);
    };
  }

  @Override
  public int choice(String way) {
    return switch (way) {
      case "over" -> new DrawnRank(facts, part()).over();
      case "rank" -> new DrawnRank(facts, part()).bySize();
      case "growth.rank" -> new DrawnRank(facts, part()).byGrowth();
      default -> DrawnExtent.tells(way) ? level.choice(way) : Drawn.super.choice(way);
    };
  }

  @Override
  public boolean holds(String way) {
    return level.holds(way);
  }

  private String ofIncrease() {
    BigDecimal own = increase(part());
    BigDecimal all = increase(DrawnFacts.REVENUE);
    if (own.compareTo(all) >= 0) {
      throw new NothingToTell();
    }
    return figures().percent(DrawnFacts.ratio(own, all));
  }

  private BigDecimal increase(Subject subject) {
    return DrawnFacts.positive(now(subject).subtract(facts.value(subject, facts.now().yearAgo())));
  }

  private BigDecimal share(Stretch time) {
    return facts.share(part(), time);
  }

  private Subject part() {
    return level.subject();
  }

  private Subject other() {
    return beside.orElseThrow(NothingToTell::new);
  }

  private BigDecimal now(Subject subject) {
    return facts.value(subject, facts.now());
  }

  private TypedFigures figures() {
    return facts.figures();
  }
}
