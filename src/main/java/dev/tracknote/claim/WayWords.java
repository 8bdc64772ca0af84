package dev.tracknote.claim;

/**
 * What it is called that something became more or less: one list of words for each way in each
 * language, with the signs that stand for them. All are alternatives of a pattern, without a group
 * around them; the pattern must not mind capitals. In them alone does no word say of what: whoever
 * asks for them holds the figure beside them against what it would be the size of.
 */
public final class WayWords {

  /** Behind a verb that only tells that something moves. */
  private static final String UPWARD = " (?:up(?! to\\b)|upwards?|higher|ahead|north)";

  private static final String DOWNWARD =
      " (?:down|downwards?|lower|(?<!(?:came|come|coming|gone|went|bounced|bounce)"
          + " )back|south|away)";

  /** Verbs that say which way by the word behind them. */
  private static final String MOVING =
      "(?:mov|edg|inch|nudg|push|pull|tick|step|drift|creep|crept|trend|march|grind|ground|head|go|went|gone|come|came|notch|bump|pick|shoot|shot|ratchet|scal|ramp|float|sail|trad|driv|drove|settl|com|turn|swung|swing|swings|creeping|inching|print|land|end)(?:e|ed|ing|es|s|ped|ting|ging)?";

  public static final String UP_EN =
      "\\b(?:"
          + MOVING
          + UPWARD
          + "|rose|risen|ris(?:es?|ing)|grew|grown?|grow(?:s|ing|th)|climb(?:ed|s|ing)?|advanc(?:ed?|es|ing)|increas(?:ed?|es|ing)|(?:re)?gain(?:ed|s|ing)?|jump(?:ed|s|ing)?|surg(?:ed?|es|ing)|soar(?:ed|s|ing)?|leap(?:ed|s|t|ing)?|spik(?:ed?|es|ing)|swell(?:ed|s|ing)?|swollen|expand(?:ed|s|ing)?|expansion|widen(?:ed|s|ing)?|broaden(?:ed|s|ing)?|add(?:ed|s|ing)|put"
          + " on|pick-?up|step-?up|tick-?up|uptick|uplift|upturn|upswing|upped|strengthen(?:ed|s|ing)?|firm(?:ed|s|ing)(?:"
          + " up)?|improv(?:ed?|es|ing|ements?)|recover(?:ed|s|y|ing)|rebound(?:ed|s|ing)?|rall(?:y|ied|ying)|bounc(?:ed|es|ing)|accelerat(?:ed?|es|ing)|lift(?:ed|s|ing)?|rais(?:ed?|es|ing)|elevat(?:ed|es|ing)|boost(?:ed|s|ing)?|heighten(?:ed|s|ing)?|mount(?:ed|s|ing)|balloon(?:ed|s|ing)?|mushroom(?:ed|s|ing)?|burgeon(?:ed|s|ing)?|sky-?rocket(?:ed|s|ing)?|rocket(?:ed|s|ing)?|vault(?:ed|s|ing)?|hik(?:ed?|es|ing)|escalat(?:ed?|es|ing)|ascend(?:ed|s|ing)?|ascent|enlarg(?:ed|es|ing|ement)|fatten(?:ed|s|ing)?|thicken(?:ed|s|ing)?|bulk(?:ed|s|ing)"
          + " up|tack(?:ed|s|ing) on|piled on|built up|beef(?:ed|ing)"
          + " up|accretion|increment|augment(?:ed|s|ing)?|appreciat(?:ed|es|ing)|compounded|outgrew|higher|greater|larger|bigger|heavier|stronger|better|fatter|wider|richer|upwards?|upside|north"
          + " of|to the good|more(?! than\\b(?! (?:a year|a quarter|one (?:year|quarter)|in|last|its|FY|the (?:year|quarter|same|prior|previous|preceding|corresponding|comparable)))|"
          + " [a-z]+ing\\b)|came back into|extra(?= [A-Z$€£¥]{0,4}\\d)|an addition(?:al)?|build(?:s|ing)?(?= (?:on|by|[\\d]))|built(?= (?:on|by|up))|regain(?:ed|s|ing)?|recoup(?:ed|s|ing)?|(?<!gave )(?<!made )(?<!make )(?<!makes )(?<!making"
          + " )(?<!sum(?:med)? )(?<!add(?:ed|s) )(?<!ended )(?<!open(?:ed|s|ing) )(?<!tak(?:es|ing)"
          + " )(?<!took )up(?! to\\b))\\b|[↑▲△⇧⬆↗]|\\bplus(?= [A-Z$€£¥]{0,4}\\d| ?$)";

