package dev.tracknote.check;

/**
 * Words for the highest and the lowest that there has been: one list for each of the two. All are
 * alternatives of a pattern, without a group around them; the pattern must not mind capitals.
 */
final class RecordWords {

  private static final String OF_ALL_ZH =
      "(?:序列|数据|历史|史册|[记纪]录|披露|史)(?:之)?(?:里|中|内|上)(?:的)?(?:单季)?";

  /** The highest. */
  static final String HIGH =
      "历来(?:的)?(?:单季)?最[高大多好佳强]|从未[^，。；]{0,10}(?:这么|如此|这样)[高大多好]|从来没有[^，。；]{0,10}(?:这么|如此|这样)[高大多好]|前所未[见有](?:的)?(?=\\s?[\\dA-Z$£€¥]|高|规模|水平|体量|[。，；！])|史无前例|头一回见到|(?:历史|史上|历来|有史以来)(?:之|的)?(?:巅峰|之巅|顶点|顶峰|峰顶|天花板|极值|峰值|制高点)|破(?:了)?[纪记]录|[纪记]录(?:被|遭|再度被|再次被)?(?:刷新|打破|改写|作古)|"
          + OF_ALL_ZH
          + "最[高大多好佳强](?!占比|份额|比重|的?占比)"
          + "|\\bunprecedented\\b(?! (?:demand|times|uncertainty|challenges?|disruption))|\\bhigh[- ]water mark\\b|\\ball[- ]time (?:best|peak|record|highest|max(?:imum)?)\\b|\\b(?:best|highest|largest|biggest|strongest|richest|fattest)[- ]ever\\b|\\bnew (?:quarterly|company|corporate|group|single-quarter|three-month|all-time|historical|historic) (?:highs?|peaks?|best|records?|marks?)\\b|\\brecord-(?:breaking|setting)\\b|\\bunsurpassed\\b|\\bnever (?:been )?(?:bettered|surpassed|exceeded|topped|beaten|equall?ed|matched)\\b|\\bnever before (?:has|have|had)\\b(?=[^.;,]{2,50}\\b(?:more|higher|larger|better|stronger|greater|as much|so much|as high|so high|as many|so many)\\b)|\\bin record territory\\b|\\b(?:set|sets|setting|posted|posting|notched|hit|hits) (?:a|its|their|our) (?:best|highest|biggest|largest) (?:mark|level|quarter|reading|print) (?:ever|yet)\\b";

  /** The lowest. */
  static final String LOW =
      "历来(?:的)?(?:单季)?最[低小少差弱]|(?:历史|史上|历来|有史以来)(?:之|的)?(?:冰点|谷底|地板|底部|最低谷)|"
          + OF_ALL_ZH
          + "最[低小少差弱](?!占比|份额|比重|的?占比)"
          + "|\\ball[- ]time (?:trough|nadir|worst|lowest|min(?:imum)?)\\b|\\b(?:lowest|worst|weakest|smallest|thinnest)[- ]ever\\b|\\blow[- ]water mark\\b|\\bnew (?:quarterly|company|corporate|group|single-quarter|all-time|historical|historic) (?:lows?|troughs?)\\b|\\bnever (?:been )?(?:undercut)\\b|\\bnever before (?:has|have|had)\\b(?=[^.;,]{2,50}\\b(?:less|lower|smaller|weaker|so little|as little|so low|as low|so few|as few)\\b)|从未[^，。；]{0,10}(?:这么|如此|这样)[低小少差]";

  private RecordWords() {}
}
