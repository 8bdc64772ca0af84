package dev.tracknote.claim;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** What is measured, in Chinese and English; a new wording is one more word here. */
final class MeasureWords {

  static final Map<Pattern, String> MEASURES =
      patterns(
          "营业总收入|营业收入|总营收|营收|(?:合并)?净销售额|销售净额|营业净额|销售额|营业额|总收入|营运收入|经营收入(?!入)|收入(?!可见度)|(?:net )?revenues?|(?:net )?sales|turnover|top[- ]line",
          "revenue",
          "营业成本|销售成本|主营成本|cost of (?:revenues?|sales|goods sold)",
          "cost_of_revenue",
          "毛利润(?!率)|毛利额|毛利(?!率|润率|水平)|gross profit(?! (?:margin|ratio))",
          "gross_profit",
          "研发费用率|研发费用占比|研发占比|研发投入占比|研发强度|R&D (?:intensity|ratio)",
          "research_intensity",
          "研发费用|研发投入|研发支出|研发开支|研发成本|研发经费|研究(?:与)?开发(?:费用|支出|开支)|研发(?=\\s?\\d|[与和及、](?:销售|管理|行政|一般))|\\bresearch(?= by\\b)"
              + "|R&D(?: (?:expenses?|spend(?:ing)?|costs?|outlays?|expenditure))?"
              + "|research and development(?: (?:expenses?|spending|costs?))?|research (?:spending|expenses?|costs?|outlays?)|(?:technology|product) (?:and|&) development(?: (?:expenses?|spending|costs?))?",
          "research_and_development",
          "销售、一般及行政费用|销管费用(?!率)|销售(?:、|和|与|及)?(?:一般及?)?(?:管理|行政)(?:费用|支出|开支)"
              + "|SG&A(?: (?:expenses?|costs?|spend(?:ing)?))?"
              + "|selling (?:expenses?|costs?)|selling(?:, general,?|,)? and (?:general and )?admin(?:istrative|istration|\\b)(?: (?:expenses?|costs?|spending))?",
          "selling_general_administrative",
          "营业费用率|经营费用率|运营费用率|营运费用率|期间费用率|费用收入比|成本收入比|(?<!研发|管理|销售|行政|赔付|财务|费|保)(?<!(?:研发|管理|销售|行政|销管)[^。；合总两]{0,40})费用率"
              + "|efficiency ratio|cost[- ](?:to[- ])?income ratio|(?:operating expense|opex|operating cost) ratio|operating (?:expenses|costs) as a share of revenue",
          "operating_expense_ratio",
          "(?<=(?:研发|管理|销售|行政|销管)[^。；合总两]{0,40})(?<!研发|管理|销售|行政)费用率",
          Mention.OfMeasure.LINE_RATIO,
          "营业费用|经营费用|运营费用|营业支出|经营支出|期间费用|营运费用|(?<!研发|管理|销售|行政|财务|利息)费用(?:合计|总额|总计)|(?:两项|三项|各项)费用"
              + "|operating (?:expenses?|costs)|opex|(?<!(?:marketing|interest|D|tax|research|admin|G&A|other|fuel|development|administrative|SG&A|selling|general) )expenses(?! (?:ratio|of))",
          "operating_expenses",
          "营业利润率|经营利润率|营运利润率|[营经](?:业|营|运)(?:净)?利益?率|营益率|[营经](?:业|营|运)溢利率|营业利率|operating (?:profit |income )?margins?|(?<![A-Za-z])EBIT[ -]margins?",
          "operating_margin",
          "营业利润|经营利润|营运利润|[营经](?:业|营|运)(?:净利|利益)(?!率|润)|(?:营业|经营|营运)溢利(?!率)|营业亏损|经营亏损|营运亏损|营业盈利|经营盈利|经营性利润"
              + "|operating (?:income|profits?|loss(?:es)?|earnings|result)(?! margin)|(?:profit|income|earnings) from operations|(?<![A-Za-z])EBIT(?![A-Za-z]|[ -]margin)|(?:profit|earnings) before interest and tax(?:es)?(?!,)",
          "operating_income",
          "净利率|净利润率|纯利率|纯益率|net(?: profit| income)? margins?",
          "net_margin",
          "归母净利润|归母利润|(?:归属于?(?:母公司|上市公司)?)?股东(?:应占)?(?:净利润|利润|溢利)|税后净?利润|税后(?:盈利|溢利)|(?<!每股)净利润|(?<!每股)净利(?!率|润|息)|(?<!每股|每股税后)纯[利益](?!率)|净盈利|归母净收益(?!率)|(?<![\\p{IsHan}])净收益(?!率)|净亏损|净亏(?!损)"
              + "|net (?:income|profits?|earnings|loss(?:es)?|result)(?! (?:margin|(?:per|a) (?:diluted )?share))|bottom[- ]line|profit after tax(?:ation)?|after-tax profit|profit for the (?:period|quarter|year)|profit attributable(?: to (?:the )?(?:owners|shareholders|equity holders)(?: of the (?:company|parent))?)?|attributable (?:net )?(?:profit|earnings|income)"
              + "|(?:\\b(?:it|we)|company|group|business) lost(?= [A-Z$€£¥])|(?<=[A-Za-z] )lost(?= [A-Z]{0,3} ?[$€£¥]?[\\d.,]+ ?(?:million|billion|mn?|bn)? (?:in|for) (?:FY|20|the (?:year|quarter)))",
          "net_income",
          "毛利率|毛利润率|毛利水平|gross(?:[ -]profit)?[ -]margins?|gross profit ratio|\\b(?-i:GM)\\b(?=,| (?:of|was|is|at|came|rose|fell|printed|stood|expanded|improved|narrowed|widened|slipped|dipped|contracted|declined|increased|held|guidance|guide)\\b)",
          "gross_margin",
          "经营(?:活动)?(?:性|产生的?)?净?现金(?:流量净额|流净额|净流入|净流出|流入|流出|流量|流)(?:净额)?"
              + "|operating cash(?: flows?| (?:in|out)flow| generation)?|cash generation from operations|cash (?=from operations)|operating (?:in|out)flow"
              + "|(?<![A-Za-z])(?-i:OCF)(?![A-Za-z])|cash (?:flows? )?(?:generated |used |earned )?(?:from|by|in) operat(?:ions|ing activities)",
          "operating_cash_flow",
          "自由(?:净)?现金流|free[ -]cash[ -](?:flow|generation)|free cash(?= (?:of|was|came|reached|rose|fell)\\b)|FCF",
          "free_cash_flow",
          "资本开支|资本支出|资本性(?:支出|开支|投资)|capital (?:expenditures?|spending|outlays?|investment)|cap-?ex",
          "capital_expenditure",
          "派息(?!率)|(?:支付|派发|发放)(?:了)?(?:现金)?股息|(?<!每股|税前|全年|年度|末期|中期|特别|宣派|拟派|建议)(?:现金)?股息(?!率|支付率|政策|总额|每股|收入)|现金分红|分红|分派(?!率)|dividends(?! per)|dividend payments?|\\bdividend(?= (?:of|was|came|cost|took|absorbed) (?:[A-Z]{2,3} ?|[A-Z]{0,2}[$€£¥])\\d[\\d,.]*\\s?(?:m|bn|million|billion)\\b)",
          "dividends_paid",
          "(?:股份|股票)?回购(?!授权|额度|计划|储备|规模)|(?:share )?(?:repurchases|buybacks)|bought back|\\brepurchased(?= (?:its |own |treasury )*(?:shares|stock)\\b)|\\b(?:share )?(?:buyback|repurchase)(?= (?:of|was|came|cost|took|absorbed) (?:[A-Z]{2,3} ?|[A-Z]{0,2}[$€£¥])\\d[\\d,.]*\\s?(?:m|bn|million|billion)\\b)",
          "share_repurchases",
          "股东回报|返还股东|向股东返还|cash return(?:ed|s)|returned to shareholders|returns to (?:share)?holders|returned (?=[^.]{0,24} to (?:its |the |our )?(?:share|stock)?holders)|(?:capital|cash) returned|shareholder returns|\\b(?:total returns|payouts)(?= (?:of|were|came|reached|amounted))|(?:share)?holders received|(?:went|flowed|sent|handed|paid|given|flows|goes) (?:straight )?(?:back )?to (?:its |our |the )?(?:share|stock)holders|回馈股东|回报股东",
          "cash_returned",
          "存货|库存|inventor(?:y|ies)|\\b(?:closing |trading )?stocks?(?= (?:of|fell|rose|stood|was|were|came|declined|dropped|increased|closed|ended|shrank)(?: \\w+){0,2} (?:[A-Z]{2,3} ?|[A-Z]{0,2}[$€£¥])\\d[\\d,.]*\\s?(?:m|bn|million|billion)\\b)",
          "inventory",
          "(?:稀释|摊薄)后?(?:总?股本|股数)|diluted (?:shares|share count|count)",
          "shares_diluted",
          "稀释每股收益|每股收益|摊薄每股收益|每股(?:净?亏损|盈利|溢利|净?盈余|净收益|净利润?|(?:税后)?纯[利益])|\\bEPS\\b|(?:diluted )?(?:net )?(?:earnings|income|loss|profit) (?:per|a) (?:diluted )?share|diluted (?:GAAP )?earnings"
              + "|\\bearnings(?= (?:(?:of|were|was|at|came to|rose to|fell to|reached|hit) )?(?:[A-Z]{2,3} ?|[$€£¥])?\\d[\\d.,]*(?: [a-z]+)? (?:a|per) (?:diluted )?share\\b)",
          "eps_diluted");

  private MeasureWords() {}

  private static Map<Pattern, String> patterns(String... pairs) {
    Map<Pattern, String> map = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      map.put(Pattern.compile(pairs[i], Pattern.CASE_INSENSITIVE), pairs[i + 1]);
    }
    return map;
  }
}
