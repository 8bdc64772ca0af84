package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.Mention;
import java.util.regex.Pattern;

/** Whether a clause has a subject of its own that the facts do not know: «订单创历史新高». */
final class Strangers {

  private static final Pattern KNOWN_ZH =
      Pattern.compile(
          "结束|终结|扭转|止住|打破|此前|双双|同样|同时|因此|至此|再次|继续|连续|已经|已|本季度?|单季度?|当季|季度|财季|历史|有记录|有数据|我们|所存|存储|数据|创下|创出|创|刷新|达到|达|属于|以来|近|过去|最近|环比|同比|增长|上升|提升|改善|下降|回落|回升|增速|增幅|均|都|为|是|也|亦|再|又|仍|还|同|并|且|而|但|自|从|起|第|个|年|季|度|月|一次|次|的|了|这|其|它|此|即|则|可|能|上|下|中|在|里|内|约|由|至|到|升|降|高|低|公司|分别|各|皆|实现|录得|取得|迎来|交出|斩获|收获|写下|走出|前者|后者|出现|首|显示|成为|(?<!订)单|全|新|持|转|最|多|少|正|负|亏损|盈利|收窄|扩大|经营端|口径|基础|之后|后");
  private static final Pattern KNOWN_EN =
      Pattern.compile(
          "(?i)\\b(?:a|an|the|its|their|it|this|that|these|those|which|was|were|is|are|has|have|had|been|be|being|now|also|again|and|but|yet|with|for|of|in|on|to|at|by|from|as|so|too|or|new|another|set|sets|hit|hits|reached|marks?|marked|marking|made|makes|making|since|our|we|hold|store|stored|history|records?|ever|quarters?|quarterly|years?|yearly|best|highest|lowest|largest|first|time|times|rose|risen|rising|fell|fallen|falling|grew|grown|growing|growth|improved|improving|increased|declined|narrowed|widened|up|down|company|group|bank|business|results?|figure|level|pace|rate|both|all|each|every|more|than|still|therefore|thus|there|here|positive|negative|profitable|profit|loss|year|basis|reported|adjusted|GAAP|non-GAAP|said|management|says|while|when|consecutive|straight|running|row|after|ago|earlier|turned|back|black|red|swung|came|remained|stayed|been|period|fiscal|former|latter|recorded|notched|posted|delivered|achieved|registered|booked|clocked|scored|earned|enjoyed|printed|produced|saw|ended|closed|managed|chalked|reporting|posting|recording|notching|delivering|achieving|brought|turned|closes?|closing|ends|ending|opens?|opened|finish(?:es|ed)|wraps?|wrapped|caps|capped|starts?|started|begins?|began|enters?|entered|extends?|extended|extending|continues?|continued|keeps?|kept|goes|runs?|stretch(?:es|ed)|already|unbroken|streak|string|sequence|faster|slower|stronger|weaker|strong|solid|sixth|fifth|fourth|third|second|just|even|only|once)\\b");
  private static final Pattern REST_ZH = Pattern.compile("[\\p{IsHan}]{2,}");
  private static final Pattern REST_EN = Pattern.compile("[A-Za-z]{4,}");

  /** What shops, clients and goods are counted and measured by is in no accounts. */
  static final Pattern THING =
      Pattern.compile(
          "(?i)同店|单店|可比门店|门店(?!经营|业务|收入|营收)|客流|客单|翻台|坪效|上座|订单|在手|出货|销量|装机|产能|用户数|会员数?|客户数|活跃|净增[^，。；]{0,4}[家人户台]|净减|日活|月活|留存|渗透率|\\b(?:same-store|like-for-like|comparable (?:sales|store)|comps?\\b|store count|number of (?:stores|shops|outlets|clients|customers|users)|footfall|traffic|average ticket|occupancy|order (?:intake|book|backlog)|backlog|book-to-bill|shipments|deliveries|volumes|headcount|subscribers|active (?:users|buyers|customers)|churn|retention)\\b");

  private Strangers() {}

  /** Whether its clause, up to where it ends, speaks of such a thing alone. */
  static boolean isOfThing(Phrase phrase) {
    return phrase.clauseHolds(THING)
        && phrase.sentence().mentions(Mention.OfMeasure.class).stream()
            .noneMatch(m -> m.from() >= phrase.start() && m.to() <= phrase.end());
  }

  static boolean leads(Phrase phrase, Dossier dossier) {
    StringBuilder lead = new StringBuilder(phrase.before());
    for (String name : dossier.vocabulary().company()) {
      String first = name.replaceFirst(" .*", "");
      for (int at = lead.indexOf(first); at >= 0; at = lead.indexOf(first)) {
        lead.replace(at, at + first.length(), " ".repeat(first.length()));
      }
    }
    for (Mention mention : phrase.sentence().mentions()) {
      boolean stated =
          mention instanceof Mention.OfMeasure m && m.measure().startsWith(StatedSeries.PREFIX);
      boolean inside = mention.from() >= phrase.start() && mention.to() <= phrase.from();
      if (stated && inside) {
        return true;
      }
      for (int i = mention.from(); inside && i < mention.to(); i++) {
        lead.setCharAt(i - phrase.start(), ' ');
      }
    }
    phrase.sentence().claims().stream()
        .map(Claim::figure)
        .filter(f -> f.from() >= phrase.start() && f.to() <= phrase.from())
        .forEach(f -> blank(lead, f.from() - phrase.start(), f.to() - phrase.start()));
    return phrase.isChinese()
        ? REST_ZH.matcher(KNOWN_ZH.matcher(lead).replaceAll(" ")).find()
        : REST_EN.matcher(KNOWN_EN.matcher(lead).replaceAll(" ")).find();
  }

  private static void blank(StringBuilder lead, int from, int to) {
    lead.replace(from, to, " ".repeat(to - from));
  }
}
