package dev.tracknote.check;

import dev.tracknote.claim.Han;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How a name that no segment has is related to the name that one has. */
final class Namesakes {

  /** What may follow a name and is no part of it. */
  private static final Pattern SUFFIX =
      Pattern.compile(
          "(?i)(?:事业群|事业部|业务|部门|分部|板块|条线|产品线|产品|渠道|品类|平台|地区|市场|收入|营收|领域|(?: (?:revenues?|sales|income|business|segment|division|unit|arm|line|products?))+)$");

  /** The last sign of each of these. */
  private static final String LAST_OF_SUFFIX = "群部务门块线品道类台区场入收域";

  private static final int SHORTEST_STEM = 4;

  /** What is put to a word, or taken off it, to make another of its kind. */
  private static final Pattern ENDING = Pattern.compile("(?:ing|ed|ers?|ees?|an|ian|ese|e|a|n)$");

  /** Words that half of all names hold. */
  private static final List<String> COMMON =
      List.of(
          "服务", "设备", "产品", "系统", "销售", "管理", "收入", "业务", "service", "product", "system", "income",
          "sale", "group", "other");

  /**
   * A name that a segment has, in the forms in which it is compared.
   *
   * @param stems of its words, which stand among them as they are too
   */
  private record Official(
      String name, boolean latin, String plain, String spaced, List<String> stems) {

    static Official of(String name) {
      String spaced = Namesakes.spaced(name);
      List<String> stems =
          Arrays.stream(spaced.strip().split(" ", -1))
              .flatMap(w -> Stream.of(w, stem(w)))
              .distinct()
              .toList();
      boolean latin = name.chars().allMatch(c -> c < 128);
      return new Official(name, latin, Namesakes.plain(inFull(name)), spaced, stems);
    }
  }

  /** A name that the prose gives, in the same forms. */
  private record Said(String core, String plain, String spaced, String spacedCore, String stem) {

    static Said of(String name) {
      String core = Namesakes.core(name);
      String plain = Namesakes.plain(inFull(core));
      return new Said(
          core, plain, Namesakes.spaced(name), Namesakes.spaced(core), Namesakes.stem(plain));
    }
  }

  private final Map<String, Official> officials = new LinkedHashMap<>();
  private final Map<String, List<Pattern>> synonyms = new LinkedHashMap<>();
  private final Map<String, Said> names = new LinkedHashMap<>();

  private Official official(String name) {
    return officials.computeIfAbsent(name, Official::of);
  }

  private Said said(String name) {
    return names.computeIfAbsent(name, Said::of);
  }

  /** The whole trade says 非息 and 固收 for short. */
  static String inFull(String name) {
    return name.replace("非息", "非利息").replace("固收", "固定收益");
  }

  static String core(String name) {
    String bare = name.strip();
    char last = bare.isEmpty() ? ' ' : bare.charAt(bare.length() - 1);
    boolean open = last < 128 ? bare.indexOf(' ') > 0 : LAST_OF_SUFFIX.indexOf(last) >= 0;
    return open ? SUFFIX.matcher(bare).replaceFirst("").strip() : bare;
  }

  /** One is the other cut short, or in another number. */
  boolean isCut(String name, String official) {
    return isCut(said(name), official(official));
  }

  private static boolean isCut(Said said, Official official) {
    if (said.plain().length() < 2) {
      return false;
    }
    return official.latin()
        ? said.spaced().contains(official.spaced())
            || official.spaced().contains(said.spacedCore())
            || isAdjective(said, official)
        : official.plain().contains(said.plain()) || said.plain().contains(official.plain());
  }

  /** European for Europe, Japanese for Japan, Franchising for Franchised Hotels. */
  private static boolean isAdjective(Said said, Official official) {
    return said.stem().length() >= SHORTEST_STEM
        && official.stems().contains(said.stem())
        && said.spacedCore().strip().indexOf(' ') < 0;
  }

  private static String stem(String word) {
    return ENDING.matcher(word).replaceFirst("");
  }

  private static String spaced(String name) {
    return " " + words(name) + " ";
  }

  /** In small letters, without the s of plurals, spaces and hyphens. */
  private static String plain(String name) {
    String small = name.toLowerCase(Locale.ROOT);
    StringBuilder plain = new StringBuilder(small.length());
    for (int i = 0; i < small.length(); i++) {
      char sign = small.charAt(i);
      if (sign != '-' && !isSpace(sign) && !isPlural(small, i)) {
        plain.append(sign);
      }
    }
    return plain.toString();
  }

  private static boolean isSpace(char sign) {
    return sign == ' ' || (sign >= '\t' && sign <= '\r');
  }

  private static boolean isPlural(String small, int at) {
    return small.charAt(at) == 's' && (at + 1 == small.length() || !isOfWord(small.charAt(at + 1)));
  }

  private static boolean isOfWord(char sign) {
    return (sign >= 'a' && sign <= 'z') || (sign >= '0' && sign <= '9') || sign == '_';
  }

  /** Another word for the same thing, or its signs picked out: 自免 for 自身免疫. */
  boolean isSynonym(String name, String official) {
    return isSynonym(said(name), official(official));
  }

  private boolean isSynonym(Said said, Official official) {
    return !isCut(said, official)
        && (isPickedOut(said.core(), official.name()) || shared(said, official).isPresent());
  }

  private Optional<String> shared(Said said, Official official) {
    return TradeSynonyms.shared(said.core(), official.name(), synonyms(official));
  }

  private List<Pattern> synonyms(Official official) {
    return synonyms.computeIfAbsent(official.name(), TradeSynonyms::in);
  }

  /** Another word for the same thing and nothing beside it: 自营门店 for 直营门店. */
  boolean isNothingElse(String name, String official) {
    Said said = said(name);
    Official known = official(official);
    if (isCut(said, known)) {
      return false;
    }
    Optional<String> shared = shared(said, known);
    if (shared.isEmpty()) {
      return isPickedOut(said.core(), official);
    }
    String left = said.core().replace(shared.get(), "");
    for (Pattern group : synonyms(known)) {
      left = group.matcher(left).replaceAll("");
    }
    String rest = plain(left);
    return rest.isBlank() || known.plain().contains(rest);
  }

  private static boolean isPickedOut(String core, String official) {
    boolean han = Han.isAllOf(core);
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
  boolean isRelated(String name, String official) {
    Said said = said(name);
    Official known = official(official);
    if (isSynonym(said, known)) {
      return true;
    }
    String core = said.core();
    for (int i = 0; i + 1 < core.length(); i++) {
      String pair = core.substring(i, i + 2);
      if (official.contains(pair) && Han.isAllOf(pair) && !COMMON.contains(pair)) {
        return true;
      }
    }
    for (String word : said.spacedCore().strip().split(" ", -1)) {
      if (word.length() >= 4
          && known.spaced().contains(" " + word + " ")
          && !COMMON.contains(word)) {
        return true;
      }
    }
    return false;
  }

  /** The Latin words of a name in small letters and without the s of plurals. */
  private static String words(String name) {
    String small = name.toLowerCase(Locale.ROOT);
    StringBuilder words = new StringBuilder(small.length());
    for (int i = 0; i < small.length(); i++) {
      char sign = small.charAt(i);
      if (isPlural(small, i)) {
        continue;
      }
      if (sign >= 'a' && sign <= 'z') {
        words.append(sign);
      } else if (!words.isEmpty() && words.charAt(words.length() - 1) != ' ') {
        words.append(' ');
      }
    }
    return words.toString().strip();
  }
}
