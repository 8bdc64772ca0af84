package dev.tracknote.check;

import dev.tracknote.claim.Clauses;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.quantity.FiscalQuarter;
import java.util.List;
import java.util.regex.Pattern;

/** What sorts of values a sentence and the one before it speak of, by any words at all. */
final class SpokenOf {

  /** Words without which nobody tells of several quarters at once. */
  private static final Pattern SPANNED =
      Pattern.compile(
          "(?i)均|累计|滚动|合计|[两三四五六七八](?:个)?季|(?:一|两|半|整)年(?!前)|头几个季|平[日常时]|通常|往常|惯常|常态|半年|全年|财年|十二个月|九个月|六个月|至今|迄今|以来|averag|\\bmean\\b|\\btypical|\\busual|\\bnorm(?:al)?\\b|\\bof late\\b|run[- ]rate|trailing|rolling|\\b[TL]TM\\b|\\byears?\\b(?! (?:earlier|ago|before|on year))|year-to-date|\\bYTD\\b|\\bhal(?:f|ves)\\b|quarters\\b|\\bquarterly\\b|months\\b|[- ]months?\\b(?! (?:ago|earlier|before))|to date|so far|FY\\d\\d(?!Q)");

  /**
   * Words without which nobody tells what is left without a part: of two parts it is the other one.
   */
  private static final Pattern LEFT =
      Pattern.compile(
          "(?i)剔除|扣除|刨|抛开|撇开|除[^，。；]{1,20}外|以外|之外|其余|其它|其他|余下|剩|非|\\b(?:without|exclud\\w*|ex-|strip\\w*|remain\\w*|rest|others?|outside|apart from|aside|beyond|besides|everything but|all but|net of|leav(?:es|ing)|left|less)\\b|\\bex\\b");

  private static final Pattern ONE_QUARTER = Pattern.compile("单[一二三四]?季");

  private final ReadSentence sentence;
  private final boolean then;
  private final boolean compared;
  private final boolean span;
  private final boolean oneQuarter;
  private final boolean left;
  private final boolean outlook;

  /**
   * @param near the sentence whose figures are asked for, and the one before it
   * @param quarter the note's own
   */
  SpokenOf(List<ReadSentence> near, FiscalQuarter quarter) {
    this.sentence = near.getFirst();
    this.then = near.stream().anyMatch(s -> isOfThen(s, quarter));
    this.compared = near.stream().anyMatch(s -> !s.mentions(Mention.OfComparison.class).isEmpty());
    this.oneQuarter = near.stream().anyMatch(s -> s.holds(ONE_QUARTER));
    this.span = !oneQuarter && near.stream().anyMatch(s -> s.holds(SPANNED));
    this.left = near.stream().anyMatch(s -> s.holds(LEFT));
    this.outlook = near.stream().anyMatch(Outlook::isMeant);
  }

  /** Words that set what was before beside what is told, with or without a time. */
  private static final Pattern BEFORE =
      Pattern.compile(
          "(?i)此前|之前|先前|继[^，。；]{1,20}[之以]?后|[由从自]\\s?(?:约|近)?\\d|\\b(?:after|following|previously|formerly|from (?:about |around |only |just )?(?:[A-Z]{0,3}[$€£¥₩])?\\s?(?:[A-Z]{3}\\s?)?\\d)");

  private static boolean isOfThen(ReadSentence sentence, FiscalQuarter quarter) {
    return sentence.holds(BEFORE)
        || sentence.mentions(Mention.OfRelativePeriod.class).stream()
            .anyMatch(p -> p.when() != Mention.When.CURRENT)
        || sentence.mentions(Mention.OfPeriod.class).stream()
            .anyMatch(p -> !p.period().equals(quarter));
  }

  /** Whether words right before a figure make a loss of it. */
  boolean isLoss(StatedFigure figure) {
    return sentence.mentions(Mention.OfLoss.class).stream()
        .anyMatch(
            l ->
                l.from() >= Clauses.start(sentence.text(), figure.from())
                    && l.to() <= figure.from());
  }

  /** Another time than the note's quarter is named. */
  boolean then() {
    return then;
  }

  /** Something is measured against a time before. */
  boolean compared() {
    return compared;
  }

  /** Several quarters are taken together. */
  boolean span() {
    return span;
  }

  /** The same by the sentence's own words. */
  boolean ownSpan() {
    return !oneQuarter && sentence.holds(SPANNED);
  }

  /** A quarter by itself is meant. */
  boolean oneQuarter() {
    return oneQuarter;
  }

  /** What is left without a part. */
  boolean left() {
    return left;
  }

  /** What was guided or expected. */
  boolean outlook() {
    return outlook;
  }
}
