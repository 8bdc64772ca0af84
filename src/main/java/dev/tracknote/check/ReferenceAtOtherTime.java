package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.Sentence;
import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.metrics.FigureName;
import dev.tracknote.metrics.FigureName.Operation;
import dev.tracknote.metrics.Measure;
import dev.tracknote.quantity.FiscalQuarter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * R9: a reference that leads to a figure of one quarter, where the words right at it speak of more
 * than a quarter, of the same quarter a year ago, or of another quarter of the calendar's year.
 */
final class ReferenceAtOtherTime implements Check {

  private static final Pattern LONGER =
      Pattern.compile(
          "(?i)前[两二三]个?财?季度?|前[六九]个?月|1\\s?[-–—~至到]\\s?[69]\\s?月|[上下]半财?年|(?<!连续)全年|(?<![A-Za-z])(?:FY)?(?:\\d\\d ?)?(?:9M|H[12])(?!\\w)"
              + "|\\b(?:first[- ]|second[- ])half\\b|\\b(?:first )?(?:six|nine)[- ]months?\\b|\\bfirst (?:two|three) quarters\\b|\\b(?:full|whole)[- ]year\\b");

  private static final Pattern QUARTER =
      Pattern.compile(
          "(?i)(?<![前后近续每比较与同])第?(?<zh>[一二三四])季度(?!末)|\\b(?<en>first|second|third|fourth)[- ]quarter\\b(?! (?:in a row|running))");

  private static final List<String> ORDINALS = List.of("first", "second", "third", "fourth");

  /** Words that only link a time with a figure. */
  private static final Pattern LINKS =
      Pattern.compile(
          "(?i)(?:[\\s的，,为是约仅达近逾超共、]|实现|录得|取得|公司|集团|整体|合计|共计|总计|单季|（[^（）]{0,20}）|\\([^()]{0,20}\\)"
              + "|\\b(?:was|were|of|at|for|in|the|this|company|group|its|came|in|amounted|totall?ed|reached|stood|about|nearly|some|year)\\b|['’]s)*");

  private static final Pattern ONLY_CHANGE =
      Pattern.compile(
          "(?i)[\\s，,、（(]*(?:同比|年增|较上年同期)?(?:大幅|小幅)?(?:增长|上升|提升|提高|下降|增|降|变动|变化)?(?:了|约|为)?\\s*|[\\s,(]*(?:up|down|a rise of|an increase of|or)?\\s*");

  private static final Pattern BASE =
      Pattern.compile(
          "(?i)(?:[较比与同自从由占于对]|相比|超过|截[至止]|\\b(?:than|from|against|since|over|versus|with|on|to|by|after))\\s?(?:the )?(?:FY\\d\\d|20\\d\\d\\s?年?|[今去上]年)?\\s?的?$");

  private static final Pattern IN = Pattern.compile("(?i)\\s(?:in|for|over|during)\\s(?:the )?");
  private static final Pattern BLANK = Pattern.compile("[\\s(（]{0,2}");

