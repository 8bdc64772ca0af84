package dev.tracknote.check;

import dev.tracknote.claim.Han;
import dev.tracknote.facts.Company;
import dev.tracknote.facts.Segment;
import dev.tracknote.wording.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How prose shortens the names of segments: 植入 for 植入器械, where no other begins so, and Crude for
 * Crude Tankers beside Product Tankers.
 */
final class ShortNames {

  private static final int SIGNS = 2;
  private static final int SHORTEST = 4;
  private static final List<String> COMMON =
      List.of(
          "经济", "国际", "企业", "服务", "公司", "其他", "产品", "国内", "海外", "中国", "业务", "消费", "技术", "净利", "毛利",
          "数据", "营业", "利息", "经营", "研发", "销售", "营收");

  /** Words that mean something else where they stand alone. */
  private static final Pattern COMMON_EN =
      Pattern.compile(
          "(?i)product|products|other|others|new|global|core|total|net|gross|domestic|export|retail|public|private|local|direct|digital|service|services|general|international|national|corporate|consumer|commercial|industrial|enterprise|personal|business|premium|standard|north|south|east|west|china|europe|asia|america|americas|japan");

  private static final Pattern MAINLAND =
      Pattern.compile(
          "(?:Mainland|Greater) (?<of>[A-Z][a-z]+)|(?<but>[A-Z][a-z]+) (?:ex-|excluding )[A-Z][a-z]+");

  /** A single word that stands for things that are told in the plural too. */
  private static final Pattern NOUN = Pattern.compile("Export|Import");

  /** How something is sold, which the word before it names. */
  private static final Pattern SOLD = Pattern.compile("(?i)subscriptions?|licen[cs]es?");

  private ShortNames() {}

  /** The names of a segment with those that they are cut to. */
  static List<String> with(Segment of, List<String> names, Company company) {
    List<Segment> segments =
        company.segments().stream().filter(s -> !isPartOf(s.id(), of.id(), company)).toList();
    List<String> all = new ArrayList<>(names);
    for (String name : names) {
      boolean han = Han.isAllOf(name);
      if (han && name.length() >= 2 * SIGNS) {
        String head = name.substring(0, SIGNS);
        long begun =
            segments.stream()
                .filter(s -> s.name().has(Language.ZH) && s.name().in(Language.ZH).contains(head))
                .count();
        if (begun == 1 && !COMMON.contains(head)) {
          all.add(head);
        }
      } else {
        first(name, segments)
            .or(() -> head(name, segments))
            .or(() -> country(name, segments))
            .or(() -> behindWhole(name, of, segments, company))
            .ifPresent(all::add);
        if (!han && NOUN.matcher(name).matches()) {
          all.add(name + "s");
        }
      }
    }
    return all;
  }

  /** 加盟 stands for 加盟酒店 as well where 加盟管理费 is a part of it. */
  private static boolean isPartOf(String part, String whole, Company company) {
    return company.splitWithPart(part).filter(s -> s.of().equals(whole)).isPresent();
  }

  /** Fees for Fees and Commissions, where no other name holds the word. */
  private static Optional<String> head(String name, List<Segment> segments) {
    int and = name.indexOf(" and ");
    String head = and < 0 ? "" : name.substring(0, and);
    boolean taken =
        segments.stream()
            .filter(s -> s.name().has(Language.EN))
            .map(s -> s.name().in(Language.EN))
            .anyMatch(n -> !n.equals(name) && n.contains(head));
    return head.length() < SHORTEST
            || !head.endsWith("s")
            || head.indexOf(' ') >= 0
            || taken
            || COMMON_EN.matcher(head).matches()
        ? Optional.empty()
        : Optional.of(head);
  }

  /** China for Mainland China and Asia for Asia ex-Japan, where no other name holds it. */
  private static Optional<String> country(String name, List<Segment> segments) {
    Matcher mainland = MAINLAND.matcher(name);
    if (!mainland.matches()) {
      return Optional.empty();
    }
    String cut = mainland.group("of") == null ? mainland.group("but") : mainland.group("of");
    boolean alone =
        segments.stream()
            .filter(s -> s.name().has(Language.EN))
            .map(s -> s.name().in(Language.EN))
            .noneMatch(n -> !n.equals(name) && n.contains(cut));
    return alone ? Optional.of(cut) : Optional.empty();
  }

  /** Robotics for Surgical robotics, a part of Surgical, where no other name holds the word. */
  private static Optional<String> behindWhole(
      String name, Segment of, List<Segment> segments, Company company) {
    return company
        .splitWithPart(of.id())
        .flatMap(s -> company.segment(s.of()))
        .filter(whole -> whole.name().has(Language.EN))
        .map(whole -> whole.name().in(Language.EN) + " ")
        .filter(name::startsWith)
        .map(lead -> name.substring(lead.length()))
        .filter(rest -> rest.length() >= SHORTEST && rest.indexOf(' ') < 0)
        .filter(rest -> !COMMON_EN.matcher(rest).matches())
        .filter(
            rest ->
                segments.stream()
                    .filter(s -> s.name().has(Language.EN))
                    .map(s -> s.name().in(Language.EN))
                    .noneMatch(n -> !n.equals(name) && n.contains(rest)));
  }

  /** Of Platform Subscriptions the first word tells what it is. */
  private static boolean isOfMany(String word) {
    return SOLD.matcher(word).matches();
  }

  /** What tells a name of two words from another that ends alike. */
  private static Optional<String> first(String name, List<Segment> segments) {
    String[] words = name.split(" ", -1);
    if (words.length != 2
        || words[0].length() < SHORTEST
        || COMMON_EN.matcher(words[0]).matches()) {
      return Optional.empty();
    }
    List<String> others =
        segments.stream()
            .filter(s -> s.name().has(Language.EN))
            .map(s -> s.name().in(Language.EN))
            .filter(n -> !n.equals(name))
            .toList();
    boolean alike = others.stream().anyMatch(n -> n.endsWith(" " + words[1])) || isOfMany(words[1]);
    boolean taken = others.stream().anyMatch(n -> n.contains(words[0]));
    return alike && !taken ? Optional.of(words[0]) : Optional.empty();
  }
}
