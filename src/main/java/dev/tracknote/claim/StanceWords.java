package dev.tracknote.claim;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Who says it and how surely: basis, guidance, forecast, condition, source, verdict, scope. */
public final class StanceWords {

  static final Pattern WHOLE =
      Pattern.compile(
          "(?i)总营收|(?:全)?公司(?:的)?(?:总)?营收|总收入|整体营收|集团营收|合并营收|(?:total|group|overall|consolidated) (?:net )?(?:revenue|sales)|company(?:'s)? (?:total )?revenue"
              + "|(?<=\\b(?:outgrew|outpaced|lagged|trailed|outgrows|lags|trails) )(?:the|its) (?:group|company|whole)\\b");
  static final Pattern NON_GAAP =
      Pattern.compile(
          "(?i)non[- ]?(?:GAAP|IFRS)|非\\s?(?:GAAP|IFRS)|非国际财务报告准则|扣非后?|扣除非经常性损益后?|核心(?=口径|营业利润|经营利润|净利|每股|利润率)|经常性(?=净利|利润|收益|盈利|每股|口径)|\\b(?:core|underlying|recurring|headline)\\b(?= (?:operating|EPS|net|earnings|profit|margin|diluted|EBIT))|非公认会计准则|(?<!审计)调整后|\\badjusted|经调整");
  static final Pattern GAAP =
      Pattern.compile(
          "(?<![A-Za-z-])(?<!non[- ])(?<!Non[- ])(?<!非\\s?)(?:GAAP|IFRS)|(?<!非)国际财务报告准则|(?<!扣非后?的?)归母(?=净利|口径|净亏|[与和、]扣非)(?!净利润?[（(]扣非)|(?:^|(?<=\\b(?:the|its|and|while) ))(?:[Rr]eported|[Ss]tatutory)(?= (?:net|operating|earnings|EPS|gross|diluted|profit|EBIT|one|basis)\\b)");
  static final Pattern GUIDANCE =
      Pattern.compile(
          "(?i)"
              + GuidanceWords.ZH
              + "|业绩展望|guidance|guided|guides|outlook|the range|(?:top|bottom|middle|end) of (?:the |its )band");
  static final Pattern FORECAST =
      Pattern.compile(
          "(?i)预计|预期|预测|有望|将达|展望|目标|计划|拟|将(?!近|上|其|(?!会|把|于)[^，。；]{1,16}(?:划[入出转归]|归入|并入|计入|列入|重分类|改[为按用]|调整[为至]|由[^，。；]{1,12}[为至]))|"
              + ConsensusWords.ZH
              + "|(?<!than )(?<!as )\\bexpected\\b|\\b(?:expects?|forecasts?|estimates?|should|projects?|will|targets?|plans?|planned|consensus)\\b|\\b(?:the market|analysts|forecasters) (?:(?:had|has|have|were|was|is|are)(?: been)? )?(?:looking for|looked for|expecting|pencill?(?:ed|ing) in|bargain(?:ed|ing) for|braced for)\\b");

  /**
   * «missed it, if only narrowly», «a record, if not by much»: behind the word nothing is supposed.
   */
  public static final String NO_CONDITION =
      "(?! (?:only(?! (?:the|it|we|they|a|an)\\b)|anything|at all|not(?! for\\b)|just(?: barely)?|narrowly|marginally|slightly|modestly|barely|ever so|by (?:a|the|only|little|not|less|no|just)\\b))";

