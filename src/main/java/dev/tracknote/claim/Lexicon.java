package dev.tracknote.claim;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** The words of the trade in Chinese and English; a new wording is one more word here. */
final class Lexicon {

  static final Map<Pattern, String> MEASURES =
      ordered(
          "营业收入|总营收|营收|销售额|收入|(?:net )?revenues?|(?:net )?sales|turnover", "revenue",
          "营业成本|销售成本|cost of (?:revenue|sales|goods sold)", "cost_of_revenue",
          "毛利润|毛利(?!率)|gross profit", "gross_profit",
          "研发费用率|研发费用占比|R&D intensity", "research_intensity",
          "研发费用|研发投入|研发支出|R&D(?: (?:expenses?|spending|costs))?|research and development",
              "research_and_development",
          "销售、一般及行政费用|销售与管理费用|销售及管理费用|SG&A", "selling_general_administrative",
          "营业费用|经营费用|运营费用|operating (?:expenses|costs)|opex", "operating_expenses",
          "营业利润率|经营利润率|operating margin", "operating_margin",
          "营业利润|经营利润|operating (?:income|profit)", "operating_income",
          "净利率|净利润率|net(?: profit| income)? margin", "net_margin",
          "归母净利润|净利润|净利(?!率|润)|net (?:income|profit|earnings)", "net_income",
          "毛利率|gross margins?", "gross_margin",
          "经营(?:活动)?(?:性)?现金流(?:净额)?|operating cash flow|cash (?:flow )?from operations",
              "operating_cash_flow",
          "自由现金流|free cash flow|FCF", "free_cash_flow",
          "资本开支|资本支出|capital expenditures?|capex", "capital_expenditure",
          "派息|股息支出|现金分红|分红|dividends? (?:paid|payments?)|paid dividends", "dividends_paid",
          "回购(?!授权|额度|计划|储备|规模)|(?:share )?(?:repurchases|buybacks)", "share_repurchases",
          "股东回报|返还股东|cash returned|returned to shareholders", "cash_returned",
          "存货|库存|inventor(?:y|ies)", "inventory",
          "稀释每股收益|每股收益|摊薄每股收益|EPS|earnings per share|per (?:diluted )?share", "eps_diluted");

  static final Pattern WHOLE =
      Pattern.compile(
          "(?i)总营收|公司营收|总收入|整体营收|集团营收|合并营收|total revenue|company revenue|group revenue|overall revenue");
  static final Pattern NON_GAAP = Pattern.compile("(?i)non-?GAAP|非公认会计准则|调整后|adjusted|经调整");
  static final Pattern GAAP = Pattern.compile("(?<![A-Za-z-])(?<!non-)(?<!Non-)GAAP");
  static final Pattern YEAR_ON_YEAR =
      Pattern.compile(
          "(?i)同比|按年|year[- ](?:on|over)[- ]year|YoY|y/y|from a year (?:ago|earlier)|on the year|(?:on|than|above|below|against|versus) a year (?:ago|earlier|before)|较上年同期|较去年同期|比上年同期|相比上年同期");
  static final Pattern QUARTER_ON_QUARTER =
      Pattern.compile(
          "(?i)环比|按季|quarter[- ](?:on|over)[- ]quarter|QoQ|q/q|sequential(?:ly)?|on the quarter|较上一?季度?|比上一?季度?");
  static final Pattern UP =
      Pattern.compile(
          "(?i)增长|提升|上升|增加|提高|改善|上涨|升至|扩大|\\b(?:up|rose|grew|grow|growth|increased?|gained|climbed|rising|higher|expanded|widened|improved|jumped|surged)\\b");
  static final Pattern DOWN =
      Pattern.compile(
          "(?i)下降|下滑|减少|回落|降低|收窄|下跌|降至|\\b(?:down|fell|declined?|decreased?|dropped|lower|shrank|narrowed|slipped|contracted)\\b");
  static final Pattern SHARE =
      Pattern.compile(
          "(?i)占比|占(?:总)?(?:营收|收入|数据中心|公司|比)?|比重|share of|of (?:total )?(?:revenue|sales|the total|group revenue)|of (?:the )?(?:company|segment|data[- ]cent(?:er|re))|accounts? for|accounted for|made up|represent(?:s|ed|ing)");
  static final Pattern GUIDANCE = Pattern.compile("(?i)指引|业绩展望|guidance|guided|guides|outlook");
  static final Pattern FORECAST =
      Pattern.compile(
          "(?i)预计|预期|预测|有望|将达|展望|目标|计划|expects?|forecasts?|estimates?|should|projects?|will reach|targets?|plans?|consensus|一致预期");
  static final Pattern CONDITION =
      Pattern.compile(
          "(?i)若|如果|假设|倘若|一旦|每(?:上升|下降|提高|降低|变动|增加|减少)|可能|或将|是否|能否|\\b(?:if|were|assuming|suppose|would|could|might|may|every|each|whether)\\b|[？?]");
  static final Pattern SOURCE =
      Pattern.compile(
          "(?i)据|援引|引述|引用|来源|数据显示|统计|公告|披露|管理层|公司(?:预计|表示|称|指出|预期|计划|判断|认为|引述|给出|公布|宣布|说明)|表示|according to|said|says|quoted|cites?|cited|per (?!cent|share|diluted|quarter|year|annum|user|unit)|management|reported by|data from|told|announced|survey");
  static final Map<Pattern, Mention.Verdict> VERDICTS =
      ordered(
          "(?i)超出|超过|超越|高于|好于|越过|超预期|突破指引|beat|beats|above|exceeded|topped|ahead of|cleared",
              Mention.Verdict.ABOVE,
          "(?i)符合|落在|处于|位于|落入|区间之?内|in line|within|inside|met\\b|matched", Mention.Verdict.WITHIN,
          "(?i)低于|不及|未达|逊于|差于|miss(?:ed|es)?|below|fell short|short of|under the",
              Mention.Verdict.BELOW);

  private Lexicon() {}

  /** Patterns with their meanings in the order given. */
  @SuppressWarnings("unchecked") // pairs of a text and a meaning of one type, all in this package
  static <T> Map<Pattern, T> ordered(Object... pairs) {
    Map<Pattern, T> map = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      map.put(Pattern.compile(pairs[i].toString(), Pattern.CASE_INSENSITIVE), (T) pairs[i + 1]);
    }
    return map;
  }
}
