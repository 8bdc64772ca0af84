package dev.tracknote.claim;

import java.util.regex.Pattern;

/** That something moved, which way, and against what. */
public final class ChangeWords {

  private static final String THAN =
      "(?:on|over|than|above|below|against|versus|vs\\.?|from|compared (?:with|to)|relative to)";

  /** «outstripped its prior-year figure», «trailing the year-ago quarter». */
  private static final String BEYOND =
      "\\b(?:outstripp|exceed|trail|undersho)(?:ed|ing|t|oting|s)? (?:its|the|their) ";

  public static final Pattern YEAR_ON_YEAR =
      Pattern.compile(
          "(?i)同比|按年|(?<![\\d.]\\s?|[全去上今明每逐当本整半各近两一二三四五六七八九十多同财前后昨历周几])年(?=[增减升降](?![长加少高低幅至到速额量]))|\\b(?:the )?(?:annual|yearly) (?:one|comparison|change|move)\\b|year[- ](?:on|over)[- ]year|YoY|y/y|(?:on|over) the year|"
              + THAN
              + " (?:a|one|the) year (?:ago|earlier|before)|"
              + THAN
              + " last year|"
              + BEYOND
              + "(?:year-ago|year-earlier|prior-year) (?:quarter|period|level|figure|base)|"
              + THAN
              + " (?:the |its |their )?(?:same|year-ago|year-earlier|prior-year|corresponding) (?:quarter|period|level|figure)|较(?:上年|去年)同[期季]|比(?:上年|去年)同[期季]|相比上年同期|(?:与|同|相较于?)(?:上年|去年)同[期季](?:相比|比较)?(?![的是为 ])|较(?:上|去)年|[较比]一年前(?!的)|在一年内");
  public static final Pattern QUARTER_ON_QUARTER =
      Pattern.compile(
          "(?i)环比|按季|(?<![\\d.]\\s?|[本当单该上去同财淡旺末一二三四五六七八九十每逐各首全次两前后春夏秋冬多个Q第几])季(?=[增减升降](?![长加少高低幅至到速额量]))|quarter[- ](?:on|over)[- ]quarter|QoQ|q/q|sequential(?:ly)?|on the quarter(?!'s)|"
              + BEYOND
              + "(?:previous|prior|preceding)(?: |-)quarter(?: figure| level)?|"
              + THAN
              + " (?:the|its|their) (?:previous|prior|preceding)(?: |-)quarter|"
              + THAN
              + " the quarter before|"
              + THAN
              + " (?:a quarter|three months) (?:ago|earlier|before)|较[上前]一?个?季度?|比[上前]一?个?季度?|与上一?季度?相比(?!的)|[较比]三个月前(?!的)");

  /** Verbs that tell the way of the figure behind them; elsewhere they are said of anything. */
  public static final String UP_TO_ZH = "上扬|扩张|拓宽|走强|走升|上移|上探|上行|抬升|增厚";

  public static final String DOWN_TO_ZH = "下挫|收缩|压缩|走弱|走软|走窄|缩窄|下移|下探|滑落|跌落|缩减|萎缩";

  private static final String TO_FIGURE_ZH = "(?=(?:了|约|近|逾|超过?|仅|达|为|是|至|到|\\s)*[+＋-]?\\d)";

  /** A bare verb is read right before a rate, or behind what it is measured from. */
  private static final String BARE_ZH =
      "(?<=(?:[同环]比|按[年季])[仅再又略]?)[%1$s]|(?:骤|微|猛|锐|陡|略|大|再|仅)[%2$s]"
          + "|[%3$s](?=(?:了|约|近|逾)?\\s?\\d[\\d.]*\\s?(?:[%%％]|pp|pct|bps?|个百分点|个基点))";

  static final Pattern UP =
      Pattern.compile(
          "(?i)再添|增添|新添|增长|增速|增幅|涨幅|升幅|抬高|攀升|提升|上升|增加|提高|上涨|升至|扩大|多增|回升|升到|升至|增到|增至|涨至|涨到|提到|走高|走阔|"
              + BARE_ZH.formatted("增升涨高加多", "增升涨", "增升涨")
              + "|(?:"
              + UP_TO_ZH
              + ")"
              + TO_FIGURE_ZH
              + "|\\b(?:(?<!made )(?<!make )(?<!makes )(?<!making )up|rose|risen|rises?|grown|grew|grows?|growth|growing|increase[sd]?|gained|gain|climbed|rising|higher|expanded|widened|jumped|surged|lifted|raised|advanced|improved|more than(?! halv)|above)\\b"
              + "|\\b(?:swelled|outstripped|outstripping|gaining|exceeding|expanding|widening|climbing|put on|(?<=\\b(?:move|swing|change|was) )plus(?= [A-Z$€£¥]{0,4}\\d)|an? (?:advance|expansion) of|expansion in|ahead by)\\b");
  static final Pattern DOWN =
      Pattern.compile(
          "(?i)负增长|下降|降幅|跌幅|缩水|下滑|减少|回落|降低|收窄|下跌|降至|降到|减至|减到|跌至|跌到|缩至|走低|下行|"
              + BARE_ZH.formatted("降减低跌缩少", "降减跌低", "降减跌")
              + "|(?:"
              + DOWN_TO_ZH
              + ")"
              + TO_FIGURE_ZH
              + "|\\b(?:down|fell|fallen|falls?|shrunk|declined?|decreased?|dropped|lower|shrank|narrowed|slipped|contracted|(?<!rate )cut|trimmed|pared|less than|fewer|(?<!(?:table|chart|figure|as|see|listed|shown) )below|eased|worse|weaker|deeper)\\b"
              + "|\\b(?:gave up|giving up|shed|shedding|undershot|undershooting|trailing|trailed|slid|(?<=\\b(?:move|swing|change|was) )minus(?= [A-Z$€£¥]{0,4}\\d)|shrinking|contracting|declining|narrowing|slipping|an? (?:retreat|contraction|shortfall) of|contraction in|behind by)\\b");
  static final Pattern SHARE =
      Pattern.compile(
          "(?i)(?:relative to|over|-to-) ?(?:revenue|sales|turnover|net (?:income|profit))\\b"
              + "|(?<=capex|capital expenditure|capital spending|expenses?|R&D|SG&A|cash flow|inventor(?:y|ies)) to (?:revenue|sales|net (?:income|profit))\\b|\\bratio of\\b|\\bas a (?:percentage|proportion|fraction|share) of\\b"
              + "|/ ?(?:revenue|sales|net income|营收|收入|净利润?)|[与对](?:营收|收入|净利润?)(?:之比|的?(?:比率|比例|比值))|(?<=支出|开支|费用|成本)收入比"
              + "|占比|占(?:总)?(?:营收|收入|数据中心|公司|比)?|比重|权重|渗透率|各占"
              + "|share of|of (?:its |their |the )?(?:total |group |company )?(?:revenue|sales|the total|group revenue|the pie|the mix)|of (?:the )?(?:company|segment)|(?<=%) of (?:the|its|our|their|all|total|group|that)\\b|accounts? for|accounted for|made up|makes up|represent(?:s|ed|ing)|penetration"
              + "|\\b(?:weight(?:ing)?|share) (?:in|within) (?:the |our |its |group |total |company |overall )*(?:revenue|sales|turnover|mix|top line)\\b|\\bweight(?:ing)? of\\b|\\b(?:proportion|portion|slice|chunk) of\\b");

  private ChangeWords() {}
}
