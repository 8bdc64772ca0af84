package dev.tracknote.check;

import dev.tracknote.facts.Metric;
import dev.tracknote.metrics.Measure;
import dev.tracknote.metrics.Subject;
import dev.tracknote.quantity.Amount;
import dev.tracknote.quantity.Band;
import dev.tracknote.quantity.Basis;
import dev.tracknote.quantity.FiscalQuarter;
import dev.tracknote.quantity.Quantity;
import dev.tracknote.wording.Language;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * The names, values and changes that the templates of composed sentences ask for, of lines that
 * were drawn by lot.
 */
final class DrawnValues {

  private static final MathContext CONTEXT = MathContext.DECIMAL128;

  private final DrawnLines drawn;
  private final Ground ground;
  private final FiscalQuarter quarter;
  private final TypedFigures figures;
  private final Language language;
  private final DrawnTimes times;

  /** A value is missing, or there is nothing to tell of it. */
  static final class NothingToTell extends RuntimeException {

    private static final long serialVersionUID = 1L;
  }

  DrawnValues(Dossier dossier, Language language, Random lot) {
    this.ground = dossier.ground();
    this.quarter = dossier.quarter();
    this.language = language;
    this.figures = new TypedFigures(dossier.facts().company().currency(), language);
    this.drawn = DrawnLines.of(dossier, lot);
    this.times = new DrawnTimes(ground, language, drawn.line(), lot);
  }

  /**
   * What stands for a name.
   *
   * @throws NothingToTell where the facts do not yield it, or it would mean nothing
   */
  String told(String name) {
    if (DrawnTimes.isTime(name)) {
      return times.told(name);
    }
    String[] way = name.split("\\.", 2);
    return switch (way[0]) {
      case "a" -> way.length == 1 ? name(drawn.line()) : amountOf(drawn.line(), way[1]);
      case "revenue" -> amountOf(Subject.company(Measure.REVENUE), way[1]);
      case "m" -> way.length == 1 ? name(margin()) : ratioOf(margin(), way[1]);
      case "part" -> way.length == 1 ? nameOf(0) : partOf(0, way[1]);
      case "other" -> way.length == 1 ? nameOf(1) : partOf(1, way[1]);
      case "both" -> bothOf(way[1]);
      case "rest" -> restOf(way[1]);
      case "guided" -> guided(way[1]);
      default -> throw new IllegalStateException(name);
    };
  }

  /**
   * The change that a name means, above nothing where it goes up.
   *
   * @throws NothingToTell where the facts do not yield it
   */
  BigDecimal change(String name) {
    String[] way = name.split("\\.", 2);
    return switch (way[0]) {
      case "a" -> growth(drawn.line(), way[1]);
      case "revenue" -> growth(Subject.company(Measure.REVENUE), way[1]);
      case "m" -> move(margin(), way[1]);
      case "part" -> partChange(0, way[1]);
      case "other" -> partChange(1, way[1]);
      case "both" -> ratio(sumAt(now()), sumAt(now().yearAgo())).subtract(BigDecimal.ONE);
      case "rest" -> ratio(restAt(now()), restAt(now().yearAgo())).subtract(BigDecimal.ONE);
      case "guided" -> guidedChange(way[1]);
      default -> throw new IllegalStateException(name);
    };
  }

  /**
   * A name that could stand in the place of another and means something else.
   *
   * @throws NothingToTell where there is none
   */
  String another(String name) {
    return switch (name) {
      case "a" -> name(drawn.anotherLine().orElseThrow(NothingToTell::new));
      case "m" -> name(drawn.anotherMargin().orElseThrow(NothingToTell::new));
      case "part", "other" ->
          name(drawn.anotherPart().map(DrawnLines::part).orElseThrow(NothingToTell::new));
      default -> times.another(name);
    };
  }

