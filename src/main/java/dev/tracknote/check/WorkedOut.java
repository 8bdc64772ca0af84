package dev.tracknote.check;

import dev.tracknote.claim.Clauses;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether the words at a figure say that the analyst worked it out: by division, for one of many.
 */
final class WorkedOut {

  /** Of any figure of the sentence: the last digit is a matter of rounding. */
  private static final Pattern ROUNDED = Pattern.compile("(?i)四舍五入|尾差|round(?:ing|ed)");

  /** Of what stands behind the word, or in its clause. */
  private static final Pattern DERIVED =
      Pattern.compile(
          "(?i)反推|倒推|推算|折算|折合|年化|annuali[sz]ed|implied|implies|works out|backs? out|each [a-z]+ (?:brought|earned|took|made|cost|yielded|generated|sold)|for each of|\\bapiece\\b|每周|周均|人均|单(?:店|票|件|吨|台|用户|客|机|车|间|床|升)|每(?:[一1个台件吨位名张升间单床公平人辆\\s\\d]|股(?!收益|盈利|现金分红|分红|股息|派息))|平均.{0,6}约|\\bper (?!share|cent|diluted|quarter|year|annum)|月费|每月|每季|per month|a month"
              + "|每例|之比|元\\s?/\\s?[台吨件股]|重分类|追溯|\\b(?:like|comparable) basis\\b|\\bincremental (?:[A-Za-z-]+ ){0,3}margin\\b");

  /** «779, 366, 338 and 241 make €1,724m»: how many bare addends stand before an amount. */
  private static final int ADDENDS = 3;

  private WorkedOut() {}

  static boolean is(ReadSentence sentence, StatedFigure figure) {
    if (sentence.holds(ROUNDED)) {
      return true;
    }
    if (isBareAddend(sentence, figure)) {
      return true;
    }
    if (!sentence.holds(DERIVED)) {
      return false;
    }
    String text = sentence.text();
    int start = Clauses.start(text, figure.from());
    int end = Clauses.end(text, figure.to());
    Matcher derived = DERIVED.matcher(text);
    return derived.find()
        && derived.start() < end
        && (derived.end() <= figure.from() || derived.start() >= start);
  }

  private static boolean isBareAddend(ReadSentence sentence, StatedFigure figure) {
    return figure.kind() == StatedFigure.Kind.COUNT
        && sentence.claims().stream()
                .filter(c -> c.figure().kind() == StatedFigure.Kind.COUNT)
                .count()
            >= ADDENDS
        && sentence.claims().getLast().figure().kind() == StatedFigure.Kind.MONEY;
  }
}
