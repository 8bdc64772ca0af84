package dev.tracknote.check;

import dev.tracknote.claim.CountWords;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.quantity.FiscalQuarter;
import dev.tracknote.quantity.FiscalYear;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** From one time to another of the same length, over which something is said to have moved. */
record Span(Stretch now, Stretch then) {

  private static final Pattern NINE =
      Pattern.compile("(?i)九个月|前三季|前三个?季|nine[- ]months?|three quarters|year to date");
  private static final Pattern LONGER =
      Pattern.compile(
          "(?i)上半|下半|半年|全年|年度|全财年|(?:近|过去|滚动)十二个月|近四个?季|\\bhalf|\\b(?:full|whole|fiscal|entire)[- ]year|\\bfor the year|\\bin the year|\\bover the year as|\\btrailing|\\btwelve months");
  private static final Pattern FIRST_HALF = Pattern.compile("(?i)上半财?年|\\bfirst half\\b");
  private static final Pattern OTHER_LENGTH =
      Pattern.compile(
          "(?i)下半|全年|年度|(?:近|过去|滚动)十二个月|近四个?季|\\b(?:second half|(?:full|whole|fiscal|entire)[- ]year|trailing|twelve months)\\b");
  private static final Pattern OTHER_YEAR = Pattern.compile("去年|上年(?!同期)|前年|上一?财年");
  private static final Pattern SINCE =
      Pattern.compile(
          "(?i)(?:\\bsince|\\bagainst|\\bfrom|\\bon|自|较|比|从|相比|之于)\\s?(?:the |that of |its )?$");
  private static final Pattern AGO =
      Pattern.compile(
          "(?i)(?:\\b(?:in|within|over|after)(?: less than| just| the last| the past)? |(?<![第近\\dQ]))("
              + CountWords.CARDINAL
              + ")\\s?(?:个)?(?<unit>(?<=[个两])季度|(?<=[个两])财季|年|quarters?|years?)(?!以来|中|第|度(?:计划|报告))(?: ago| earlier)?(?<before>前)?");
  private static final int LONG_AGO = 12;

  /** The ways to read the times of a word in a sentence. */
  static List<Span> of(ReadSentence sentence, List<ReadSentence> earlier, FiscalQuarter quarter) {
    boolean yearly = isYearly(sentence);
    boolean carried = earlier.stream().anyMatch(Span::isYearly);
    Set<Stretch> nows = new LinkedHashSet<>();
    Set<Stretch> named = named(sentence);
    if (!yearly) {
      nows.add(Stretch.of(quarter));
      named.stream().filter(s -> s.quarters() == 1).forEach(nows::add);
    }
    if (yearly || carried) {
      nows.addAll(yearly && !carried ? saidOf(sentence, quarter) : longer(quarter));
      named.stream().filter(s -> s.quarters() > 1).forEach(nows::add);
      earlier.forEach(e -> named(e).stream().filter(s -> s.quarters() > 1).forEach(nows::add));
    }
    Set<Span> spans = new LinkedHashSet<>();
    Optional<Stretch> since = since(sentence, quarter);
    for (Stretch now : nows) {
      for (Stretch then : thens(sentence, now, named, since, isOnQuarter(earlier, quarter))) {
        if (then.last().compareTo(now.last()) < 0 && then.quarters() == now.quarters()) {
          spans.add(new Span(now, then));
        }
      }
    }
    return List.copyOf(spans);
  }

  private static Set<Stretch> thens(
      ReadSentence sentence,
      Stretch now,
      Set<Stretch> named,
      Optional<Stretch> since,
      boolean carried) {
    if (since.isPresent() && now.quarters() == 1) {
      return Set.of(since.get());
    }
    Set<Stretch> thens = new LinkedHashSet<>(named);
    boolean onYear = isAgainst(sentence, Mention.Against.YEAR_AGO, Mention.When.YEAR_AGO);
    boolean onQuarter =
        isAgainst(sentence, Mention.Against.PREVIOUS_QUARTER, Mention.When.PREVIOUS_QUARTER);
    if (onYear || !onQuarter) {
      thens.add(now.yearAgo());
    }
    // growth without more words is growth over the year
    if (onQuarter || (carried && !onYear)) {
      thens.add(now.previous());
    }
    ago(sentence, now).ifPresent(thens::add);
    return thens;
  }

