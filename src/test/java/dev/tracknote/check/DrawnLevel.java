package dev.tracknote.check;

import dev.tracknote.check.DrawnValues.NothingToTell;
import dev.tracknote.metrics.Subject;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A line of the accounts in composed sentences: its values, growth, sums and means.
 *
 * @param another one that could be named in its place and is another
 */
record DrawnLevel(DrawnFacts facts, Subject subject, Optional<Subject> another) implements Drawn {

  @Override
  public String told(String way) {
    return switch (way) {
      case "" -> facts.name(subject);
      case "yoy", "qoq", "since", "ttm.yoy", "ytd.yoy", "year.yoy" ->
          figures().percent(change(way));
      case "yoy.before" -> figures().percent(facts.rise(subject, facts.now().previous()));
      case "yoy.now" -> figures().percent(facts.rise(subject, facts.now()));
      case "more.yoy" -> figures().amount(now().subtract(at(facts.now().yearAgo())));
      case "more.qoq" -> figures().amount(now().subtract(at(facts.now().previous())));
      case "times" -> facts.times(now(), at(Stretch.of(facts.times().earlier())));
      case "ttm" -> figures().amount(at(year(0)));
      case "ttm.before" -> figures().amount(at(new Stretch(facts.quarter().previous(), 4)));
      case "ytd" -> figures().amount(at(facts.times().sinceNewYear()));
      case "ytd.then" -> figures().amount(at(facts.times().sinceNewYear().yearAgo()));
      case "year" -> figures().amount(at(facts.times().year(0)));
      case "year.before" -> figures().amount(at(facts.times().year(-1)));
      case "mean" -> mean();
      case "mean8" -> figures().amount(mean(8));
      default -> toldOther(way);
    };
  }

  private String toldOther(String way) {
    return DrawnExtent.tells(way)
        ? new DrawnExtent(facts, subject).told(way)
        : way.startsWith("streak.")
            ? new DrawnHistory(facts, subject).told(way)
            : figures().amount(at(Stretch.of(facts.time(way))));
  }

  @Override
  public String another(String way) {
    return way.isEmpty()
        ? facts.name(another.orElseThrow(NothingToTell::new))
        : new DrawnHistory(facts, subject).another(way);
  }

  @Override
  public BigDecimal change(String way) {
    DrawnTimes times = facts.times();
    return switch (way) {
      case "yoy", "yoy.now", "more.yoy" -> since(facts.now().yearAgo());
      case "qoq", "more.qoq" -> since(facts.now().previous());
      case "since" -> since(Stretch.of(times.earlier()));
      case "ttm.yoy" -> since(year(-1));
      case "ytd.yoy" -> since(times.sinceNewYear().yearAgo());
      case "year.yoy" -> DrawnFacts.growth(at(times.year(0)), at(times.year(-1)));
      case "mean8" -> DrawnFacts.growth(now(), mean(8));
      default -> throw new IllegalStateException(way);
    };
  }

  /** Growth of as many quarters as a base has, the note's own last. */
  private BigDecimal since(Stretch base) {
    return DrawnFacts.growth(at(new Stretch(facts.quarter(), base.quarters())), at(base));
  }

  @Override
  public int choice(String way) {
    return DrawnExtent.tells(way)
        ? new DrawnExtent(facts, subject).choice(way)
        : Drawn.super.choice(way);
  }

  @Override
  public boolean holds(String way) {
    return new DrawnHistory(facts, subject).holds(way);
  }

  private String mean() {
    BigDecimal mean = mean(4);
    if (now().compareTo(mean) <= 0) {
      throw new NothingToTell();
    }
    return figures().amount(mean);
  }

  private BigDecimal mean(int quarters) {
    BigDecimal sum =
        IntStream.range(0, quarters)
            .mapToObj(i -> at(Stretch.of(facts.quarter().plus(-i))))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    return DrawnFacts.ratio(sum, BigDecimal.valueOf(quarters));
  }

  private Stretch year(int back) {
    return new Stretch(facts.quarter().plus(4 * back), 4);
  }

  private BigDecimal now() {
    return at(facts.now());
  }

  private BigDecimal at(Stretch time) {
    return facts.value(subject, time);
  }

  private TypedFigures figures() {
    return facts.figures();
  }
}
