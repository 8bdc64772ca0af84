package dev.tracknote.check;

import dev.tracknote.claim.GuidanceWords;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.quantity.FiscalQuarter;
import dev.tracknote.quantity.FiscalYear;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which quarters and halves in words can be of one year only, because they have gone by: of the
 * fiscal year that the sentence or the one before it names, or whose months are told, or that a
 * plan is for.
 */
final class PeriodGoneBy {

  private static final Pattern FIRST_HALF = Pattern.compile("(?i)上半年|first[- ]half");
  private static final Pattern HALF =
      Pattern.compile("(?i)[上下]半年|(?:first|second|back|front|latter)[- ]half");

  /** What a quarter makes of the plan for the year needs no other year. */
  private static final Pattern PLANNED =
      Pattern.compile(
          "(?i)"
              + GuidanceWords.MIDDLE_ZH
              + "|"
              + GuidanceWords.MIDDLE_EN
              + "|\\bmiddle of the\\b|\\bmiddle is met\\b");

  /** «the fourth quarter, January to March»: the months tell whose quarter it is. */
  private static final Pattern MONTHS =
      Pattern.compile(
          "(?i)^\\s?[,，(（]\\s?(?:that is,? |i\\.e\\. |即|也就是)?(?:(?:Jan|Febr)uary|March|April|May|June|July|August|(?:Septem|Octo|Novem|Decem)ber|1?\\d\\s?月?\\s?[至到–—~-]\\s?1?\\d\\s?月)");

  /** A part of what the sentence before told of its year. */
  private static final Pattern OF_IT = Pattern.compile("(?i)其中|占|\\bof (?:that|it|this|which)\\b");

  private static final Pattern QUOTES = Pattern.compile("[\"“”]");

  private PeriodGoneBy() {}

  static boolean isMeant(Matcher found, ReadSentence sentence, Dossier dossier) {
    boolean half = HALF.matcher(found.group()).matches();
    int number = half ? 0 : PeriodUnderstood.number(found.group());
    if (!half && number == 0) {
      return false;
    }
    int last = half ? (FIRST_HALF.matcher(found.group()).matches() ? 2 : 4) : number;
    return sentence.holdsFrom(found.end(), MONTHS)
        || isOfNamedYear(last, found.start(), sentence, dossier)
        || (PeriodMisdated.isCalendarYear(dossier)
            && (half ? isQuoted(sentence, found) : isOfOwnYear(last, sentence, dossier)));
  }

  /** The last quarter of it, in each year that is named, is none after the note's. */
  private static boolean isOfNamedYear(int last, int to, ReadSentence sentence, Dossier dossier) {
    Set<Integer> years = years(sentence, to);
    if (years.isEmpty()) {
      List<ReadSentence> before = dossier.scenes().before(sentence);
      boolean of = !before.isEmpty() && sentence.holds(OF_IT);
      years = of ? years(before.getLast(), Integer.MAX_VALUE) : Set.of();
    }
    return years.size() == 1
        && years.stream()
            .allMatch(y -> new FiscalQuarter(y, last).compareTo(dossier.quarter()) <= 0);
  }

  private static Set<Integer> years(ReadSentence sentence, int to) {
    Set<Integer> years = new LinkedHashSet<>();
    for (Mention.OfPeriod named : sentence.mentions(Mention.OfPeriod.class)) {
      if (named.to() <= to && named.period() instanceof FiscalYear year) {
        years.add(year.year());
      }
    }
    return years;
  }

  /** «一季度资本开支约占全年计划中值的 23%». */
  private static boolean isOfOwnYear(int last, ReadSentence sentence, Dossier dossier) {
    return last <= dossier.quarter().quarter() && sentence.holds(PLANNED);
  }

  /** What is quoted was said on the call. */
  private static boolean isQuoted(ReadSentence sentence, Matcher found) {
    Matcher quotes = QUOTES.matcher(sentence.text());
    int before = 0;
    while (quotes.find() && quotes.start() < found.start()) {
      before++;
    }
    return before % 2 == 1;
  }
}
