package dev.tracknote.check;

import dev.tracknote.claim.CountWords;
import dev.tracknote.claim.Han;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.commentary.Prose;
import dev.tracknote.commentary.Span;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Counts the items of a list that is written out in a sentence. */
final class CountedItems {

  private static final int LONGEST_ITEM = 24;
  private static final int LONGEST_IN_LATIN = 40;
  private static final Pattern BEFORE =
      Pattern.compile(
          "(?<list>(?:[^，。；：:、,]{1,16}、)+[^，。；：:、,]{1,16}?|[^，。；：:、,]{1,14}(?:与|和|及)[^，。；：:、,]{1,14}?)(?:这|合计|共)?(?<n>[二两三四五六七八九十]|(?<![\\d.])[2-9])\\s?(?:大|个|项|类|家|条|块|款|重|种|只|部分|(?<each>者))(?!月|季|百|小|点|单位)");

  /** «Automobiles, Motorcycles and Financial Services: four pillars». */
  private static final Pattern BEFORE_EN =
      Pattern.compile(
          "(?:^|[.;] )\\W*(?<list>[A-Z][^,:;.]{1,30}(?:, [^,:;.]{2,30})*,? and [^,:;.]{2,30}?)(?:: |,? (?:are|make(?: up)?|form|as) (?:the |its |our )?| [-–—] (?:the )?)(?:all )?(?<n>"
              + CountWords.CARDINAL
              + ") (?!of\\b|per ?cent|per\\b|times|quarters?|years?|months?|weeks?|points?|cents?|million|billion)(?:[a-z]+ )?[a-z]+s\\b");

  private static final Pattern PARTS =
      Pattern.compile(
          "(?<n>[两二三四五六七八九]|(?<![\\d.第])[2-9])\\s?[大个条项家类种][^，。；：,]{0,10}?(?:是|为|包括|即|分别是|分别为|——|（)(?<list>Item(?:(?:[、和与及]|以及)+Item)+)(?=[的，。；）—]|$)"
              + "|(?i:(?<![\\d.])\\b(?<en>two|three|four|five|six|seven|eight|nine)) (?!of |(?:quarters|years|months|weeks|times|points) Item)[a-z][a-z ]{2,36}(?:,? (?:namely|specifically|that is|that is to say|i\\.e\\.|being|viz\\.)[:,]?|,)? (?<listen>Item(?:(?:, | and |, and |, plus | plus )Item)+)(?=[,.;]|$)");

  private static final Pattern APPOSED =
      Pattern.compile(
          "(?i)\\b(?:the|its|our|all|both|these) (?<n>two|three|four|five|six) (?!of\\b|quarters|years|months|weeks|points|per)[a-z][a-z-]*(?: [a-z][a-z-]*)?(?: (?:of|for|in|at) (?:the |its )?[a-z]+)?(?:, | \\(| [-–—] |: )(?<en>(?:(?:the |its |a )?[a-z][a-z-]*(?: [a-z][a-z-]*){0,2}, )+(?:and )?(?:the |its |a )?[a-z][a-z-]*(?: [a-z][a-z-]*){0,2}? and (?:the |its |a )?[a-z][a-z-]*(?: [a-z][a-z-]*){0,2}|(?:(?:the |its |a )?[a-z][a-z-]*(?: [a-z][a-z-]*){0,2}, )+and (?:the |its |a )?[a-z][a-z-]*(?: [a-z][a-z-]*){0,2})(?:\\)| [-–—]|, (?=(?:all|both|each|neither|none|are|were|have|has|look|remain|will|should)\\b))"
              + "|(?<nzh>[两二三四五六])\\s?[大个项条类种重][^，。；：,、（(]{1,8}[（(](?<zh>[^，。；：,、（）()]{1,12}(?:、[^，。；：,、（）()]{1,12})*(?:[和与及][^，。；：,、（）()]{1,12})?)[）)]");

  /** «Two of the three businesses, A and B, grew»: what is named are the two. */
  private static final Pattern SOME_OF =
      Pattern.compile(
          "(?i)\\b(?:one|two|three|four|five|most|some|several) of (?:the|its|our) (?:company['’]s |group['’]s )?$");

  /** Without this, whatever the names are, {@link #PARTS} is not found. */
  private static final Pattern COUNT_OF_PARTS =
      Pattern.compile(
          "(?i)[两二三四五六七八九2-9]\\s?[大个条项家类种]|(?:two|three|four|five|six|seven|eight|nine) ");

  /** «订阅和专业服务»: each of the two is a part of the company. */
  private static final Pattern NAMED_ALL =
      Pattern.compile(".{0,8}?Item(?:(?:业务|板块|分部)?(?:、|与|和|及|以及)Item)+");

  private static final Pattern COUNT = Pattern.compile("[二两三四五六七八九十2-9]\\s?(?:[大个项类家条块款重种只者]|部分)");
  private static final Pattern PARTING =
      Pattern.compile(
          "(?:[，、；;]|,(?!\\d))?\\s*(?:以及|和|与|及|并|且|而|\\b(?:and|as well as|plus|or|but|while|with)\\b)|[，、；;]|,(?!\\d)");

