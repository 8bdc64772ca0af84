package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.GuidanceWords;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.quantity.FiscalQuarter;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which quarters and halves a reader knows by where they stand, though no year is said beside them:
 * one whose year its sentence says, or that its paragraph names with its year, the quarter that the
 * call is about, the half that the note's quarter ends. A letter with a digit is a label, and a
 * label has its year.
 */
final class PeriodUnderstood {

  private static final Pattern HALF =
      Pattern.compile("(?i)[上下]半年|H[12]|\\b(?:first|second|back|front|latter)[- ]half\\b");
  private static final Pattern FIRST_HALF = Pattern.compile("(?i)上半年|first[- ]half");
  private static final Pattern OTHER_HALF =
      Pattern.compile(
          "(?i)上半年|\\bfirst[- ]half\\b|\\b(?:in|than|of|from|to|against) the first(?=[,.;]|$)");
  private static final Pattern FISCAL = Pattern.compile("FY\\s?\\d{2}");
  private static final Pattern FISCAL_YEAR =
      Pattern.compile("(?i)\\bfiscal (?:year )?20\\d\\d|FY\\s?\\d{2}(?!\\s?Q)");
  private static final Pattern WORDED_QUARTER =
      Pattern.compile("(?i)第?[一二三四]季度|[上下]半年|\\w+[- ](?:quarter|half)");
  private static final Pattern WORDED_HALF = Pattern.compile("(?i)[a-z]+[- ]half");
  private static final Pattern LETTER = Pattern.compile("(?i)[QH][1-4]");
  private static final Pattern HAN = Pattern.compile("季度");
  private static final Pattern TELLS = Pattern.compile("公司|管理层");
  private static final Pattern BARE = Pattern.compile("[一二三四]季度");
  private static final Pattern DISCLOSED = Pattern.compile("据?(?:公司|管理层)(?:披露|称|介绍)");
  private static final Pattern LAST_YEARS =
      Pattern.compile("(?i)\\blast year['’]s $|(?:去年|上年)同?的?$");

  /** «6.2% from the first quarter», «较一季度提高»: what the note's quarter is held against. */
  private static final Pattern AGAINST =
      Pattern.compile(
          "(?i)(?:\\b(?:from|than|against|over|on|versus|after)(?: in)?(?: the)? $)|(?:较|比|由|从)$");

  /** What is told as a part of a year, or of what is planned for it. */
  private static final Pattern OF_YEAR =
      Pattern.compile(
          "(?i)"
              + GuidanceWords.MIDDLE_ZH
              + "|余下|剩余|全年的|% of (?:the|its) (?:full )?year|"
              + GuidanceWords.MIDDLE_EN
              + "|\\bfirst[- ]half\\b.*\\bsecond\\b|\\bsecond[- ]half\\b.*\\bfirst\\b");

  /** What is left for the half of a year that is planned needs no other year. */
  private static final Pattern OF_PLAN =
      Pattern.compile(
          "(?i)"
              + GuidanceWords.MIDDLE_ZH
              + "|"
              + GuidanceWords.END_ZH
              + "|\\b(?:"
              + GuidanceWords.MIDDLE_EN
              + "|(?:low|high|top|bottom|upper|lower) end)\\b");

  private static final Pattern YEAR_OF_PLAN =
      Pattern.compile(
          "(?i)全年[^，。；]{0,8}(?:指引|目标|计划|"
              + GuidanceWords.MIDDLE_ZH
              + ")|\\bfull[- ]year (?:guid|range|target|plan|"
              + GuidanceWords.MIDDLE_EN
              + ")");

  /** In Chinese it is the calendar's, unless it is held against the other. */
  private static final Pattern HAN_HALF = Pattern.compile("半年");

  private static final Pattern OF_WHOLE =
      Pattern.compile("(?i)占全年|全年的|% of (?:the|its) (?:full |fiscal )?year");

  private static final List<String> ORDER = List.of("first", "second", "third", "fourth");

  private PeriodUnderstood() {}