  static final Pattern CONDITION =
      Pattern.compile(
          "(?i)若(?!(?:再|改|单|只)?(?:以|按|从|与|和|同|拿|采用|改用|看|拉长)(?![^，。；]{0,16}(?:汇率|剔|假|指引|披露|更正|重述|原先|此前|中值))[^，。；]{0,24}?(?:口径|相比|比较|对比|来看|看|起点|基数|基准|起步|起算|GAAP))|如果|假设|倘若|一旦|每(?:上升|下降|提高|降低|变动|增加|减少)|可能|或将|是否|能否|\\b(?:if(?! (?:one|we|you) (?:takes?|uses?|compares?|measures?)\\b)"
              + NO_CONDITION
              + "|were to|assuming|suppose|would|could|might|(?<!\\d )(?-i:may)(?! \\d)|every(?! (?:single |fiscal |(?-i:[A-Z])[a-z]+ )?(?:quarter|year|month|week|region|segment|business|line|category|one)\\b)|whether)\\b|\\beach \\d|[？?]");
  static final Pattern SOURCE =
      Pattern.compile(
          "(?i)据(?!悉|称|说|传|了解|点|规模|库|中心|此)|援引|引述|引用|来源|数据显示|公告|披露|管理层|（[^）]*(?:协会|学会|商会|联盟|联合会|Research|机构|业绩说明会|电话会|公司)[^）]*）|公司(?:预计|表示|称|指出|预期|计划|判断|认为|引述|给出|公布|宣布|说明|测算|提出)|according to|\\bsaid\\b|\\bsays\\b|quoted|cites?|cited|management|reported by|data from|\\btold\\b|announced|\\b(?-i:[A-Z][A-Za-z]+|association|survey|board|analysts) (?:expects?|sees|puts|forecasts?|projects|estimates|reckons)|(?:[A-Za-z]|协会|调查|机构|研究院|研究所|咨询|统计局?|智库|数据|白皮书|报告|交易所|部委|学会|中心)\\s?(?:预计|预测|估计|认为|测算|显示)");
  static final Pattern LOSS =
      Pattern.compile(
          "(?i)亏损|流出|净流出|为负|赤字|\\bloss(?:es)?\\b|outflow|\\bminus\\b|negative|deficit|cash used|(?:company|group|business) lost(?= [A-Z$€£¥])");
  static final Pattern EXCLUSION =
      Pattern.compile(
          "(?i)剔除|扣除(?![^，。；;]{0,18}资本(?:性)?[开支])|不含|除去|不计|拨备前|\\b(?:pre-provision|before (?:loan[- ]loss )?provisions)\\b|以外|之外|非[\\u4e00-\\u9fff]{2,4}(?:地区|市场|业务)|(?<=除).{1,12}外|\\boutside\\b(?! the guid)|\\bother than|excluding|without (?:the|it|them|this|that|these)\\b|ex-|net of(?! [^,.;]{0,24}\\bcap(?:ex|ital)\\b)|strip(?:ping|ped)? (?:out|away)|\\b(?:set(?:ting)?|put(?:ting)?|leav(?:e|ing)|tak(?:e|ing)) (?:[\\w&'-]+ ){1,6}(?:aside|out|away|apart)\\b|撇开|抛开|刨[除去]|拿掉|去掉|(?:adjust|correct)ed for|strip(?:ping|ped) of|leaving out|constant currenc|organic(?:ally)?\\b|like[- ]for[- ]like|same[- ]store|\\bcomparable(?: [\\w-]+)? (?:basis|growth|terms|sales)\\b|currency[- ]neutral|\\bFX[- ]neutral|\\bex[- ]?FX\\b|constant (?:exchange )?rates|\\bat CER\\b|\\blocal currenc(?:y|ies)|恒定汇率|固定汇率|可比口径|可比基础|汇率中性|本币口径|有机增[长速幅]|内生增[长速幅]|同店|周均|按周(?:计|算|折)|\\bweekly (?:average|basis|terms|rate)\\b|\\ban average week\\b|\\bweek for week\\b");
  static final Map<Pattern, Mention.Verdict> VERDICTS = verdicts();

  private StanceWords() {}

  private static Map<Pattern, Mention.Verdict> verdicts() {
    Map<Pattern, Mention.Verdict> map = new LinkedHashMap<>();
    map.put(
        word(
            "超出|超过|超越|高于|好于|越过|超预期|突破指引|beat|beats|above|exceed(?:s|ed)|topped(?! out)|ahead of|cleared"),
        Mention.Verdict.ABOVE);
    map.put(
        word(
            "符合|落在|处于|位于|落入|区间之?内|in line|within(?! \\d+(?:\\.\\d+)?%(?! (?:of|below|above)\\b))|\\binside\\b|\\bmet\\b|matched"),
        Mention.Verdict.WITHIN);
    map.put(
        word("低于|不及|未达|逊于|差于|miss(?:ed|es)?|below|fell short|short of|under the"),
        Mention.Verdict.BELOW);
    return map;
  }

  private static Pattern word(String words) {
    return Pattern.compile(words, Pattern.CASE_INSENSITIVE);
  }
}
