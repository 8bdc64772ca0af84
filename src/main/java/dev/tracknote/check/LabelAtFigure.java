package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.Clauses;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure;
import java.util.regex.Pattern;

/**
 * Where the label of a time stands so that a figure of its sentence is of it, or is measured from
 * it.
 */
final class LabelAtFigure {

  /** What something is told since, against or until bears no figure by itself. */
  private static final Pattern BASE =
      Pattern.compile(
          "(?i)(?:[较比与同跟对自从由到于和]|(?<!截)至|相比|超过|不及|追溯|翻回|回到|\\b(?:than|against|over|versus|vs\\.?|with|to|after|above|below|from|since|until|before|of|as|like|including|included)(?:"
              + " that of| the| in| for| its| of| did in| usual in)?)\\s?$");

  /** What may stand before the label of the time that a whole sentence is of. */
  private static final Pattern HEADS =
      Pattern.compile(
          "(?i)^\\W*(?:公司|集团|本公司|财报显示，?|季账，?|单季|单看|若单看)?\\s?$|(?:这是|这就是|即为)(?:公司|集团)?\\s?$|\\b(?:that|this) is $|^[A-Za-z' ]{4,30} for (?:the )?$|^\\W*over [a-z -]{3,40} (?:through|to|ended|ending) $|(?:截至|截止|(?:period|quarter|months) (?:ended|ending|to)(?: on)?)\\s?$");

  private static final Pattern OF_LABEL =
      Pattern.compile("(?i)^\\s?(?:[:：=(（]|的|[)）](?:为|是|报))\\s?(?:[A-Z]{0,3}[$€£¥]|RMB)?\\s?$");

  private static final Pattern TO_FIGURE =
      Pattern.compile(
          "(?i)^\\s?(?:为|是|报|,? (?:the (?:same )?(?:figure|proportion|ratio|share|measure|number|value) )?(?:had )?(?:[a-z]+ed|was|were|had|brought|saw|made|came|stood|read)(?: (?:in|at|to|a|an|just|only)){0,2})\\s?(?:[A-Z]{0,3}[$€£¥]|RMB)?\\s?$");

  private static final Pattern FROM_FIGURE =
      Pattern.compile(
          "(?i)^\\s?(?:[(（]|(?:(?:that |which )?(?:was |had been |it )?[a-z]+ed |fell )?\\b(?:in|for|of)(?: the quarter| the year)?)\\s?$");

  /** From a figure to the time that it is measured from. */
  private static final Pattern ABOVE =
      Pattern.compile(
          "(?i)^ (?:higher |lower |more |less |better |worse |up |down |ahead |behind )?(?:above|below|than|on|over|against|versus|vs\\.?|of|times)(?: in| the| its| that of| what it was in)* $");

  private static final Pattern AGAINST =
      Pattern.compile(
          "(?i)(?:[较比]|相比|对比|以|\\b(?:than|against|relative to|over|versus|vs\\.?|compared (?:with|to)))(?: in| the| its| that of)*\\s?$");

  private static final Pattern GREW =
      Pattern.compile(
          "^\\s?(?:的?水平)?(?:同期)?\\s?(?:大幅|小幅|累计|已|共|再|又|合计)?(?:[增降升涨跌减高低多少提扩收][^，。；\\d]{0,5})\\s?$");

  private static final Pattern AT = Pattern.compile("(?i)(?:^\\W*|[;,] )at (?:[A-Z]{0,3}[$€£¥])?$");

  private static final Pattern COMMA = Pattern.compile("^, $");

  /** «13.8% (FY25Q1 through FY25Q4)», «56.5%（FY25Q1：55.5%）»: what is told in brackets is more. */
  private static final Pattern GOES_ON =
      Pattern.compile("(?i)^\\s?(?:[:：=至到~–—-]|to\\b|through\\b|and\\b|[和与、,，]\\s?FY)");

  private LabelAtFigure() {}

  /** Whether a sentence is told of a time from its head on. */
  static boolean heads(ReadSentence sentence, ToldTime label) {
    return sentence.holdsIn(0, label.from(), HEADS);
  }

  /** Whether something is measured against a label. */
  static boolean isBase(ReadSentence sentence, ToldTime label) {
    return sentence.holdsIn(0, label.from(), AGAINST);
  }

  /** Whether a label stands right before a figure or behind it. */
  static boolean isAt(ReadSentence sentence, StatedFigure figure, ToldTime label) {
    if (figure.from() >= label.to()) {
      return sentence.holdsIn(label.to(), figure.from(), OF_LABEL)
          || (sentence.holdsIn(label.to(), figure.from(), TO_FIGURE)
              && !sentence.holdsIn(0, label.from(), BASE));
    }
    return figure.to() <= label.from()
        && ((sentence.holdsIn(figure.to(), label.from(), FROM_FIGURE)
                && !sentence.holdsFrom(label.to(), GOES_ON))
            || (sentence.holdsIn(0, figure.from(), AT)
                && sentence.holdsIn(figure.to(), label.from(), COMMA)));
  }

  /** Whether a figure is told as what lies between a label and another time. */
  static boolean isSince(ReadSentence sentence, StatedFigure figure, ToldTime label) {
    return figure.to() <= label.from()
        ? sentence.holdsIn(figure.to(), label.from(), ABOVE)
        : figure.from() >= label.to()
            && sentence.holdsIn(0, label.from(), AGAINST)
            && sentence.holdsIn(label.to(), figure.from(), GREW);
  }

  /** Whether a label opens a sentence, or the clause of a figure, or stands in one as its time. */
  static boolean isOfFigure(ReadSentence sentence, ToldTime label) {
    String text = sentence.text();
    int start = Clauses.start(text, label.from());
    int end = Clauses.end(text, label.to());
    return sentence.holdsIn(0, label.from(), HEADS)
        || (!sentence.holdsIn(0, label.from(), BASE)
            && sentence.claims().stream()
                .map(Claim::figure)
                .anyMatch(f -> f.from() >= start && f.to() <= end));
  }
}
