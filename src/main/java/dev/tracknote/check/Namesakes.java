package dev.tracknote.check;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** How a name that no segment has is related to the name that one has. */
final class Namesakes {

  /** Words of the trade for one and the same thing. */
  private static final List<Pattern> SAME =
      List.of(
          group("线上|电商|网上|网购|网络零售|online|e-?commerce|internet|digital channel|web"),
          group("门店|线下|实体店|店铺|stores?|offline|bricks?-and-mortar|shops?"),
          group("海外|境外|国外|国际|overseas|international|foreign|abroad"),
          group("国内|境内|内销|本土|domestic|home market"),
          group("非利息|非息|手续费|中间业务|non-interest|fee(?:-based)?|fees"),
          group("净利息|息差收入|利息净|net interest|interest margin|lending income"),
          group("家居|居家|家用|home|household"),
          group("食品|生鲜|杂货|grocery|groceries|food"),
          group("服饰|服装|衣着|apparel|clothing|fashion"),
          group("货运|物流|cargo|freight"),
          group("客运|旅客运输|载客|passenger"),
          group("短途|短程|短线|支线|short-haul|regional flights"),
          group("长途|远程|远途|洲际|long-haul|intercontinental"),
          group("维修|检修|机修|maintenance|MRO|repairs?"),
          group("订阅|订购|subscriptions?|recurring"),
          group("专业服务|实施服务|咨询服务|professional services|consulting|implementation"),
          group("软件|software"),
          group("储能|电池系统|energy storage|batter(?:y|ies)"),
          group("逆变器|光伏|inverters?|solar|photovoltaic"),
          group("机器人|robots?|robotics"),
          group("机床|machine tools?"),
          group("移动|手机|手游|mobile"),
          group("主机|端游|console"),
          group("肿瘤|抗癌|oncology|cancer"),
          group("免疫|自免|autoimmune|immunology"),
          group("授权|许可|licens\\w+|royalt(?:y|ies)"),
          group("公有云|云厂商|超大规模|public cloud|hyperscale"),
          group("数据中心|机房|data cent(?:er|re)"),
          group("端侧|边缘|终端芯片|edge"),
          group("零售|retail"),
          group("保险|insurance"),
          group("广告|营销|advertising|ads"),
          group("财富|理财|wealth"));

  /** What may follow a name and is no part of it. */
  private static final Pattern SUFFIX =
      Pattern.compile(
          "(?i)(?:事业部|业务|部门|分部|板块|条线|产品线|产品|渠道|品类|平台|地区|市场|收入|营收|领域|客户|(?: (?:revenues?|sales|income|business|segment|division|unit|products?))+)$");

  private Namesakes() {}

  private static Pattern group(String words) {
    return Pattern.compile("(?i)(?<![A-Za-z-])(?:" + words + ")(?![A-Za-z])");
  }

  static String core(String name) {
    return SUFFIX.matcher(name.strip()).replaceFirst("").strip();
  }

  /** One is the other cut short, or in another number. */
  static boolean isCut(String name, String official) {
    String one = plain(core(name));
    String other = plain(official);
    return one.length() > 1 && (other.contains(one) || one.contains(other));
  }

  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("s\\b", "").replaceAll("[\\s-]", "");
  }

  /** Another word for the same thing, or its signs picked out: 自免 for 自身免疫. */
  static boolean isSynonym(String name, String official) {
    String core = core(name);
    return isPickedOut(core, official)
        || (SAME.stream().anyMatch(g -> g.matcher(core).find() && g.matcher(official).find())
            && !isCut(name, official));
  }

  private static boolean isPickedOut(String core, String official) {
    boolean han = core.codePoints().allMatch(Character::isIdeographic);
    if (!han
        || core.length() < 2
        || core.length() >= official.length()
        || official.contains(core)) {
      return false;
    }
    int at = -1;
    for (int i = 0; i < core.length(); i++) {
      at = official.indexOf(core.charAt(i), at + 1);
      if (at < 0) {
        return false;
      }
    }
    return true;
  }

  /** Shares a word with the official name. */
  static boolean isRelated(String name, String official) {
    if (isSynonym(name, official)) {
      return true;
    }
    String core = core(name);
    for (int i = 0; i + 1 < core.length(); i++) {
      String pair = core.substring(i, i + 2);
      if (pair.codePoints().allMatch(Character::isIdeographic) && official.contains(pair)) {
        return true;
      }
    }
    String words = " " + plainWords(official) + " ";
    for (String word : plainWords(core).split(" ", -1)) {
      if (word.length() >= 4 && words.contains(" " + word + " ")) {
        return true;
      }
    }
    return false;
  }

  private static String plainWords(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("s\\b", "").replaceAll("[^a-z]+", " ").strip();
  }
}
