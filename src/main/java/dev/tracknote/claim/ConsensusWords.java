package dev.tracknote.claim;

/** What analysts call the mean of the others' estimates, one list of names for each language. */
public final class ConsensusWords {

  /** What may stand between the market and that it expects. */
  public static final String SINCE_WHEN_ZH = "(?:此前|先前|早前|之前|事前|业绩前|原先|原来|原本|最初)?(?:普遍|平均)?的?";

  private static final String OTHERS_ZH = "(?:卖方|分析师|券商|机构|各家|同业|华尔街|彭博|路透|万得)";

  /** Alternatives of a pattern, without a group around them. */
  public static final String ZH =
      "一致预[期测估]|市场"
          + SINCE_WHEN_ZH
          + "(?:预[期测估计]|估计|估算|期望|所想)|(?:市场|彭博|路透|万得|"
          + OTHERS_ZH
          + ")?(?<![成得聚业界到])共识|"
          + OTHERS_ZH
          + SINCE_WHEN_ZH
          + "(?:的)?(?:预[期测估计]|估计|估算|均值|平均值?|中位数|均数)(?:的)?(?:均值|平均值?|中位数)?|(?:预[期测估]|估计)(?:的)?(?:均值|平均值|中位数)";

  private static final String OTHERS =
      "(?:the market|the street|wall street|analysts|forecasters|brokers|brokerages|the sell[- ]side|sell-side (?:analysts|models|houses)|most models|investors)";

  /** As {@link #ZH}; the pattern must not mind capitals. */
  public static final String EN =
      "consensus|\\bthe street\\b(?! of)|\\bstreet(?:'s)? (?:estimate|expectation|forecast|number|mean|median|average|figure|model|view)s?\\b|\\bsell[- ]side(?:'s)? (?:mean|median|average|estimate|expectation|forecast|number|figure)s?\\b|\\b(?:analysts'|brokers'|forecasters'|investors'|the market's|bloomberg|factset|visible alpha|refinitiv) (?:mean |median |average )?(?:estimate|expectation|forecast|mean|median|average|projection|number|figure)s?\\b|\\b(?:mean|median|average) (?:analyst|broker|street|sell-side) (?:estimate|expectation|forecast|projection)s?\\b|\\bmarket (?:expectation|forecast|estimate|projection)s\\b|\\bwhisper number\\b|\\b"
          + OTHERS
          + " (?:(?:had|has|have|were|was|is|are)(?: been| on average| collectively| mostly)? |on average )?(?:(?:had|were|was) )?(?:looking for|looked for|expecting|expected|forecast(?:ing)?|predicted|projected|modell?ed|modell?ing|averaged|assumed|anticipated|estimated|pencill?(?:ed|ing)(?: in)?|bargain(?:ed|ing) for|braced for|counted on|counting on|priced in|hoped for|hoping for)\\b";

  private ConsensusWords() {}
}
