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

  /** The name of a plan to spend holds the name of what is spent. */
  private static final Pattern SPENT =
      Pattern.compile("(?i)资本(?:性)?(?:开支|支出)|capex|capital expenditure");

  private static final Pattern RESEARCH =
      Pattern.compile("(?i)研发(?:投入|费用|支出)|R&D|research and development");

  private static final Pattern SHARES =
      Pattern.compile(
          "(?i)股本|股数|[亿万]\\s?股|share count|shares outstanding|(?:diluted|fewer|more) shares");

  private static final Pattern COSTS =
      Pattern.compile("(?i)费用(?!率)|管理费|overheads?\\b|\\bexpenses?\\b|\\bcosts\\b");

  private static final Pattern RETURNED =
      Pattern.compile("(?i)股息|分红|派息|回馈|返还|dividend|handed (?:back|out)|returned to");

  private static final Pattern GENERATED = Pattern.compile("(?i)\\bgenerat(?:ed|es)\\b|创造现金");

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

  /** Lines of the accounts whose names are part of the names of what is planned or stated. */
  static List<Measure> inNames(ReadSentence sentence) {
    List<Measure> hinted = new ArrayList<>();
    if (sentence.holds(SPENT)) {
      hinted.add(Measure.CAPITAL_EXPENDITURE);
    }
    if (sentence.holds(RESEARCH)) {
      hinted.add(Measure.RESEARCH_AND_DEVELOPMENT);
    }
    if (sentence.holds(SHARES)) {
      hinted.add(Measure.SHARES_DILUTED);
    }
    if (sentence.holds(COSTS)) {
      hinted.add(Measure.OPERATING_EXPENSES);
      hinted.add(Measure.SELLING_GENERAL_ADMINISTRATIVE);
    }
    if (sentence.holds(RETURNED)) {
      hinted.add(Measure.DIVIDENDS_PAID);
      hinted.add(Measure.CASH_RETURNED);
    }
    if (sentence.holds(GENERATED)) {
      hinted.add(Measure.OPERATING_CASH_FLOW);
      hinted.add(Measure.FREE_CASH_FLOW);
    }
    return hinted;
  }
}