  /** Lines of the accounts whose names are themselves joined. */
  private static final Pattern LINES =
      Pattern.compile(
          "(?i)(?:销售|营销)[、及和与](?:一般[、及和与])?(?:管理|行政)|物业[、及和与]设备|\\b(?:selling, general,? and administrative|sales and marketing|general and administrative|research and development)\\b");

  private static final Pattern FULL_STOP = Pattern.compile("[。！？]|[.!?](?=\\s|$)");
  private static final Pattern SEMICOLON = Pattern.compile("[;；]\\s*(?:and\\s|以及|和)?");

  /** «上年同期，A 高于 B；到 FY26Q4，B 升至 …»: what was when, and no item of those announced. */
  private static final Pattern OF_TIME =
      Pattern.compile(
          "(?i)[^，,;；\\d]{0,6}(?:FY\\d\\d(?:Q\\d)?|[上去]年同期|[本上]季度?|一年前|a year (?:ago|earlier)|(?:this|last) quarter)[^，,;；]*(?:，|,\\s)");

  private static final Pattern JOINED = Pattern.compile("(?i)[、及与和]|\\band\\b");
  private static final String JOINTS = "、与和及";
  private static final String ENDS = "，。；：:,";
  private static final Pattern LOOSE =
      Pattern.compile("(?:的|等|中|里|后|前|各|在|为|是|有|约|近|这|那|第|每|过去|另外|其余|其他|连续)$");

  /** A count behind the items that it counts. */
  record Announced(int said, int items) {}

  /** «Chile, Norway and Thailand», behind what they are so many of, up to the end. */
  private static final Pattern PROPER =
      Pattern.compile(
          "(?<![\\d.])\\b(?<n>[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight) (?!of\\b|quarters|years|months|weeks|times|points)(?:[a-z-]+ ){0,3}[a-z-]{3,}s(?:, namely|, i\\.e\\.|:|,| [-–—])(?<list> [A-Z][\\w'-]*(?: [A-Z][\\w'-]*){0,2}(?:, (?!and\\b)[A-Z][\\w'-]*(?: [A-Z][\\w'-]*){0,2})*,? and [A-Z][\\w'-]*(?: (?:and )?[A-Z][\\w'-]*){0,3})\\.?$");

  // those of the company's parts
  private final List<String> names;
  // of these the ones that are joined themselves, which a list may write small
  private final List<Pattern> joined;
  private @Nullable ReadSentence read;
  private String masked = "";

  CountedItems(Dossier dossier) {
    this.names = dossier.vocabulary().segments().values().stream().flatMap(List::stream).toList();
    this.joined =
        names.stream()
            .filter(n -> n.contains(" and ") || n.contains(" & "))
            .map(n -> Pattern.compile("(?i)\\b" + Pattern.quote(n) + "\\b"))
            .toList();
  }

  /** The items of a list that is nothing but a list; empty where it says more. */
  OptionalInt after(String list) {
    String plain = masked(list).replaceAll("[。.！!]\\s*$", "");
    if (plain.matches("(?s).*[，；;：:。].*")) {
      return OptionalInt.empty();
    }
    boolean chinese = Han.isIn(plain) || plain.contains("、");
    String[] items = split(plain, chinese);
    for (String item : items) {
      if (item.length() > (chinese ? LONGEST_ITEM : LONGEST_IN_LATIN)
          || (!chinese && item.strip().split("\\s+", -1).length > 4)) {
        return OptionalInt.empty();
      }
    }
    return OptionalInt.of(items.length);
  }

  /**
   * How many items a list has that is parted by semicolons, over which it runs on: none can be told
   * where one of them may be several or tells of a time. Empty where the list is parted otherwise.
   */
  Optional<OptionalInt> parted(String rest, String text) {
    if (!rest.endsWith(";") && !rest.endsWith("；")) {
      return Optional.empty();
    }
    String[] items = SEMICOLON.split(masked(FULL_STOP.split(text, 2)[0]), 0);
    boolean single =
        Stream.of(items).noneMatch(i -> JOINED.matcher(i).find() || OF_TIME.matcher(i).lookingAt());
    return Optional.of(single ? OptionalInt.of(items.length) : OptionalInt.empty());
  }

  /**
   * How many items a list can hold at most, however its words are taken together: every sign and
   * every «and» may part two.
   */
  int atMost(String list) {
    String plain = LINES.matcher(masked(list).replaceAll("[。.！!]\\s*$", "")).replaceAll("Item");
    return PARTING.split(plain.strip(), -1).length;
  }

