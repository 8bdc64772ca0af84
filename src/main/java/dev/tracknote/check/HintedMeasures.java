package dev.tracknote.check;

import dev.tracknote.claim.ReadSentence;
import dev.tracknote.metrics.Measure;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What can be meant by words that name no line of the accounts. */
final class HintedMeasures {

  /** What is earned or lost is a result, of which kind the words do not say. */
  private static final Pattern RESULT =
      Pattern.compile("(?i)盈利|亏损|\\bearned|\\bloss(?:es)?\\b|\\bprofits?\\b");

  private static final Pattern FLOW =
      Pattern.compile("(?i)净流[出入]|\\b(?:in|out)flows?\\b|cash (?:used|generated)");

  private HintedMeasures() {}

  static List<Measure> of(ReadSentence sentence) {
    List<Measure> hinted = new ArrayList<>();
    if (sentence.holds(RESULT)) {
      hinted.add(Measure.NET_INCOME);
      hinted.add(Measure.OPERATING_INCOME);
    }
    if (sentence.holds(FLOW)) {
      hinted.add(Measure.OPERATING_CASH_FLOW);
      hinted.add(Measure.FREE_CASH_FLOW);
    }
    return hinted;
  }
}