  private String amountOf(Subject subject, String way) {
    Stretch now = now();
    return switch (way) {
      case "yoy", "qoq", "since" -> figures.percent(growth(subject, way));
      case "yoy.before" -> figures.percent(rise(subject, now.previous()));
      case "yoy.now" -> figures.percent(rise(subject, now));
      case "more.yoy" ->
          figures.amount(value(subject, now).subtract(value(subject, now.yearAgo())));
      case "more.qoq" ->
          figures.amount(value(subject, now).subtract(value(subject, now.previous())));
      case "times" -> times(value(subject, now), value(subject, Stretch.of(times.earlier())));
      case "ttm" -> figures.amount(value(subject, new Stretch(quarter, 4)));
      case "ttm.before" -> figures.amount(value(subject, new Stretch(quarter.previous(), 4)));
      case "ytd" -> figures.amount(value(subject, times.sinceNewYear()));
      case "ytd.then" -> figures.amount(value(subject, times.sinceNewYear().yearAgo()));
      case "year" -> figures.amount(value(subject, times.year(0)));
      case "year.before" -> figures.amount(value(subject, times.year(-1)));
      case "ytd.yoy", "year.yoy" -> figures.percent(growth(subject, way));
      case "ttm.yoy" ->
          figures.percent(
              ratio(
                      value(subject, new Stretch(quarter, 4)),
                      value(subject, new Stretch(quarter.yearAgo(), 4)))
                  .subtract(BigDecimal.ONE));
      case "mean" -> mean(subject);
      default -> figures.amount(value(subject, Stretch.of(times.time(way))));
    };
  }

  private String mean(Subject subject) {
    BigDecimal sum =
        IntStream.range(0, 4)
            .mapToObj(i -> value(subject, Stretch.of(quarter.plus(-i))))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal mean = sum.divide(BigDecimal.valueOf(4), CONTEXT);
    if (value(subject, now()).compareTo(mean) <= 0) {
      throw new NothingToTell();
    }
    return figures.amount(mean);
  }

  private String times(BigDecimal one, BigDecimal other) {
    BigDecimal times = ratio(one, other);
    if (times.compareTo(new BigDecimal("1.3")) < 0 || times.compareTo(BigDecimal.TEN) > 0) {
      throw new NothingToTell();
    }
    return figures.times(times);
  }

  private String ratioOf(Subject subject, String way) {
    return switch (way) {
      case "points.yoy", "points.qoq" ->
          figures.points(move(subject, way.substring("points.".length())));
      case "plain" -> name(subject).substring(name(subject).indexOf(' ') + 1);
      case "gaap" -> figures.percent(value(on(Basis.GAAP), now()));
      case "nongaap" -> figures.percent(value(on(Basis.NONGAAP), now()));
      case "apart" ->
          figures.points(value(on(Basis.NONGAAP), now()).subtract(value(on(Basis.GAAP), now())));
      default -> figures.percent(value(subject, Stretch.of(times.time(way))));
    };
  }

  private Subject on(Basis basis) {
    return new Subject(margin().measure(), "", basis);
  }

  private String partOf(int which, String way) {
    Subject part = DrawnLines.part(id(which));
    return switch (way) {
      case "share" -> figures.percent(share(part, now()));
      case "share.then" -> figures.percent(share(part, now().yearAgo()));
      case "share.before" -> figures.percent(share(part, now().previous()));
      case "share.points" ->
          figures.points(share(part, now()).subtract(share(part, now().yearAgo())));
      case "of.increase" -> {
        BigDecimal own = increase(part);
        BigDecimal all = increase(Subject.company(Measure.REVENUE));
        if (own.compareTo(all) >= 0) {
          throw new NothingToTell();
        }
        yield figures.percent(ratio(own, all));
      }
      case "increase" -> figures.amount(increase(part));
      case "times" -> times(value(part, now()), value(DrawnLines.part(id(1)), now()));
      case "more" ->
          figures.amount(value(part, now()).subtract(value(DrawnLines.part(id(1)), now())));
      default -> amountOf(part, way);
    };
  }

  private BigDecimal partChange(int which, String way) {
    Subject part = DrawnLines.part(id(which));
    return switch (way) {
      case "share" -> share(part, now()).subtract(share(part, now().yearAgo()));
      case "more" -> value(part, now()).subtract(value(DrawnLines.part(id(1)), now()));
      case "faster" -> rise(part, now()).subtract(rise(DrawnLines.part(id(1)), now()));
      case "outgrew" -> rise(part, now()).subtract(rise(Subject.company(Measure.REVENUE), now()));
      default -> growth(part, way);
    };
  }

  private String bothOf(String way) {
    return switch (way) {
      case "now" -> figures.amount(sumAt(now()));
      case "share" ->
          figures.percent(ratio(sumAt(now()), value(Subject.company(Measure.REVENUE), now())));
      case "yoy" ->
          figures.percent(ratio(sumAt(now()), sumAt(now().yearAgo())).subtract(BigDecimal.ONE));
      default -> throw new IllegalStateException(way);
    };
  }

  private String restOf(String way) {
    return switch (way) {
      case "now" -> figures.amount(restAt(now()));
      case "yoy" ->
          figures.percent(ratio(restAt(now()), restAt(now().yearAgo())).subtract(BigDecimal.ONE));
      default -> throw new IllegalStateException(way);
    };
  }

