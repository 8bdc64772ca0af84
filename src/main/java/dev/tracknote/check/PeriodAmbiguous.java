package dev.tracknote.check;

import dev.tracknote.claim.Clauses;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.diagnostic.Place;
import dev.tracknote.quantity.FiscalQuarter;
import dev.tracknote.quantity.FiscalYear;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * R9: a quarter, half or year that is named without saying whose. Where the company's year is the
 * calendar's, a habit of the seasons is no period, and a half says enough on the call. A count of
 * quarters never is a period.
 */
final class PeriodAmbiguous implements Check {

  private static final Pattern QUARTER =
      Pattern.compile(
          "(?i)(?<![A-Za-z0-9/“\"-])Q(?<q>[1-4])(?![A-Za-z0-9&-])"
              + "|第(?<zh>[一二三四])季度|(?<![上前后下近每续去这本单同隔财年第0-9个至])(?<bare>[一二三四])季度"
              + "|\\b(?<en>first|second|third|fourth)[- ]quarter\\b(?!-on|-over)");
  private static final Pattern HALF =
      Pattern.compile(
          "(?i)[上下]半年|(?<![A-Za-z0-9])H[12](?![A-Za-z0-9])|(?<!\\b(?:give|gave|given|giving|pay|paid|hand|handed) )\\b(?:first|second|back|front|latter)[- ]half\\b(?! of (?:FY|fiscal|20|the (?:quarter|month|week|range|band|note|report)))");

  private static final Pattern THIS_YEAR =
      Pattern.compile(
          "(?i)今年(?!以来|同期|同一?季|此时|(?:的)?(?:这个?时候|这一?季))|本年度?(?!报)|(?<!both )\\bthis year\\b(?! (?:and|as|or|than) last)|\\b(?:the )?current year\\b");
  private static final Pattern NEXT_YEAR = Pattern.compile("(?i)明年|来年|\\bnext year\\b");

  /** A quarter of a year that is not the calendar's, however it is put. */
  private static final Pattern QUARTER_OF_LAST_YEAR =
      Pattern.compile(
          "(?i)去年第?[一二三四]季度|去年 ?Q[1-4]|\\blast year's (?:first|second|third|fourth) quarter\\b");

  private static final List<Pattern> NAMES =
      List.of(QUARTER, HALF, THIS_YEAR, NEXT_YEAR, QUARTER_OF_LAST_YEAR, Pattern.compile("去年"));

  /** What says whose period it is, when it stands beside it. */
  private static final Pattern LABEL =
      Pattern.compile("(?i)FY\\s?\\d{2,4}|财季|财年|fiscal|20\\d\\d|日历|calendar|自然");

  private static final Pattern HABIT =
      Pattern.compile(
          "(?i)历来|传统|通常|一向|往往|每年|旺季|淡季|季节|\\b(?:always|usually|typically|seasonal\\w*|tradition\\w*|habitually|(?:(?:is|was|are) (?:the |a |its )?)peak|peak (?:season|quarter)|slow(?:est)? season|every year|each year)\\b");
  private static final Pattern COUNTED =
      Pattern.compile(
          "(?i)^(?:\\s(?:running|in a row|straight|consecutive|successive|since|in succession|on end|that|we|with|of (?:profit|loss|growth|decline)|above|in which|on (?:record|file)|to (?:set|show)|in (?:the black|the red|profit|our|its)))");
  private static final Pattern COUNTS =
      Pattern.compile(
          "(?i)(?:for (?:the|a)|\\b(?:its|a|this|our|best|strongest|weakest|worst|any|every|each)|in a)\\s$");
  private static final Pattern AN_AMOUNT =
      Pattern.compile("^ of (?:about |some |roughly |nearly )?(?:[A-Z]{2,3}\\$?|[$€£¥₩])? ?\\d");

  /** 去年 for a year of the company's own, and not as what something is compared with. */
  private static final Pattern LAST_YEAR =
      Pattern.compile(
          "(?<![较比与同对于从自到至和])去年(?!同|的?同)(?=全年|度|[上下]半年|末|底|[，,]?[^，。；]{0,8}(?:营收|收入|净利|营业利润|毛利|现金流))");

