package dev.tracknote.check;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** How a name that no segment has is related to the name that one has. */
final class Namesakes {

  /** What may follow a name and is no part of it. */
  private static final Pattern SUFFIX =
      Pattern.compile(
          "(?i)(?:事业群|事业部|业务|部门|分部|板块|条线|产品线|产品|渠道|品类|平台|地区|市场|收入|营收|领域|(?: (?:revenues?|sales|income|business|segment|division|unit|arm|line|products?))+)$");

  /** Words that half of all names hold. */
  private static final List<String> COMMON =
      List.of(
          "服务", "设备", "产品", "系统", "销售", "管理", "收入", "业务", "service", "product", "system", "income",
          "sale", "group", "other");

  private Namesakes() {}

  static String core(String name) {
    return SUFFIX.matcher(name.strip()).replaceFirst("").strip();
  }

  /** One is the other cut short, or in another number. */
  static boolean isCut(String name, String official) {
    String one = plain(core(name));
    String other = plain(official);
    if (one.length() < 2) {
      return false;
    }
    boolean latin = official.chars().allMatch(c -> c < 128);
    return latin
        ? spaced(name).contains(spaced(official))
            || spaced(official).contains(spaced(core(name)))
            || one.matches(Pattern.quote(other) + "a?n") // European for Europe
        : other.contains(one) || one.contains(other);
  }

  private static String spaced(String name) {
    return " " + words(name) + " ";
  }

  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("s\\b", "").replaceAll("[\\s-]", "");
  }

  /** Another word for the same thing, or its signs picked out: 自免 for 自身免疫. */
  static boolean isSynonym(String name, String official) {
    String core = core(name);
    return !isCut(name, official)
        && (isPickedOut(core, official) || TradeSynonyms.shared(core, official).isPresent());
  }

  /** Another word for the same thing and nothing beside it: 自营门店 for 直营门店. */
  static boolean isNothingElse(String name, String official) {
    String core = core(name);
    if (isCut(name, official)) {
      return false;
    }
    Optional<String> shared = TradeSynonyms.shared(core, official);
    if (shared.isEmpty()) {
      return isPickedOut(core, official);
    }
    String rest = plain(core.replace(shared.get(), ""));
    return rest.isEmpty() || plain(official).contains(rest);
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

  /** Shares a word with the official name, one that tells it from others. */
  static boolean isRelated(String name, String official) {
    if (isSynonym(name, official)) {
      return true;
    }
    String core = core(name);
    for (int i = 0; i + 1 < core.length(); i++) {
      String pair = core.substring(i, i + 2);
      if (pair.codePoints().allMatch(Character::isIdeographic)
          && official.contains(pair)
          && !COMMON.contains(pair)) {
        return true;
      }
    }
    String words = " " + words(official) + " ";
    for (String word : words(core).split(" ", -1)) {
      if (word.length() >= 4 && words.contains(" " + word + " ") && !COMMON.contains(word)) {
        return true;
      }
    }
    return false;
  }

  private static String words(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("s\\b", "").replaceAll("[^a-z]+", " ").strip();
  }
}
