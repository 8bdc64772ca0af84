package dev.tracknote.check;

import dev.tracknote.claim.CountWords;
import dev.tracknote.claim.GuidanceWords;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.facts.Split;
import dev.tracknote.metrics.Measure;
import dev.tracknote.metrics.Subject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * R1: parts of a division are said to be its largest, smallest, fastest or slowest, or the n-th of
 * them, and others are.
 */
final class PartRankWrong implements Check {

  private static final Pattern RANK =
      Pattern.compile(
          "(?i)(?:最(?:(?<zhfast>快)|(?<zhslow>慢)|(?<zhbig>大)|(?<zhsmall>小)|(?<zhhigh>高)|(?<zhlow>低))|第(?<zhn>[一二三四])大|(?:居|排名?|位居|位列|列)(?:公司|集团|各|业务|板块|分部|营收|收入|[之的中])*第(?<zhrank>[一二三四五])|(?<zhtop>居首|领跑|(?:排名?|居|列|处)首位)|(?<zhlast>垫底|居末|(?:排名?|居|列|处)末位))"
              + "|\\b(?:(?<nth>second|third|fourth)[- ](?:most )?)?(?:(?<fast>fastest|quickest|strongest|briskest)|(?<slow>slowest|weakest)|(?<big>largest|biggest)|(?<small>smallest)|(?<steep>steepest|sharpest|deepest) (?:fall|drop|decline)|(?<more>larger|bigger) of the two|(?<less>smaller) of the two)\\b|\\branks? (?<enrank>first|second|third|fourth|fifth)\\b(?= (?:by|in|among|of) )|\\branked (?<enranked>first|second|third|fourth|fifth)\\b(?= (?:by|in|among|of) )");
  private static final String SORTED_BY = "度?的?(?:营收|收入|规模|增速)(?:大小|高低)?(?:排序|排名|排列|来?看|计|而论)";

  /** «以单季营收排序，»: by what they are ranked, before the clause with the rank. */
  private static final Pattern SORTED = Pattern.compile("[以按](?:单季|当季|本季)?" + SORTED_BY);

  private static final Pattern OTHER =
      Pattern.compile(
          "(?i)历史|以来|[记纪]录|单季(?!"
              + SORTED_BY
              + ")|个季度|季度里|季度中|历年|同行|行业|全球|(?<!类)客户|租户|股东|份额|"
              + GuidanceWords.ZH
              + "|预期|利润|毛利|费用|不确定|\\b(?:since|record|history|histories|peers?|industry|world|quarters|guid\\w*|consensus|expect\\w*|margins?|profits?|income|cash|cost\\w*|customers?(?! (?:groups?|types?|segments?|classes))|tenants?|rivals?|share of the market|(?<!\\byear[- ](?:on|over)[- ]|\\b(?:on|over) the )years?(?![- ](?:on|over)[- ]year)|in our data|any)\\b");

  /** «within the overseas figure»: of some of the parts alone. */
  private static final Pattern ABROAD =
      Pattern.compile("(?i)海外|境外|国外|[以之]外|\\b(?:overseas|abroad|foreign|outside|elsewhere)\\b");

  /** What the largest is no size of: «the biggest change», 最大的亮点. */
  static final Pattern OF_NO_SIZE =
      Pattern.compile(
          "(?i)^的?(?:单一)?(?:变化|变动|改变|转变|转折|看点|亮点|惊喜|意外|变量|悬念|风险|隐忧|拖累|挑战|问题|压力|阻力|助力|赢家|输家|受益|功臣|短板|不同)"
              + "|^ (?:single |positive |negative )?(?:changes?|shifts?|surprises?|swings?|stor(?:y|ies)|turnarounds?|improvements?|positives?|negatives?|concerns?|questions?|problems?|headwinds?|tailwinds?|beneficiar(?:y|ies)|winners?|losers?|news|movers?|worr(?:y|ies)|risks?|differences?)\\b");

  /** Between what came out ahead and what it left behind. */
  private static final Pattern OVERTOOK =
      Pattern.compile(
          "(?i)^[^，,。;；.]{0,12}?(?:超过|超越|赶超|反超|取代|\\b(?:overtook|overtakes|overtaken|passed|passes|surpassed|surpasses|replaced|replaces|displaced|ahead of))\\s?(?:了|the )?$");

  private static final Pattern LEFT_BEHIND = Pattern.compile("(?i)被|\\bby (?:the )?$");