  /** «三条增长的产品线是住宿预订和广告», «Three sources, Rental and Fees, …»: parts of the company. */
  Optional<Announced> named(ReadSentence sentence) {
    if (!sentence.holds(COUNT_OF_PARTS)) {
      return Optional.empty();
    }
    String masked = masked(sentence);
    if (!masked.contains("Item")) {
      return Optional.empty();
    }
    Matcher matcher = PARTS.matcher(masked);
    if (!matcher.find()) {
      return Optional.empty();
    }
    boolean english = matcher.group("n") == null;
    if (english && SOME_OF.matcher(masked.substring(0, matcher.start("en"))).find()) {
      return Optional.empty();
    }
    int said = CountWords.read(matcher.group(english ? "en" : "n"));
    String list = matcher.group("list") == null ? matcher.group("listen") : matcher.group("list");
    int items = list.split("Item", -1).length - 1;
    return items == said || items < 2 ? Optional.empty() : Optional.of(new Announced(said, items));
  }

  /** «Four new markets, Chile, Norway and Thailand.» The last «and» may stand within a name. */
  Optional<Announced> proper(ReadSentence sentence) {
    if (!sentence.mayHold(PROPER)) {
      return Optional.empty();
    }
    Matcher found = PROPER.matcher(masked(sentence));
    if (!found.find()) {
      return Optional.empty();
    }
    int said = CountWords.read(found.group("n"));
    int most = split(found.group("list"), false).length;
    int least = found.group("list").split(",(?! and\\b)|, and\\b", -1).length;
    return (said >= least && said <= most) || most < 2
        ? Optional.empty()
        : Optional.of(new Announced(said, most));
  }

  /** «the two targets of the bank, revenue, expenses and the tax rate, all …», «两大看点（A、B 和 C）». */
  Optional<Announced> apposed(ReadSentence sentence) {
    if (!sentence.mayHold(APPOSED)) {
      return Optional.empty();
    }
    Matcher found = APPOSED.matcher(masked(sentence));
    if (!found.find()) {
      return Optional.empty();
    }
    boolean chinese = found.group("zh") != null;
    String list = found.group(chinese ? "zh" : "en");
    int said = CountWords.read(found.group(chinese ? "nzh" : "n"));
    int items = split(list, chinese).length;
    return items == said || items < 2 ? Optional.empty() : Optional.of(new Announced(said, items));
  }

  /** «A、B、C 三大板块»; what only ends in two joined words may be anything. */
  Optional<Announced> before(ReadSentence sentence) {
    boolean english = sentence.mayHold(BEFORE_EN);
    boolean chinese = sentence.mayHold(BEFORE) && sentence.holds(COUNT);
    if (!english && !chinese) {
      return Optional.empty();
    }
    String masked = masked(sentence);
    Matcher row = BEFORE_EN.matcher(masked);
    if (english && row.find()) {
      int items = split(row.group("list"), false).length;
      int said = CountWords.read(row.group("n"));
      return items == said ? Optional.empty() : Optional.of(new Announced(said, items));
    }
    if (!chinese || (masked.indexOf('、') < 0 && !masked.contains("Item")) || !followsList(masked)) {
      return Optional.empty();
    }
    Matcher matcher = BEFORE.matcher(masked);
    while (matcher.find()) {
      String list = matcher.group("list").strip();
      if (!LOOSE.matcher(list).find() && !list.matches(".*\\d[^、]*")) {
        int items = split(list, true).length;
        int said = CountWords.read(matcher.group("n"));
        if (items != said && isList(list, matcher.group("each") != null)) {
          return Optional.of(new Announced(said, items));
        }
      }
    }
    return Optional.empty();
  }

  /** What two joined words or 三者 count are parts of the company, each by its name. */
  private static boolean isList(String list, boolean each) {
    return (!each && list.contains("、")) || NAMED_ALL.matcher(list).matches();
  }

  /** Whether before some count, in its clause, two things are joined, as in any list. */
  private static boolean followsList(String masked) {
    Matcher count = COUNT.matcher(masked);
    while (count.find()) {
      for (int i = count.start() - 1; i >= 0 && ENDS.indexOf(masked.charAt(i)) < 0; i--) {
        if (JOINTS.indexOf(masked.charAt(i)) >= 0) {
          return true;
        }
      }
    }
    return false;
  }

  private static String[] split(String list, boolean chinese) {
    return chinese
        ? list.split("、|以及|(?<=[^、不普涉触波顾])[和及与](?=[^、]*$)", -1)
        : list.split(",\\s*(?:and\\s|or\\s)?|\\s+and\\s+|\\s+as well as\\s+", -1);
  }

  /** A segment's name may hold an «and» of its own. */
  private String masked(String text) {
    String plain = text;
    for (String name : names) {
      plain = plain.replace(name, "Item");
    }
    for (Pattern name : joined) {
      plain = name.matcher(plain).replaceAll("Item");
    }
    return plain;
  }

  private String masked(ReadSentence sentence) {
    if (sentence != read) {
      masked = masked(sentence.text());
      read = sentence;
    }
    return masked;
  }

  static String plain(Prose.Passage passage) {
    StringBuilder plain = new StringBuilder();
    for (Span span : passage.spans()) {
      plain.append(span instanceof Span.Typed typed ? typed.text() : "0");
    }
    return plain.toString();
  }
}