  /** What the words speak of. */
  private record Said(String words, String meant) {}

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    List<Diagnostic> findings = new ArrayList<>();
    for (ReadSentence sentence : dossier.everything()) {
      if (!sentence.sentence().references().isEmpty()) {
        for (Referred referred : Referred.in(sentence)) {
          judge(referred, dossier).ifPresent(findings::add);
        }
      }
    }
    return findings;
  }

  private static Optional<Diagnostic> judge(Referred referred, Dossier dossier) {
    Optional<FigureName> line = dossier.figures().line(referred.reference().name());
    if (line.isEmpty()
        || !(line.get().period() instanceof FiscalQuarter named)
        || line.get().operation() == Operation.TRAILING_YEAR
        || line.get().operation() == Operation.STREAK
        || line.get().operation() == Operation.QUARTER_ON_QUARTER
        || isStock(line.get().subject().measure())) {
      return Optional.empty();
    }
    Optional<Said> said = longer(referred, line.get());
    if (said.isEmpty() && line.get().operation() != Operation.YEAR_ON_YEAR) {
      said = yearAgo(referred, named, dossier);
    }
    if (said.isEmpty() && dossier.vocabulary().year().isCalendar()) {
      said = quarter(referred, named);
    }
    return said.map(
        s -> referred.finding("R9", s.meant() + " («" + s.words() + "»)", "of " + named.label()));
  }

  /** What stands at a date is the same for the quarter and for the half that ends with it. */
  private static boolean isStock(Measure measure) {
    return measure == Measure.INVENTORY || measure == Measure.SHARES_DILUTED;
  }

  private static Optional<Said> longer(Referred referred, FigureName line) {
    ReadSentence sentence = referred.sentence();
    if (!sentence.mayHold(LONGER)) {
      return Optional.empty();
    }
    int place = referred.at();
    int from = referred.from();
    boolean carried =
        line.operation() == Operation.YEAR_ON_YEAR
            && from > 0
            && ONLY_CHANGE.matcher(sentence.text().substring(from, place)).matches();
    if (carried) {
      place = startOfFigure(sentence, from);
      from = Referred.endBefore(sentence, place);
    }
    Optional<Matcher> before = last(sentence, from, place, LONGER);
    if (before.isPresent() && isAt(sentence, from, before.get(), place)) {
      return before.map(m -> new Said(m.group(), "a figure of more than a quarter"));
    }
    Matcher behind = LONGER.matcher(referred.tail());
    return !carried
            && behind.find()
            && IN.matcher(referred.tail().substring(0, behind.start())).matches()
        ? Optional.of(new Said(behind.group(), "a figure of more than a quarter"))
        : Optional.empty();
  }

  private static int startOfFigure(ReadSentence sentence, int end) {
    return sentence.claims().stream()
        .map(Claim::figure)
        .filter(f -> f.to() == end)
        .mapToInt(f -> f.from())
        .findFirst()
        .orElse(end - 1);
  }

  private static Optional<Matcher> last(ReadSentence sentence, int from, int to, Pattern pattern) {
    Matcher matcher = pattern.matcher(sentence.text()).region(from, to);
    matcher.useTransparentBounds(true);
    Optional<Matcher> last = Optional.empty();
    while (matcher.find()) {
      Matcher found = pattern.matcher(sentence.text()).region(matcher.start(), to);
      found.useTransparentBounds(true);
      if (found.lookingAt()) {
        last = Optional.of(found);
      }
    }
    return last;
  }

  private static boolean isAt(ReadSentence sentence, int from, Matcher time, int place) {
    return !BASE.matcher(sentence.text().substring(from, time.start())).find()
        && isLinked(sentence, time.end(), place);
  }

  /** Whether nothing but what is measured stands between a time and a figure. */
  private static boolean isLinked(ReadSentence sentence, int from, int to) {
    if (to < from) {
      return false;
    }
    StringBuilder gap = new StringBuilder(sentence.text().substring(from, to));
    for (Mention mention : sentence.mentions()) {
      boolean measured =
          mention instanceof Mention.OfMeasure
              || mention instanceof Mention.OfSegment
              || mention instanceof Mention.OfBasis
              || mention instanceof Mention.OfShare
              || mention instanceof Mention.OfDirection
              || (mention instanceof Mention.OfComparison c
                  && c.against() == Mention.Against.YEAR_AGO);
      if (measured && mention.from() >= from && mention.to() <= to) {
        for (int i = mention.from(); i < mention.to(); i++) {
          gap.setCharAt(i - from, ' ');
        }
      }
    }
    return gap.indexOf(String.valueOf(Sentence.REFERENCE)) < 0 && LINKS.matcher(gap).matches();
  }

  private static Optional<Said> yearAgo(Referred referred, FiscalQuarter named, Dossier dossier) {
    if (!named.equals(dossier.quarter())) {
      return Optional.empty();
    }
    ReadSentence sentence = referred.sentence();
    String text = sentence.text();
    List<Mention.OfRelativePeriod> before = referred.before(Mention.OfRelativePeriod.class);
    Optional<Mention.OfRelativePeriod> at =
        before.isEmpty()
            ? Optional.empty()
            : Optional.of(before.getLast()).filter(m -> isLinked(sentence, m.to(), referred.at()));
    if (at.isEmpty()) {
      at =
          referred.behind(Mention.OfRelativePeriod.class).stream()
              .findFirst()
              .filter(m -> BLANK.matcher(text.substring(referred.at() + 1, m.from())).matches());
    }
    return at.filter(m -> m.when().isEarlier())
        .map(
            m ->
                new Said(
                    text.substring(m.from(), m.to()),
                    "a figure of "
                        + (m.when() == Mention.When.YEAR_AGO ? named.yearAgo() : named.previous())
                            .label()));
  }

  private static Optional<Said> quarter(Referred referred, FiscalQuarter named) {
    ReadSentence sentence = referred.sentence();
    if (!sentence.mayHold(QUARTER)) {
      return Optional.empty();
    }
    return last(sentence, referred.from(), referred.at(), QUARTER)
        .filter(m -> isAt(sentence, referred.from(), m, referred.at()))
        .filter(m -> number(m) != named.quarter())
        .map(m -> new Said(m.group(), "a figure of another quarter"));
  }

  private static int number(Matcher quarter) {
    String zh = quarter.group("zh");
    return 1
        + (zh == null
            ? ORDINALS.indexOf(quarter.group("en").toLowerCase(Locale.ROOT))
            : "一二三四".indexOf(zh));
  }
}