  private static final Pattern NO_RANK_BEHIND =
      Pattern.compile(
          "(?i)^(?:的|[- ]growing)?\\s?(?:单一|增量|增幅|一次|一季|来源|贡献|看点|亮点|惊喜|变量|风险|拖累|弹性|驱动|市场份额|quarter|month|year|season\\w*|ever|single|increase|rise|gain|drop|fall|decline|swing|slice|contribut\\w*|share|driver|pace|rate|risk|step|part of (?:it|the (?:increase|growth|gain))|in (?:absolute|weight)|source(?! of (?:\\w+ )?(?:revenues?|sales|income)))");
  private static final Pattern NO_RANK_BEFORE =
      Pattern.compile(
          "(?i)(?:增量|增额|贡献|弹性|波动|差距|改善|拖累|占用|空间|潜力|降幅|跌幅|下滑|下降)的?$|\\b(?:one of the|among the|not the|no longer the|would be the|next|long (?:the|its)|(?:formerly|previously|once|hitherto|until now|until then)[ ,]+(?:the|its)) $|(?:曾|原本|此前|长期|一度)[^，。；]{0,8}$");
  private static final Pattern GROWTH = Pattern.compile("(?i)增[速幅长]|\\bgrow\\w*|\\bgrew");
  private static final Pattern SIZE = Pattern.compile("规模|体量|收入|营收");
  private static final Pattern IS_BEHIND =
      Pattern.compile(
          "(?i)^(?:的|[- ]growing| growth| of (?:all|them|the (?:two|three|four|five|six))|一[项块条个])*(?: (?:business(?: line)?|segment|division|product(?: line)?|region|categor(?:y|ies)|regions|segments|lines|products|businesses|unit|market|channel|line|trade|part))?(?:的?(?:业务|板块|分部|地区|产品|品类|渠道|市场|航线|条线))?\\s?(?:是|为|属|were|was|is|came (?:from|in|at)|went to|:|：)\\s?(?:the |in |at |again |still |by |from |仍然?|依旧|还)*$|^ (?:growth )?(?:at|in|for) (?:the )?$");
  private static final Pattern JOINS =
      Pattern.compile("(?i)[\\s、,，和与及以]*(?:and|as well as)?[\\s、,，和与及以]*(?:the )?");

  /** «是美洲、欧洲和亚太中增长最慢的»: those before the words are what the one is ranked among. */
  private static final Pattern AMONG = Pattern.compile("^\\s?(?:[两三四五六]者)?(?:之|当)?[中里]");