  private String guided(String way) {
    BigDecimal then = value(Subject.company(Measure.REVENUE), Stretch.of(times.time("next.then")));
    return switch (way) {
      case "low" -> figures.amount(end(-1));
      case "high" -> figures.amount(end(1));
      case "mid" -> figures.amount(end(0));
      case "low.yoy" -> figures.percent(risen(end(-1), then));
      case "high.yoy" -> figures.percent(risen(end(1), then));
      case "yoy", "qoq" -> figures.percent(guidedChange(way));
      case "sum" -> figures.amount(end(0).add(value(Subject.company(Measure.REVENUE), now())));
      default -> throw new IllegalStateException(way);
    };
  }

  private BigDecimal guidedChange(String way) {
    FiscalQuarter base = way.equals("qoq") ? quarter : quarter.next().yearAgo();
    return ratio(end(0), value(Subject.company(Measure.REVENUE), Stretch.of(base)))
        .subtract(BigDecimal.ONE);
  }

  private BigDecimal end(int which) {
    return ground
        .facts()
        .guidanceFor(quarter.next())
        .flatMap(g -> g.line(Metric.REVENUE, Basis.GAAP))
        .filter(l -> l.value() instanceof Band)
        .map(l -> (Band) l.value())
        .map(b -> which == 0 ? b.midpoint() : which < 0 ? b.low() : b.high())
        .map((Quantity q) -> ((Amount) q).value())
        .orElseThrow(NothingToTell::new);
  }

  private BigDecimal increase(Subject subject) {
    return positive(value(subject, now()).subtract(value(subject, now().yearAgo())));
  }

  private static BigDecimal risen(BigDecimal now, BigDecimal then) {
    return positive(ratio(now, then).subtract(BigDecimal.ONE));
  }

  /** Growth on the year that is a rise. */
  private BigDecimal rise(Subject subject, Stretch time) {
    return risen(value(subject, time), value(subject, time.yearAgo()));
  }

  private BigDecimal growth(Subject subject, String way) {
    Stretch base =
        switch (way) {
          case "ytd.yoy" -> times.sinceNewYear().yearAgo();
          case "year.yoy" -> times.year(-1);
          case "yoy", "yoy.now", "more.yoy" -> now().yearAgo();
          case "qoq", "more.qoq" -> now().previous();
          case "since" -> Stretch.of(times.earlier());
          case "ttm.yoy" -> new Stretch(quarter.yearAgo(), 4);
          default -> throw new IllegalStateException(way);
        };
    Stretch time = way.equals("year.yoy") ? times.year(0) : new Stretch(quarter, base.quarters());
    return ratio(value(subject, time), value(subject, base)).subtract(BigDecimal.ONE);
  }

  private BigDecimal move(Subject subject, String way) {
    return way.equals("apart")
        ? value(on(Basis.NONGAAP), now()).subtract(value(on(Basis.GAAP), now()))
        : value(subject, now())
            .subtract(value(subject, way.equals("yoy") ? now().yearAgo() : now().previous()));
  }

  private BigDecimal share(Subject part, Stretch time) {
    return ratio(value(part, time), value(Subject.company(Measure.REVENUE), time));
  }

  private BigDecimal sumAt(Stretch time) {
    return value(DrawnLines.part(id(0)), time).add(value(DrawnLines.part(id(1)), time));
  }

  private BigDecimal restAt(Stretch time) {
    return positive(
        value(Subject.company(Measure.REVENUE), time)
            .subtract(value(DrawnLines.part(id(0)), time)));
  }

  /** A value that is told of, which is more than nothing. */
  private BigDecimal value(Subject subject, Stretch time) {
    return positive(ground.value(subject, time).orElseThrow(NothingToTell::new));
  }

  private static BigDecimal positive(BigDecimal value) {
    if (value.signum() <= 0) {
      throw new NothingToTell();
    }
    return value;
  }

  private static BigDecimal ratio(BigDecimal one, BigDecimal other) {
    return one.divide(other, CONTEXT);
  }

  private Stretch now() {
    return Stretch.of(quarter);
  }

  private Subject margin() {
    return drawn.margin().orElseThrow(NothingToTell::new);
  }

  private String id(int which) {
    if (which >= drawn.parts().size()) {
      throw new NothingToTell();
    }
    return drawn.parts().get(which);
  }

  private String nameOf(int which) {
    return name(DrawnLines.part(id(which)));
  }

  private String name(Subject subject) {
    return drawn.name(subject, language);
  }
}
