package dev.tracknote.mapping;

import dev.tracknote.facts.Company;
import dev.tracknote.facts.Metric;
import dev.tracknote.facts.Segment;
import dev.tracknote.quantity.Basis;
import dev.tracknote.wording.Language;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the labels of analysts' sheets mean, in Chinese and English. */
final class LabelBook {

  private static final Map<Metric, List<String>> WORDS = new EnumMap<>(Metric.class);

  static {
    WORDS.put(
        Metric.REVENUE,
        List.of(
            "revenue",
            "revenues",
            "net revenue",
            "net revenues",
            "sales",
            "net sales",
            "total sales",
            "turnover",
            "营业收入",
            "营业总收入",
            "营收",
            "收入",
            "总收入",
            "收入合计",
            "总营收",
            "净收入"));
    WORDS.put(
        Metric.COST_OF_REVENUE,
        List.of(
            "cost of revenue",
            "cost of revenues",
            "cost of sales",
            "cogs",
            "cost of goods sold",
            "营业成本",
            "营业总成本",
            "成本",
            "销货成本",
            "主营成本"));
    WORDS.put(Metric.GROSS_PROFIT, List.of("gross profit", "gp", "毛利", "毛利润", "毛利额"));
    WORDS.put(
        Metric.RESEARCH_AND_DEVELOPMENT,
        List.of(
            "r&d",
            "research and development",
            "research & development",
            "r&d expense",
            "r&d expenses",
            "研发费用",
            "研发开支",
            "研发"));
    WORDS.put(
        Metric.SELLING_GENERAL_ADMINISTRATIVE,
        List.of(
            "sg&a",
            "selling, general and administrative",
            "selling, general & administrative",
            "sga",
            "sg&a expense",
            "sg&a expenses",
            "销售及管理费用",
            "销售管理费用",
            "销售、一般及管理费用"));
    WORDS.put(
        Metric.OPERATING_EXPENSES,
        List.of("operating expenses", "opex", "total opex", "营业费用", "运营费用", "经营费用", "费用合计"));
    WORDS.put(
        Metric.OPERATING_INCOME,
        List.of(
            "operating income",
            "operating profit",
            "income from operations",
            "ebit",
            "营业利润",
            "经营利润",
            "运营利润"));
    WORDS.put(
        Metric.NET_INCOME,
        List.of(
            "net income",
            "net profit",
            "net earnings",
            "profit attributable",
            "净利润",
            "归母净利润",
            "归属于母公司净利润"));
    WORDS.put(
        Metric.OPERATING_CASH_FLOW,
        List.of(
            "operating cash flow",
            "cash flow from operations",
            "cash from operations",
            "cfo",
            "ocf",
            "net cash provided by operating activities",
            "经营现金流",
            "经营活动现金流",
            "经营活动现金流净额",
            "经营性现金流"));
    WORDS.put(
        Metric.CAPITAL_EXPENDITURE,
        List.of("capex", "capital expenditure", "capital expenditures", "资本开支", "资本支出"));
    WORDS.put(
        Metric.DIVIDENDS_PAID, List.of("dividends paid", "dividends", "支付股息", "现金分红", "股息", "派息"));
    WORDS.put(
        Metric.SHARE_REPURCHASES,
        List.of("share repurchases", "share buybacks", "buybacks", "repurchases", "股票回购", "回购"));
    WORDS.put(Metric.INVENTORY, List.of("inventory", "inventories", "存货", "库存"));
    WORDS.put(
        Metric.SHARES_DILUTED,
        List.of(
            "diluted shares",
            "diluted share count",
            "shares diluted",
            "weighted diluted shares",
            "diluted shares outstanding",
            "shares outstanding (diluted)",
            "稀释股数",
            "稀释后股本",
            "摊薄股数",
            "稀释股本"));
    WORDS.put(
        Metric.EPS_DILUTED,
        List.of(
            "eps",
            "diluted eps",
            "eps diluted",
            "eps (diluted)",
            "earnings per share",
            "diluted earnings per share",
            "每股收益",
            "稀释每股收益",
            "摊薄每股收益",
            "每股盈利"));
    WORDS.put(Metric.GROSS_MARGIN, List.of("gross margin", "gm", "gross margin %", "毛利率"));
  }

  private static final Pattern ADJUSTED =
      Pattern.compile(
          "\\b(?:non[- ]?gaap|adjusted|adj\\.?|pro forma)\\b|非\\s*gaap|调整后|经调整|non-?gaap");
  private static final Pattern PLAIN_BASIS = Pattern.compile("\\bgaap\\b|按\\s*gaap");
  private static final Pattern COMPUTED =
      Pattern.compile(
          "yoy|y/y|qoq|q/q|growth|同比|环比|增速|增长|占比|% of|margin|利润率|净利率|\\bttm\\b|市盈率|p/e|free cash"
              + "|自由现金流|ratio|费用率");

  private final Company company;

  LabelBook(Company company) {
    this.company = company;
  }

  /** What a label means. */
  record Meaning(Metric metric, String segment, Basis basis) {}

  Optional<Meaning> meaning(String label) {
    String text = Lines.plain(label);
    Basis basis = ADJUSTED.matcher(text).find() ? Basis.NONGAAP : Basis.GAAP;
    String bare = bare(text);
    Optional<Meaning> segment = segment(bare, basis);
    if (segment.isPresent()) {
      return segment;
    }
    for (Map.Entry<Metric, List<String>> entry : WORDS.entrySet()) {
      if (entry.getValue().contains(bare)) {
        boolean computed = entry.getKey() == Metric.GROSS_MARGIN && basis == Basis.GAAP;
        return computed ? Optional.empty() : Optional.of(new Meaning(entry.getKey(), "", basis));
      }
    }
    return Optional.empty();
  }

  /** Whether a label names what the program computes by itself. */
  boolean isComputed(String label) {
    return COMPUTED.matcher(Lines.plain(label)).find();
  }

  private Optional<Meaning> segment(String text, Basis basis) {
    String name = text.replaceAll("(?: revenues?| sales|收入|营收|业务收入|业务)$", "").strip();
    for (Segment segment : company.segments()) {
      boolean named =
          name.equals(Lines.plain(segment.id()))
              || name.equals(Lines.plain(segment.id()).replaceAll("[._]", " "))
              || name.equals(Lines.plain(segment.name().in(Language.ZH)))
              || name.equals(Lines.plain(segment.name().in(Language.EN)));
      if (named) {
        return Optional.of(new Meaning(Metric.REVENUE, segment.id(), basis));
      }
    }
    return Optional.empty();
  }

  /** A label without its unit, its basis and what introduces it. */
  private static String bare(String text) {
    String name = ADJUSTED.matcher(text).replaceAll(" ");
    name = PLAIN_BASIS.matcher(name).replaceAll(" ");
    name =
        name.replaceAll(
            "[(\\[（][^)\\]）]*(?:usd|us\\$|\\$|mn|mm|bn|million|billion|thousand|美元|元|百万|亿|股|%|x)[^)\\]）]*[)\\]）]",
            " ");
    name = name.replaceAll("^(?:total|合计|其中[:：]?|of which[:：]?|less[:：]?|减[:：]?)\\s*", "");
    name = name.replaceAll("[:：,，]\\s*(?:usd|us\\$|百万|亿|mn|bn)?.*$", "");
    name = name.replaceAll("[()（）\\s]+$|^[-–•·\\s()（）]+", "");
    return name.replaceAll("\\s+", " ").strip();
  }
}