  private static final int AFTER = 40;

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    List<Diagnostic> findings = new ArrayList<>();
    for (ReadSentence sentence : dossier.sentences().mayHold(RANK)) {
      boolean measured =
          sentence.mentions(Mention.OfMeasure.class).stream()
              .anyMatch(m -> !m.measure().equals(Measure.REVENUE.id()));
      if (!measured
          && PartsMeant.isAsserted(sentence)
          && !PartsMeant.named(sentence).isEmpty()
          && !(sentence.holds(ABROAD) && ABROAD.matcher(sentence.masked()).find())) {
        boolean other = sentence.holds(OTHER) && OTHER.matcher(sentence.masked()).find();
        sentence.eachMasked(
            RANK,
            m -> {
              if (!other || isPlace(sentence, m)) {
                judge(sentence, m, dossier).ifPresent(findings::add);
              }
            });
      }
    }
    return findings;
  }

  /**
   * «extended its run to five quarters and ranked third among the segments»: a place of its own.
   */
  private static boolean isPlace(ReadSentence sentence, Matcher found) {
    int end = Math.min(sentence.masked().length(), found.end() + AFTER);
    return isOne(found, "enrank", "enranked")
        && !OTHER.matcher(sentence.masked().substring(found.end(), end)).find();
  }

  /** «the fastest-growing segment bar software»: of the rest alone. */
  private static final Pattern BUT_ONE =
      Pattern.compile(
          "(?i)^[^,.;]{0,40}\\b(?:bar|save|but for|except(?: for)?|apart from|other than|behind only|after only|only behind|only after)\\b");

  private static Optional<Diagnostic> judge(ReadSentence sentence, Matcher found, Dossier dossier) {
    Phrase phrase = Phrase.of(sentence, sentence.masked(), found);
    String behind = phrase.masked().substring(phrase.to());
    Ranked meant = named(sentence, found);
    List<Mention.OfSegment> named = meant.parts();
    if (phrase.isUnreal()
        || PartsMeant.isOfEarlier(sentence, found.start())
        || named.isEmpty()
        || NO_RANK_BEHIND.matcher(behind).find()
        || OF_NO_SIZE.matcher(behind).find()
        || BUT_ONE.matcher(behind).find()
        || NO_RANK_BEFORE.matcher(phrase.masked().substring(0, phrase.from())).find()) {
      return Optional.empty();
    }
    Optional<Boolean> growth = isOfGrowth(phrase, found);
    List<String> parts = named.stream().map(Mention.OfSegment::segment).distinct().toList();
    Optional<List<String>> all =
        meant.among().isEmpty()
            ? division(sentence, found, parts, dossier)
            : Optional.of(meant.among()).filter(a -> a.containsAll(parts));
    if (growth.isEmpty() || all.isEmpty() || all.get().size() <= parts.size()) {
      return Optional.empty();
    }
    Optional<List<String>> instead = Optional.empty();
    for (Span span : Span.of(sentence, dossier.scenes().before(sentence), dossier.quarter())) {
      Optional<List<String>> ranked = ranked(all.get(), span, growth.get(), dossier.ground());
      if (ranked.isEmpty()) {
        continue;
      }
      if (isRight(parts, ranked.get(), found)) {
        return Optional.empty();
      }
      instead = instead.or(() -> ranked);
    }
    return instead.map(r -> finding(sentence, found, parts, r));
  }

  /** Growth or size; empty where the words do not say which. */
  private static Optional<Boolean> isOfGrowth(Phrase phrase, Matcher found) {
    boolean pace = isOne(found, "zhfast", "zhslow", "fast", "slow", "steep");
    String near =
        phrase.masked().substring(Math.max(phrase.start(), phrase.from() - 10), phrase.from());
    near =
        phrase.sentence().firstIn(0, phrase.start(), SORTED).map(Matcher::group).orElse("") + near;
    boolean grew = GROWTH.matcher(near).find();
    if (isOne(found, "enrank", "enranked")) {
      return Optional.of(GROWTH.matcher(phrase.after()).find());
    }
    boolean growing = phrase.masked().substring(phrase.to()).startsWith("-growing");
    if (isOne(found, "zhhigh", "zhlow", "zhtop", "zhlast", "zhrank")) {
      boolean size = SIZE.matcher(near).find();
      return grew != size ? Optional.of(grew) : Optional.empty();
    }
    return Optional.of(pace || growing || (grew && isOne(found, "zhbig", "zhsmall")));
  }

  /**
   * Parts that are ranked.
   *
   * @param among the parts that they are said to be ranked among; empty where none are named
   */
  private record Ranked(List<Mention.OfSegment> parts, List<String> among) {

    static Ranked of(List<Mention.OfSegment> parts) {
      return new Ranked(parts, List.of());
    }

    static Ranked among(Mention.OfSegment part, List<Mention.OfSegment> others) {
      return new Ranked(
          List.of(part), others.stream().map(Mention.OfSegment::segment).distinct().toList());
    }
  }

  /** The parts that are ranked: those right before the words, or behind «the fastest was». */
  private static Ranked named(ReadSentence sentence, Matcher found) {
    List<Mention.OfSegment> parts =
        sentence.mentions(Mention.OfSegment.class).stream()
            .filter(s -> !s.segment().isEmpty())
            .toList();
    Optional<Mention.OfSegment> behind =
        parts.stream()
            .filter(s -> s.from() >= found.end() && s.from() - found.end() <= AFTER)
            .filter(
                s ->
                    IS_BEHIND.matcher(sentence.masked().substring(found.end(), s.from())).matches()
                        || isAlone(sentence, found.end(), s))
            .findFirst();
    if (behind.isPresent()) {
      return Ranked.of(List.of(behind.get()));
    }
    List<Mention.OfSegment> before = parts.stream().filter(s -> s.to() <= found.start()).toList();
    if (before.isEmpty()) {
      return Ranked.of(List.of());
    }
    if (before.size() > 1) {
      Mention.OfSegment one = before.get(before.size() - 2);
      String between = sentence.text().substring(one.to(), before.getLast().from());
      if (LEFT_BEHIND.matcher(between).find()) {
        return Ranked.of(List.of());
      }
      if (OVERTOOK.matcher(between).find()) {
        return Ranked.of(List.of(one));
      }
    }
    List<Mention.OfSegment> joined = new ArrayList<>(List.of(before.getLast()));
    for (int i = before.size() - 2; i >= 0; i--) {
      String between = sentence.text().substring(before.get(i).to(), joined.getFirst().from());
      if (!JOINS.matcher(between).matches()) {
        break;
      }
      joined.addFirst(before.get(i));
    }
    return ranked(
        joined, before, sentence.masked().substring(joined.getLast().to(), found.start()));
  }

  /** «the largest is Implants, the smallest Diagnostics»: the verb of the first is that of both. */
  private static boolean isAlone(ReadSentence sentence, int from, Mention.OfSegment part) {
    return sentence.text().substring(from, part.from()).equals(" ")
        && (part.to() == sentence.text().length()
            || ".,;)".indexOf(sentence.text().charAt(part.to())) >= 0);
  }

  /** Tells the one that is ranked from a row that it is ranked among. */
  private static Ranked ranked(
      List<Mention.OfSegment> row, List<Mention.OfSegment> before, String behind) {
    Mention.OfSegment last = row.getLast();
    List<Mention.OfSegment> others = row.subList(0, row.size() - 1);
    if (AMONG.matcher(behind).find()) {
      if (row.size() == 1) {
        // «卡牌是玩具中最大的»: what is named last is the whole
        return before.size() > 1
            ? Ranked.of(List.of(before.get(before.size() - 2)))
            : Ranked.of(List.of());
      }
      return before.size() > row.size()
          ? Ranked.among(before.get(before.size() - row.size() - 1), row)
          : Ranked.of(List.of());
    }
    // «Of A, B and C, B had the fastest growth»
    return others.stream().anyMatch(o -> o.segment().equals(last.segment()))
        ? Ranked.among(last, others)
        : Ranked.of(row);
  }

  /** Among which parts they are ranked. */
  private static Optional<List<String>> division(
      ReadSentence sentence, Matcher found, List<String> parts, Dossier dossier) {
    List<String> said = PartsMeant.named(sentence);
    if (isOne(found, "more", "less") && said.size() == 2) {
      return Optional.of(said);
    }
    Optional<Split> split =
        dossier.facts().company().splits().stream()
            .filter(s -> s.parts().containsAll(parts))
            .findFirst();
    int count = PartsMeant.count(sentence);
    return split
        .map(Split::parts)
        .filter(p -> count == 0 || count == p.size() || count == parts.size());
  }

  /**
   * Parts by their size or their growth, the first of them in front; empty where one is not on
   * record.
   */
  static Optional<List<String>> ranked(
      List<String> parts, Span span, boolean growth, Ground ground) {
    List<Expected> values = new ArrayList<>();
    for (String part : parts) {
      Subject subject = Subject.segment(Measure.REVENUE, part);
      Optional<BigDecimal> value =
          growth
              ? ground.growth(subject, span.now(), span.then()).map(Expected::value)
              : ground.value(subject, span.now());
      if (value.isEmpty()) {
        return Optional.empty();
      }
      values.add(new Expected(value.get(), part));
    }
    values.sort(Comparator.comparing(Expected::value).reversed());
    return Optional.of(values.stream().map(Expected::words).toList());
  }

  private static boolean isRight(List<String> parts, List<String> ranked, Matcher found) {
    boolean last =
        isOne(found, "zhslow", "zhsmall", "zhlow", "zhlast", "slow", "small", "steep", "less");
    List<String> order = last ? ranked.reversed() : ranked;
    int nth = 1;
    for (String group : List.of("zhn", "zhrank", "nth", "enrank", "enranked")) {
      if (found.group(group) != null) {
        nth = CountWords.read(found.group(group).toLowerCase(Locale.ROOT));
      }
    }
    return nth == 1
        ? order.subList(0, parts.size()).containsAll(parts)
        : parts.size() > 1 || order.indexOf(parts.getFirst()) == nth - 1;
  }

  /** Whether one of some groups of what was found holds anything. */
  static boolean isOne(Matcher found, String... groups) {
    for (String group : groups) {
      if (found.group(group) != null) {
        return true;
      }
    }
    return false;
  }

  static Diagnostic finding(
      ReadSentence sentence, Matcher found, List<String> parts, List<String> ranked) {
    return Findings.error(
        "R1",
        sentence.sentence().placeAt(found.start()),
        "expected the order "
            + String.join(", ", ranked)
            + ", found "
            + String.join(", ", parts)
            + " as \""
            + sentence.text().substring(found.start(), found.end())
            + "\"",
        "",
        "rank the parts again");
  }
}