  static boolean isUnderstood(Matcher period, ReadSentence sentence, Dossier dossier) {
    String name = period.group();
    if (LETTER.matcher(name).find()) {
      return false;
    }
    if (isOfSaidYear(period, sentence, dossier)
        || PeriodGoneBy.isMeant(period, sentence, dossier)) {
      return true;
    }
    if (HALF.matcher(name).matches()) {
      boolean calendar = PeriodMisdated.isCalendarYear(dossier);
      boolean planned =
          calendar
              ? !FIRST_HALF.matcher(name).matches() && sentence.holds(OF_PLAN)
              : sentence.holds(YEAR_OF_PLAN);
      if (planned && !isOfNamedYear(period, sentence)) {
        return true;
      }
      return !isOfNamedYear(period, sentence)
          && (isOwnHalf(name, sentence, dossier)
              || labelled(dossier).contains(passage(sentence))
              || follows(sentence, dossier));
    }
    int number = number(name);
    if (isYearAgo(period, number, sentence, dossier)
        || isQuarterBefore(period, number, sentence, dossier)) {
      return true;
    }
    return HAN.matcher(name).find()
        ? PeriodMisdated.isCalendarYear(dossier) && isToldByCompany(number, sentence, dossier)
        : number > 0 && (isSpoken(number, sentence, dossier) || isNamed(number, sentence, dossier));
  }

  /**
   * Where the calendar's year is the company's, a quarter in words is of the year that its sentence
   * has named before it, and a half of the fiscal year that its own sentence names, unless
   * something is still to come.
   */
  private static boolean isOfSaidYear(Matcher found, ReadSentence sentence, Dossier dossier) {
    return sentence.mentions(Mention.OfOutlook.class).isEmpty()
        && ((WORDED_QUARTER.matcher(found.group()).matches()
                && sentence.holdsIn(
                    0,
                    found.start(),
                    PeriodMisdated.isCalendarYear(dossier) ? FISCAL : FISCAL_YEAR))
            || (WORDED_HALF.matcher(found.group()).matches() && sentence.holds(FISCAL_YEAR)));
  }

  /** «last year's second quarter», in a note on a second quarter: the same a year ago. */
  private static boolean isYearAgo(
      Matcher found, int number, ReadSentence sentence, Dossier dossier) {
    return number == dossier.quarter().quarter()
        && (LAST_YEARS.matcher(found.group().replaceFirst("第?[一二三四]季度$", "")).find()
            || sentence.holdsIn(0, found.start(), LAST_YEARS));
  }

  /** Where the year is the calendar's, the quarter just past needs no year beside what is now. */
  private static boolean isQuarterBefore(
      Matcher found, int number, ReadSentence sentence, Dossier dossier) {
    return PeriodMisdated.isCalendarYear(dossier)
        && WORDED_QUARTER.matcher(found.group()).matches()
        && number == dossier.quarter().previous().quarter()
        && (sentence.holdsIn(0, found.start(), AGAINST)
            || sentence.claims().stream().anyMatch(c -> c.figure().to() <= found.start()));
  }

  /** «The fiscal 2027 guide moves up. After 233 in the first half, …»: of the year just named. */
  private static boolean follows(ReadSentence sentence, Dossier dossier) {
    List<ReadSentence> before = dossier.scenes().before(sentence);
    return !before.isEmpty()
        && passage(before.getLast()).equals(passage(sentence))
        && sentence.holds(OF_YEAR)
        && before.getLast().holds(FISCAL_YEAR);
  }

  /** «this year's second half» says whose it is, wrongly or rightly. */
  private static boolean isOfNamedYear(Matcher half, ReadSentence sentence) {
    String before = sentence.text().substring(0, half.start());
    return before.endsWith("年") || before.matches("(?is).*\\b(?:this|last|next) year's $");
  }

  /**
   * The half that ends with the note's own quarter, the second where it is held against the first,
   * or that the guided quarter will end: the calendar's too, or told by an amount of that half.
   */
  private static boolean isOwnHalf(String half, ReadSentence sentence, Dossier dossier) {
    boolean first = FIRST_HALF.matcher(half).matches();
    int quarter = dossier.quarter().quarter();
    boolean own =
        switch (quarter) {
          case 2 -> first;
          case 4 -> !first && (sentence.holds(OTHER_HALF) || sentence.holds(OF_WHOLE));
          default -> first == (quarter == 1) && sentence.holds(OF_PLAN);
        };
    return own
        && (quarter % 2 == 0
            ? (PeriodMisdated.isCalendarYear(dossier) && (first || sentence.holds(OTHER_HALF)))
                || ((quarter == 4 || !HAN_HALF.matcher(half).find()) && isToldOf(sentence, dossier))
            : sentence.claims().stream()
                // what is rounded away proves nothing
                .filter(c -> c.figure().hedge() == StatedFigure.Hedge.NONE)
                .anyMatch(c -> Derived.isRight(sentence, c, dossier)));
  }