  public static final String DOWN_EN =
      "\\b(?:"
          + MOVING
          + DOWNWARD
          + "|fell(?! short)|fall(?:s|en|ing)?(?! due|"
          + " short)|declin(?:ed?|es|ing)|decreas(?:ed?|es|ing)|drop(?:ped|s|ping)?|slip(?:ped|s|ping|page)?|slid(?:es?|ing)?|shr[aiu]nk(?:s|ing|age)?|contract(?:ed|s|ing|ion)|narrow(?:ed|s|ing|er)|eas(?:ed|es|ing)|reced(?:ed?|es|ing)|retreat(?:ed|s|ing)?|retrench(?:ed|es|ing)?|lost|los(?:es|ing)|(?<=\\ban?"
          + " |\\bthe )loss(?= (?:of|is|was|in)\\b)|shed(?:s|ding)?|g[ai]ve(?:n|s)?"
          + " (?:up|back|ground)|giving"
          + " (?:up|back)|slump(?:ed|s|ing)?|tumbl(?:ed?|es|ing)|plung(?:ed?|es|ing)|plummet(?:ed|s|ing)?|sank|sunk|sink(?:s|ing)?|dip(?:ped|s|ping)?|sag(?:ged|s|ging)?|soften(?:ed|s|ing)?|weaken(?:ed|s|ing)?|worsen(?:ed|s|ing)?|deteriorat(?:ed?|es|ing|ion)|erod(?:ed?|es|ing)|erosion|compress(?:ed|es|ing|ion)|squeez(?:ed?|es|ing)|trim(?:med|s|ming)?|par(?:ed|ing)|(?<!rate"
          + " )cut|reduc(?:ed?|es|ing|tion)|lower(?:ed|s|ing)?|diminish(?:ed|es|ing|ment)?|dwindl(?:ed?|es|ing)|subsid(?:ed|es|ing)|ebb(?:ed|s|ing)?|wan(?:ed|es|ing)|fad(?:ed|es|ing)|moderat(?:ed|es|ing|ion)|slow(?:ed|s|ing|down)?|crater(?:ed|s|ing)?|collaps(?:ed?|es|ing)|crash(?:ed|es|ing)?|nosediv(?:ed?|es|ing)|dove|skid(?:ded)?|slacken(?:ed|s|ing)?|wither(?:ed|s|ing)?|thin(?:ned|ning)|deplet(?:ed|es|ing|ion)|whittl(?:ed|ing)|shav(?:ed|es|ing)|trail(?:ed|s|ing)?|lag(?:ged|s|ging)?|underst(?:ood)?sh(?:o|oo)t|undershot|undershooting|backslid|backtrack(?:ed|ing)?|pull-?back|step-?down|tick-?down|downtick|downturn|downswing|melt(?:ed|ing)|evaporat(?:ed|es|ing)|deflat(?:ed?|es|ing)|regress(?:ed|ion)|relinquish(?:ed|es|ing)?|surrender(?:ed|s|ing)?|forfeit(?:ed|s|ing)?|bled|bleed(?:s|ing)?|leak(?:ed|s|ing)|drain(?:ed|s|ing)|curtail(?:ed|s|ing)?|ced(?:ed?|es|ing)|conced(?:ed?|es|ing)|shorten(?:ed|s|ing)?|attrition|decrement|shortfall|fewer|less(?!"
          + " than\\b(?! (?:a year|a quarter|one (?:year|quarter)|in|last|its|FY|the (?:year|quarter|same|prior|previous|preceding|corresponding|comparable)))|"
          + " (?!than\\b|on\\b|in\\b|year|quarter|sequential|at\\b|by\\b|again)[a-z])|smaller|weaker|worse|lighter|poorer|softer|thinner|slimmer|south"
          + " of|short by|downwards?|downside|down|came out of)\\b|[↓▼▽⇩⬇↘]|\\bminus(?="
          + " [A-Z$€£¥]{0,4}\\d| ?$)";

