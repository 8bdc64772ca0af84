package dev.tracknote.check;

import dev.tracknote.check.DrawnValues.NothingToTell;
import dev.tracknote.facts.ReportedQuarter;
import dev.tracknote.metrics.Subject;
import dev.tracknote.quantity.FiscalQuarter;
import dev.tracknote.wording.Language;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** The times that the templates of composed sentences name, and what could stand in their place. */
final class DrawnTimes {

  private static final int LONGEST_AGO = 8;

  private static final List<String> KINDS =
      List.of("quarter", "year", "span", "when", "ago", "end");
  private static final Map<String, List<String>> WORDS =
      Map.of(
          "when.then", List.of("去年同期", "a year ago"),
          "when.before", List.of("上季", "in the quarter before"),
          "ago.two", List.of("两个季度前", "two quarters ago"),
          "ago.three", List.of("三个季度前", "three quarters ago"),
          "ago.four", List.of("四个季度前", "four quarters ago"),
          "ago.year", List.of("一年前", "one year ago"),
          "ago.years", List.of("两年前", "two years ago"));
  private static final Map<String, String> OTHERS =
      Map.of(
          "when.then", "when.before",
          "when.before", "when.then",
          "ago.two", "ago.three",
          "ago.three", "ago.two",
          "ago.four", "ago.two",
          "ago.year", "ago.years",
          "ago.years", "ago.year");

  private final Ground ground;
  private final FiscalQuarter quarter;
  private final Language language;
  private final FiscalQuarter earlier;
  private final Subject line;

  DrawnTimes(Ground ground, Language language, Subject line, Random lot) {
    this.ground = ground;
    this.quarter = ground.quarter();
    this.language = language;
    this.line = line;
    this.earlier = quarter.plus(-5 - lot.nextInt(3));
  }

  static boolean isTime(String name) {
    return KINDS.contains(name.split("\\.", 2)[0]);
  }

  FiscalQuarter earlier() {
    return earlier;
  }

  FiscalQuarter time(String way) {
    return switch (way) {
      case "now" -> quarter;
      case "then" -> quarter.yearAgo();
      case "before" -> quarter.plus(-1);
      case "before2" -> quarter.plus(-2);
      case "before3" -> quarter.plus(-3);
      case "then2" -> quarter.plus(-8);
      case "earlier" -> earlier;
      case "peak" -> peak();
      case "afterpeak" -> peak().next();
      case "next" -> quarter.next();
      case "next.then" -> quarter.next().yearAgo();
      default -> throw new IllegalStateException(way);
    };
  }

  /** The quarters of the note's fiscal year up to its own, of which there are several. */
  Stretch sinceNewYear() {
    if (quarter.quarter() == 1) {
      throw new NothingToTell();
    }
    return new Stretch(quarter, quarter.quarter());
  }

  /** The last fiscal year that is over, or one before it. */
  Stretch year(int by) {
    return Stretch.year(quarter.quarter() == 4 ? quarter.year() + by : quarter.year() - 1 + by);
  }

  String told(String name) {
    return named(name, false);
  }

  /** The name of another time, of which the same would not hold. */
  String another(String name) {
    return named(name, true);
  }

  private String named(String name, boolean other) {
    String[] way = name.split("\\.", 2);
    return switch (way[0]) {
      case "quarter" -> (other ? anotherThan(way[1]) : time(way[1])).label();
      case "end" -> day(other ? anotherThan(way[1]) : time(way[1]));
      case "year" -> year((way[1].equals("last") ? 0 : -1) + (other ? -1 : 0)).label();
      case "span" -> span(other);
      default ->
          WORDS
              .getOrDefault(other ? OTHERS.getOrDefault(name, "") : name, List.of())
              .get(language == Language.ZH ? 0 : 1);
    };
  }

  private FiscalQuarter anotherThan(String way) {
    return way.endsWith("peak") ? peak().previous() : time(way).plus(way.equals("now") ? -2 : 1);
  }

  private String day(FiscalQuarter of) {
    return ground.facts().calendar().stream()
        .filter(q -> q.label().equals(of))
        .map(ReportedQuarter::end)
        .map(Object::toString)
        .findFirst()
        .orElseThrow(NothingToTell::new);
  }

  /** In place of half a year three quarters, in place of others the same of the year before. */
  private String span(boolean other) {
    int quarters = other && quarter.quarter() == 2 ? 3 : sinceNewYear().quarters();
    String year = quarter.fiscalYear().plus(other && quarter.quarter() != 2 ? -1 : 0).label();
    boolean chinese = language == Language.ZH;
    return switch (quarters) {
      case 2 -> chinese ? year + " 上半年" : "the first half of " + year;
      case 3 -> chinese ? year + " 前三季度" : "the first nine months of " + year;
      default -> chinese ? year + " 全年" : year + " as a whole";
    };
  }

  /** The last quarter in which the line was higher, if that is long ago. */
  private FiscalQuarter peak() {
    BigDecimal now = value(quarter).orElseThrow(NothingToTell::new);
    for (int back = 1; back <= LONGEST_AGO; back++) {
      Optional<BigDecimal> then = value(quarter.plus(-back));
      if (then.isEmpty() || (then.get().compareTo(now) >= 0 && back < 3)) {
        throw new NothingToTell();
      }
      if (then.get().compareTo(now) > 0 && value(quarter.plus(-back - 1)).isPresent()) {
        return quarter.plus(-back);
      }
    }
    throw new NothingToTell();
  }

  private Optional<BigDecimal> value(FiscalQuarter of) {
    return ground.value(line, Stretch.of(of));
  }
}