  /** Whether an amount is what something that is named came to in the two quarters to now. */
  private static boolean isToldOf(ReadSentence sentence, Dossier dossier) {
    Stretch half = new Stretch(dossier.quarter(), 2);
    return dossier
        .scenes()
        .of(sentence)
        .filter(
            s ->
                Scene.amountsOf(s.subjects()).stream()
                    .flatMap(a -> s.value(a, half).stream())
                    .anyMatch(
                        v ->
                            sentence.claims().stream()
                                .map(Claim::figure)
                                .filter(f -> f.kind() == StatedFigure.Kind.MONEY)
                                .anyMatch(f -> Reach.of(f).holds(v))))
        .isPresent();
  }

  /** On the call the quarter that is reported on has no need of its year. */
  private static boolean isSpoken(int number, ReadSentence sentence, Dossier dossier) {
    return isOfMinutes(sentence, dossier) && number == dossier.quarter().quarter();
  }

  /**
   * Whether the company is said to tell of the quarter that it reports on, or in the minutes of the
   * next, in the sentence or in one before it.
   */
  private static boolean isToldByCompany(int number, ReadSentence sentence, Dossier dossier) {
    boolean minutes = isOfMinutes(sentence, dossier);
    int own = dossier.quarter().quarter();
    if (number != own && !(minutes && number == own % 4 + 1)) {
      return false;
    }
    return minutes
        ? dossier.sentences().prose().stream()
            .filter(s -> isOfMinutes(s, dossier) && line(s) <= line(sentence))
            .anyMatch(s -> s.holds(TELLS) && s.holds(BARE))
        : sentence.holds(DISCLOSED);
  }

  private static boolean isOfMinutes(ReadSentence sentence, Dossier dossier) {
    return !sentence.sentence().place().file().equals(dossier.commentary().file());
  }

  private static int line(ReadSentence sentence) {
    return sentence.sentence().place().line();
  }

  /** Whether the paragraph has named the quarter with its year, or does so under this heading. */
  private static boolean isNamed(int number, ReadSentence sentence, Dossier dossier) {
    boolean heads = true;
    for (ReadSentence other : dossier.everything()) {
      if (passage(other).equals(passage(sentence))) {
        boolean before = line(other) < line(sentence);
        heads &= !before;
        if ((before || heads) && names(other, number)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean names(ReadSentence sentence, int number) {
    return sentence.mentions(Mention.OfPeriod.class).stream()
        .anyMatch(
            p ->
                p.period() instanceof FiscalQuarter q
                    && q.quarter() == number
                    && sentence.text().startsWith("FY", p.from()));
  }

  /** Paragraphs that say of which fiscal year a half is. */
  private static Set<String> labelled(Dossier dossier) {
    Set<String> passages = new LinkedHashSet<>();
    for (ReadSentence sentence : dossier.everything()) {
      if (sentence.holds(HALF) && sentence.holds(FISCAL)) {
        passages.add(passage(sentence));
      }
    }
    return passages;
  }

  /** The note and its minutes count their paragraphs each for itself. */
  private static String passage(ReadSentence sentence) {
    return sentence.sentence().place().file() + ':' + sentence.sentence().passage();
  }

  /** Which quarter of the year it is, however it is worded; 0 where it is none. */
  static int number(String name) {
    String low = name.toLowerCase(Locale.ROOT);
    for (int i = 0; i < ORDER.size(); i++) {
      if (low.contains(ORDER.get(i)) || low.contains("q" + (i + 1))) {
        return i + 1;
      }
    }
    return name.contains("季度") ? "一二三四".indexOf(name.charAt(name.indexOf("季度") - 1)) + 1 : 0;
  }
}