  public static final String UP_ZH =
      "[↑▲△⇧⬆↗]|正增长|增长(?!率)|增加|增多|增大|增厚|增强|增进|增高|增添|增收|增出|增量|增幅|增至|增到|增了|净增|多增|递增|激增|猛增|剧增|陡增|骤增|大增|略增|微增|暴增|上升|升高|升至|升到|升了|升幅|抬升|抬高|抬到|抬至|抬了|攀升|攀高|攀至|攀到|回升|提升|爬升|爬到|爬至|爬高|爬了|跃升|跃至|飙升|飙至|急升|直升|微升|略升|推升|拉升|走升|蹿升|窜升|上涨|涨幅|涨至|涨到|涨了|飞涨|猛涨|大涨|回涨|见涨|暴涨|上扬|上行|上移|上探|上抬|上浮|上冲|上翘|上跳|上台阶|上去|往上|朝上|向上|走高|走强|走阔|走宽|走扩|走好|走俏|拉高|拉宽|推高|垫高|冲高|冲上|提高|提振|提速|提至|提到|提了|加快|加速|加大|加深|加宽|加厚|加码|扩大|扩张|扩充|扩宽|扩容|扩围|扩至|扩到|扩了|拓宽|拓展|放大|放宽|做大|壮大|膨胀|变[大多高厚好强宽]|多出|多了|多[收赚得卖做拿挣花用掏]|高出|高了|添了|平添|新添|再添|又添|多添|添上|拔高|拔升|厚了|重了|宽了|阔了|壮了|肥了|扩阔|累增|累涨|累升|连[升涨增]|续[升涨]|[升涨]势|再升|加了|加增|走升|走扬|走旺|升温|抬头|上调|上修|调[高升]|收复|扳回|补回|追回|倍增|冲到|冲至|摸高|回暖|反弹|回弹|修复|改善|好转|转[好强]|前进|进账多|跃进|翻升|长进|见长|长了|正值|偏[高多大强]";

  public static final String DOWN_ZH =
      "[↓▼▽⇩⬇↘]|负增长|减少|少增|下降|降低|降幅|降至|降到|降了|下滑|滑落|滑至|滑到|滑坡|滑了|下跌|跌幅|跌落|跌至|跌到|跌了|跌去|暴跌|大跌|急跌|猛跌|走跌|回落|落至|落到(?!每股|每一股|具体|实处)|下行|下挫|下探|下移|下沉|下坠|下浮|下台阶|(?<![算换除数停接剩])下来|下去|往下|朝下|向下|走低|走弱|走软|走窄|走差|收窄|收缩|收敛|收小|缩减|缩小|缩窄|缩水|缩量|缩至|缩到|缩了|萎缩|压缩|压低|压降|压了|压到|压至|挤压|拉低|拖低|砍[去掉了]|削减|削弱|削去|裁减|减退|减弱|减幅|减量|减缓|减至|减到|减了|递减|锐减|骤减|剧减|净减|大减|略减|微降|略降|骤降|锐降|陡降|少[收赚得卖做拿挣掉提花用掏]|少计|少了|少出|低出|低了|短少|重挫|受挫|倒退|后退|退步|退坡|退了|退到|退至|消退|衰退|衰减|回吐|回撤|回调|回缩|折损|矮了|薄了|轻了|窄了|瘦了|弱了|丢[了掉失]|失去|让出|吐[出回]|减收|累[减跌降]|连[跌降减]|续[跌降]|[跌降]势|走跌|走滑|降温|低头|回软|下调|下修|调[低降减]|(?:摊薄|稀释)了|削薄|沉[到至]|探[至底]|滑向|跌进|跳水|腰斩|流失|失血|侵蚀|蚕食|恶化|变[差少小低薄弱窄]|转[弱差]|疲软|疲弱|放缓|掉到|掉至|(?<![吃花用费])掉了|为负|偏[低少小弱]";

  /** Of one sign that is read right at a figure alone. */
  public static final String UP_BARE_ZH = "[增升涨高加多扩抬长]";

  public static final String DOWN_BARE_ZH = "[降减跌低缩少压滑退落掉]";

  /** Prepositions for the side of something else, which is a move where that is a time. */
  public static final String ABOVE_EN =
      "\\b(?:above|ahead|over|exceed(?:ed|s|ing)?|outstrip(?:ped|s|ping)?|surpass(?:ed|es|ing)?|top(?:ped|s|ping)|eclips(?:ed|es|ing)|outdid|in excess of|on top of)\\b";

  public static final String BELOW_EN =
      "\\b(?:behind|below|under|beneath|short of|shy of|adrift of)\\b";

  public static final String ABOVE_ZH = "高于|多于|大于|优于|好于|高过|多过|超过|超出|胜过|强于|领先";

  public static final String BELOW_ZH = "低于|少于|小于|逊于|差于|低过|少过|不及|不如|弱于|落后于?";

  private WayWords() {}
}
