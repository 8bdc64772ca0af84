package dev.tracknote.claim;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** What is measured, in Chinese and English; a new wording is one more word here. */
final class MeasureWords {

  static final Map<Pattern, String> MEASURES =
      patterns(
          "营业收入|总营收|营收|销售额|收入(?!可见度)|(?:net )?revenues?|(?:net )?sales|turnover", "revenue",
          "营业成本|销售成本|cost of (?:revenue|sales|goods sold)", "cost_of_revenue",
          "毛利润|毛利(?!率)|gross profit", "gross_profit",
          "研发费用率|研发费用占比|R&D intensity", "research_intensity",
          "研发费用|研发投入|研发支出|R&D(?: (?:expenses?|spending|costs))?|research and development",
              "research_and_development",
          "销售、一般及行政费用|销售(?:、|和|与|及)?(?:一般及?)?管理费用|SG&A(?: (?:expenses?|costs))?|selling(?:, general|,)? and admin(?:istrative|istration|\\b)(?: (?:expenses?|costs))?",
              "selling_general_administrative",
          "营业费用率|经营费用率|成本收入比|efficiency ratio|cost[- ](?:to[- ])?income ratio|operating expense ratio",
              "operating_expense_ratio",
          "营业费用|经营费用|运营费用|operating (?:expenses|costs)|opex|(?<!(?:marketing|interest|D|tax|research|admin|G&A|other|fuel|development|administrative|SG&A|selling|general) )expenses(?! (?:ratio|of))",
              "operating_expenses",
          "营业利润率|经营利润率|operating margins?", "operating_margin",
          "营业利润|经营利润|营业亏损|经营亏损|operating (?:income|profit|loss(?:es)?)", "operating_income",
          "净利率|净利润率|net(?: profit| income)? margins?", "net_margin",
          "归母净利润|净利润|净利(?!率|润|息)|净亏损|net (?:income|profit|earnings|loss(?:es)?)", "net_income",
          "毛利率|gross margins?", "gross_margin",
          "经营(?:活动)?(?:性)?现金流(?:净额)?|operating cash flow|cash (?:flow )?from operations",
              "operating_cash_flow",
          "自由现金流|free cash flow|FCF", "free_cash_flow",
          "资本开支|资本支出|capital (?:expenditures?|spending|outlays?)|capex", "capital_expenditure",
          "派息(?!率)|(?<=中|的)股息(?!率|支付|政策|总额)|股息支出|现金分红|分红|dividends(?! per)|dividend payments?",
              "dividends_paid",
          "(?:股份|股票)?回购(?!授权|额度|计划|储备|规模)|(?:share )?(?:repurchases|buybacks)|bought back",
              "share_repurchases",
          "股东回报|返还股东|向股东返还|cash return(?:ed|s)|returned to shareholders|returns to (?:share)?holders|returned (?=[^.]{0,24} to (?:share)?holders)|(?:capital|cash) returned|shareholder returns",
              "cash_returned",
          "存货|库存|inventor(?:y|ies)", "inventory",
          "稀释股数|稀释后股数|diluted (?:shares|share count|count)", "shares_diluted",
          "稀释每股收益|每股收益|摊薄每股收益|每股亏损|每股盈利|EPS|(?:diluted )?(?:earnings|loss) (?:per|a) (?:diluted )?share|diluted (?:GAAP )?earnings",
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
