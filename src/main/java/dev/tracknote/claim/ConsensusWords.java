package dev.tracknote.claim;

/** What analysts call the mean of the others' estimates, one list of names for each language. */
public final class ConsensusWords {

  /** What may stand between the market and that it expects. */
  public static final String SINCE_WHEN_ZH = "(?:此前|先前|早前|之前|原先|原本|普遍|平均)?的?";

  /** Alternatives of a pattern, without a group around them. */
  public static final String ZH =
      "一致预[期测]|市场" + SINCE_WHEN_ZH + "预[期测]|(?:市场|卖方|分析师|机构)共识|卖方(?:平均)?预[期测]";

  /** As {@link #ZH}; the pattern must not mind capitals. */
  public static final String EN =
      "consensus|\\bthe street\\b(?! of)|\\bstreet(?:'s)? (?:estimate|expectation|forecast|number|mean|view)s?\\b|\\bsell-side (?:mean|average|estimate|expectation|forecast)s?\\b|\\banalysts' (?:mean |average )?(?:estimate|expectation|forecast|mean|average)s?\\b|\\bmarket (?:expectation|forecast|estimate)s\\b|\\b(?:the market|analysts|forecasters) (?:(?:had|has|have|were|was|is|are)(?: been)? )?(?:looking for|looked for|expecting|pencill?(?:ed|ing) in|bargain(?:ed|ing) for|braced for)\\b";

  private ConsensusWords() {}
}