  /** Whether the last sentence before that compares two times speaks of the quarter before. */
  private static boolean isOnQuarter(List<ReadSentence> earlier, FiscalQuarter quarter) {
    for (ReadSentence one : earlier.reversed()) {
      boolean onQuarter =
          isAgainst(one, Mention.Against.PREVIOUS_QUARTER, Mention.When.PREVIOUS_QUARTER)
              || one.mentions(Mention.OfPeriod.class).stream()
                  .anyMatch(p -> p.period().equals(quarter.previous()));
      if (onQuarter || isAgainst(one, Mention.Against.YEAR_AGO, Mention.When.YEAR_AGO)) {
        return onQuarter;
      }
    }
    return false;
  }

  private static boolean isAgainst(
      ReadSentence sentence, Mention.Against against, Mention.When when) {
    return sentence.mentions(Mention.OfComparison.class).stream()
            .anyMatch(c -> c.against() == against)
        || sentence.mentions(Mention.OfRelativePeriod.class).stream()
            .anyMatch(p -> p.when() == when);
  }

  /** «since FY24Q2», «较 FY24Q1»: the time that is named as the base. */
  private static Optional<Stretch> since(ReadSentence sentence, FiscalQuarter quarter) {
    return sentence.mentions(Mention.OfPeriod.class).stream()
        .filter(
            p ->
                p.period() instanceof FiscalQuarter q
                    && q.compareTo(quarter) < 0
                    && sentence.holdsIn(Math.max(0, p.from() - 14), p.from(), SINCE))
        .map(p -> Stretch.of((FiscalQuarter) p.period()))
        .findFirst();
  }

  /** «in two quarters», «三年前». */
  private static Optional<Stretch> ago(ReadSentence sentence, Stretch now) {
    Optional<Matcher> found = sentence.first(AGO);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    boolean years = found.get().group("unit").matches("(?i)年|years?");
    int back = CountWords.read(found.get().group(1)) * (years ? 4 : 1);
    return back == 0 || back > LONG_AGO
        ? Optional.empty()
        : Optional.of(new Stretch(now.last().plus(-back), now.quarters()));
  }

  /** Whether the sentence speaks of a year, a half or nine months, and of no quarter. */
  static boolean isYearly(ReadSentence sentence) {
    boolean year =
        sentence.mentions(Mention.OfPeriod.class).stream()
            .anyMatch(p -> p.period() instanceof FiscalYear);
    boolean quarter =
        sentence.mentions(Mention.OfPeriod.class).stream()
            .anyMatch(p -> p.period() instanceof FiscalQuarter);
    return !quarter && (year || sentence.holds(LONGER) || sentence.holds(NINE));
  }

  private static Set<Stretch> named(ReadSentence sentence) {
    Set<Stretch> named = new LinkedHashSet<>();
    for (Mention.OfPeriod mention : sentence.mentions(Mention.OfPeriod.class)) {
      named.add(Stretch.of(mention.period()));
    }
    return named;
  }

  /** «上半年»: of the halves and years those that the words name, the last where no year is said. */
  private static List<Stretch> saidOf(ReadSentence sentence, FiscalQuarter quarter) {
    List<Stretch> all = longer(quarter);
    boolean first = sentence.holds(FIRST_HALF);
    boolean nine = sentence.holds(NINE);
    boolean other = sentence.holds(OTHER_LENGTH);
    Set<Integer> years = new LinkedHashSet<>();
    named(sentence).forEach(s -> years.add(s.last().year()));
    if (other || first == nine || years.size() > 1 || sentence.holds(OTHER_YEAR)) {
      return all;
    }
    int year = years.isEmpty() ? quarter.year() : years.iterator().next();
    Stretch meant = new Stretch(new FiscalQuarter(year, first ? 2 : 3), first ? 2 : 3);
    return quarter.compareTo(meant.last()) < 0 ? all : List.of(meant);
  }

  private static List<Stretch> longer(FiscalQuarter quarter) {
    List<Stretch> longer = new ArrayList<>();
    for (int year = quarter.year() - 1; year <= quarter.year(); year++) {
      longer.add(Stretch.year(year));
      longer.add(new Stretch(new FiscalQuarter(year, 2), 2));
      longer.add(new Stretch(new FiscalQuarter(year, 4), 2));
      longer.add(new Stretch(new FiscalQuarter(year, 3), 3));
    }
    longer.add(new Stretch(quarter, 4));
    return longer;
  }
}