  private static final Pattern IN_WORDS = Pattern.compile("(?i)[a-z]+[- ](?:quarter|half)");
  private static final Pattern SPELT_OUT =
      Pattern.compile("(?i)[a-z]+[- ](?:quarter|half)|第?[一二三四]季度|[上下]半年");
  private static final Pattern OF_THE_YEAR =
      Pattern.compile("(?i)(?:%|half|third|quarter|share) of (?:the|its) (?:full )?year\\b(?!-)");
  private static final Pattern BOTH_HALVES =
      Pattern.compile(
          "(?i)\\bfirst[- ]half\\b.*\\bsecond\\b(?! quarter)|\\bsecond[- ]half\\b.*\\bfirst\\b(?! quarter)");
  private static final Pattern WORDED_HALF = Pattern.compile("(?i)[a-z]+[- ]half");
  private static final Pattern BEFORE_CLAUSE = Pattern.compile("^.*[，。；,;]");
  private static final Pattern BEHIND_CLAUSE = Pattern.compile("[，。；,;].*$");
  private static final int BESIDE = 14;

  /** So many in one text are how it is written, which is told once. */
  private static final int HABITUAL = 3;

  /** A period that is named without its year. */
  private record Bare(Place place, String words, boolean understood) {}

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    Map<String, List<Bare>> texts = new LinkedHashMap<>();
    boolean ownYear = !PeriodMisdated.isCalendarYear(dossier);
    for (ReadSentence sentence : dossier.sentences().prose()) {
      if (NAMES.stream().anyMatch(sentence::mayHold)) {
        boolean written = sentence.sentence().place().file().equals(dossier.commentary().file());
        ambiguous(sentence, ownYear, written, isQuestion(sentence, dossier))
            .filter(m -> ownYear || !isPartOfOne(m, sentence))
            .map(
                m ->
                    new Bare(
                        sentence.sentence().placeAt(m.start()),
                        m.group(),
                        PeriodUnderstood.isUnderstood(m, sentence, dossier)))
            .ifPresent(
                found ->
                    texts.computeIfAbsent(found.place().file(), f -> new ArrayList<>()).add(found));
      }
    }
    return texts.values().stream()
        .filter(text -> ownYear || !isUsage(text))
        .map(text -> text.stream().filter(b -> !b.understood()).toList())
        .flatMap(PeriodAmbiguous::told)
        .toList();
  }

  /** Where the year is the calendar's, who always spells quarters out has said whose they are. */
  private static boolean isUsage(List<Bare> text) {
    return text.size() >= HABITUAL
        && text.stream().allMatch(b -> SPELT_OUT.matcher(b.words()).matches());
  }

  private static Stream<Diagnostic> told(List<Bare> text) {
    boolean habitual = text.size() >= HABITUAL;
    String more = habitual ? ", and " + (text.size() - 1) + " more in this text" : "";
    return text.stream()
        .limit(habitual ? 1 : text.size())
        .map(
            bare ->
                Findings.error(
                    "R9",
                    bare.place(),
                    "expected a period with its fiscal year, found a bare " + bare.words() + more,
                    "",
                    "write FY and the year before it, or say that the calendar's is meant"));
  }

  /** «The second half brought 52.7% of the year, against … in the first»: parts of the one year. */
  private static boolean isPartOfOne(Matcher period, ReadSentence sentence) {
    return (IN_WORDS.matcher(period.group()).matches() && sentence.holds(OF_THE_YEAR))
        || (WORDED_HALF.matcher(period.group()).matches() && sentence.holds(BOTH_HALVES));
  }

  /** Who asks on the call may leave the year to the answer. */
  private static boolean isQuestion(ReadSentence sentence, Dossier dossier) {
    String text = sentence.text();
    return (text.endsWith("?") || text.endsWith("？"))
        && !sentence.sentence().place().file().equals(dossier.commentary().file());
  }

  private static Optional<Matcher> ambiguous(
      ReadSentence sentence, boolean ownYear, boolean written, boolean asked) {
    String text = sentence.text();
    boolean habit = !ownYear && sentence.holds(HABIT);
    boolean measured = ownYear && !sentence.mentions(Mention.OfMeasure.class).isEmpty();
    return sentence
        .first(QUARTER, m -> isOpenQuarter(sentence, m, habit, asked))
        .or(() -> sentence.first(HALF, m -> isOpenHalf(text, m, ownYear, written && !habit)))
        .or(() -> sentence.first(THIS_YEAR, m -> !isLabelled(text, m) && !isOfQuarter(sentence, m)))
        .or(() -> measured ? sentence.first(LAST_YEAR) : Optional.empty())
        .or(
            () ->
                measured || (ownYear && written)
                    ? sentence.first(NEXT_YEAR).filter(m -> !isLabelled(text, m))
                    : Optional.empty())
        .or(() -> ownYear && written ? sentence.first(QUARTER_OF_LAST_YEAR) : Optional.empty());
  }

  private static boolean isOpenQuarter(
      ReadSentence sentence, Matcher quarter, boolean habit, boolean asked) {
    boolean letter = quarter.group("q") != null;
    return (letter || !habit)
        && (letter || !asked)
        && !isLabelled(sentence.text(), quarter)
        && !isCounted(sentence.text(), quarter)
        && !(!letter && isPartOfYear(sentence, quarter))
        && !isNamed(sentence, quarter);
  }

  /** «The fourth quarter made up 31.1% of FY25 revenue»: of the year that its clause names. */
  private static boolean isPartOfYear(ReadSentence sentence, Matcher quarter) {
    int end = Clauses.end(sentence.text(), quarter.end());
    return !sentence.mentions(Mention.OfShare.class).isEmpty()
        && sentence.mentions(Mention.OfPeriod.class).stream()
            .filter(p -> p.from() >= quarter.end() && p.to() <= end)
            .anyMatch(p -> p.period() instanceof FiscalYear);
  }

  private static boolean isOpenHalf(
      String text, Matcher half, boolean ownYear, boolean writtenOutOfHabit) {
    boolean letter = half.group().startsWith("H");
    boolean named = WORDED_HALF.matcher(half.group()).matches() && isAmountOfHalf(text, half);
    return (ownYear || letter || writtenOutOfHabit) && !named && !isLabelled(text, half);
  }

  /** «a first half of CNY 15.5bn» says how much, beside the quarters that it is made of. */
  private static boolean isAmountOfHalf(String text, Matcher half) {
    return AN_AMOUNT.matcher(text.substring(half.end())).find()
        && text.substring(0, half.start()).endsWith(" a ");
  }

  /** «FY24Q4 的 1.87 亿欧元是比较基数，今年交出来的是 2.02 亿欧元»: the same quarter of this year. */
  private static boolean isOfQuarter(ReadSentence sentence, Matcher year) {
    return sentence.mentions(Mention.OfPeriod.class).stream()
        .filter(p -> p.to() <= year.start() && p.period() instanceof FiscalQuarter)
        .anyMatch(p -> sentence.text().startsWith("FY", p.from()));
  }

  private static boolean isLabelled(String text, Matcher found) {
    int from = Math.max(0, found.start() - BESIDE);
    int to = Math.min(text.length(), found.end() + BESIDE);
    String before = BEFORE_CLAUSE.matcher(text.substring(from, found.start())).replaceFirst("");
    String after = BEHIND_CLAUSE.matcher(text.substring(found.end(), to)).replaceFirst("");
    return LABEL.matcher(before).find() || LABEL.matcher(after).find();
  }

  /** «the third quarter running» counts quarters and names none. */
  private static boolean isCounted(String text, Matcher found) {
    return found.group("en") != null
        && (COUNTED.matcher(text.substring(found.end())).find()
            || COUNTS.matcher(text.substring(0, found.start())).find());
  }

  /** The same quarter stands in the sentence with its year. */
  private static boolean isNamed(ReadSentence sentence, Matcher found) {
    int number = PeriodUnderstood.number(found.group());
    return sentence.mentions(Mention.OfPeriod.class).stream()
        .map(Mention.OfPeriod::period)
        .anyMatch(p -> p instanceof FiscalQuarter q && q.quarter() == number);
  }
}
