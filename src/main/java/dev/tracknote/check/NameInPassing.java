package dev.tracknote.check;

import dev.tracknote.claim.Clauses;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.commentary.PartKind;
import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.facts.Segment;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ObjIntConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A second name that no figure gives away: it is called a business, is listed, or is a subject. */
final class NameInPassing {

  private static final Pattern BUSINESS =
      Pattern.compile(
          "(?<![\\p{IsHan}\u25a1])(?:其中|而|且|但|同时|此外|公司的?|本季|当季|一个|两个|这个)?(?<zh>[\\p{IsHan}A-Za-z&&[^的与和及在对把从向]]{2,9}?)\\s?(?:事业群|事业部|业务|板块|分部|(?<![一两几每这那])条线|产品线|大区|(?<![地社园城湾市郊景片专])区(?![域间位段块]))(?![量额]|[\\p{IsHan}]{0,2}(?:模式|布局))"
              + "|\\b(?:(?:[Tt]he|[Ii]ts|[Oo]ur) (?<the>[a-z][\\w-]* [a-z][\\w-]*)|(?<en>(?:[A-Z][\\w-]*|[a-z][\\w-]*)(?:(?: and)? [A-Z][\\w-]*){0,2})) (?<head>segment|unit|division|business|channel|category|arm|line|leg|house|operations?|franchise|side of the (?:house|business))\\b");
  private static final Pattern ITEM =
      Pattern.compile("[\\p{IsHan}]{2,6}?(?=[、和与]|[一二两三四五六]大|三者|等|的|均|都|合计)");
  private static final String BEFORE_ITEM = "，。：；、和与\u25a1";
  private static final Pattern SUBJECT =
      Pattern.compile(
          "^\\s*(?:其中|而|且|但|同时|此外|另外)?(?<zh>(?:[A-Z]{2,5} )?[\\p{IsHan}A-Za-z]{2,8}?)(?=的|在|是|占|营收|收入|数量|客户|用户|毛利|增[长速]|下[降滑]|回升|环比|同比|也|亦|均|仍|已|将(?=[在于会有是继成进受保达占迎])|则|更|有望|贡献|带来|拖累|受益|承压|继续|表现)"
              + "|^\\s*(?:[Tt]he )?(?<en>[A-Z][\\w-]*(?: [A-Za-z-]+)??)(?= (?:is|was|are|were|has|have|had|now|accounts?|accounted|suppl(?:y|ies|ied)|contributed?|contributes|makes|remains?|remained|stays?|continues?|again|also|still|grew|rose|fell|shrank|slipped|did|saw|got|gets|should|will|would|may|might|can|could|must|keeps?|kept|needs?|looks?|seems?|made|gave|gives|took|takes|brings?|brought|pays?|runs|ran|helped|helps|drove|drives(?! (?:is|are|was|were|has|have|had)\\b)|led|leads|won|lost|gained|improved|recovered|enjoyed|benefit\\w*|delivered|posted|outgrew|outpaced|accelerated|slowed|suffered|stands?|stood|goes|went|held|holds)\\b|, (?:to|as|at|which|by|though|however|too|meanwhile)\\b)"
              + "|^\\s*(?:In|For|At|Within|Across) (?<in>[a-z][a-z-]*(?: [a-z][a-z-]*)?)(?=,? (?:the|its|there|we)\\b)"
              + "|(?:把|将)(?<made>[\\p{IsHan}]{2,6}?)(?=(?:业务|板块)?(?:做成|打造|培育|发展|做大|做强|建成|视为|当作|定位))");

  /** «Franchising Services, as the unit is also known»: the name is given away as a second one. */
  private static final Pattern ALSO =
      Pattern.compile(
          "(?<en>[A-Z][\\w-]*(?: (?:and )?[A-Z][\\w-]*){0,3}), (?:as|which) [^,]{0,24}\\b(?:also|otherwise|sometimes|often|better) (?:known|called|referred to)\\b|(?:也|又|亦|或|俗|习惯|内部)(?:被)?(?:称|叫)(?:为|作)?[“「]?(?<zh>[\\p{IsHan}]{2,8}?)(?=[”」，。）]|的)");

  /** «零售、企业、财富三块业务»: the last of some that are counted, no name of its own. */
  private static final Pattern COUNTED = Pattern.compile("[两二三四五六七八九][大个块项条类]$");

  /** A part of the world is spoken of for its own sake too. */
  private static final Pattern REGION =
      Pattern.compile(
          "(?i)国内|境内|内地|大陆|海外|境外|国外|国际|欧洲|美洲|亚太|亚洲|domestic|international|overseas|abroad|foreign|europe|asia|china|america");

  private final SegmentMeant meant;
  private final List<String> company;

  NameInPassing(Dossier dossier) {
    this.meant = new SegmentMeant(dossier);
    this.company = List.copyOf(dossier.vocabulary().company());
  }

  Optional<Diagnostic> find(ReadSentence sentence) {
    PartKind part = sentence.sentence().part();
    if (part == PartKind.RISKS || part == PartKind.PICKS) {
      return Optional.empty();
    }
    String masked = sentence.masked();
    return alias(sentence, masked)
        .or(() -> business(sentence, wholeNames(sentence)))
        .or(() -> listed(sentence, masked))
        .or(() -> subject(sentence, masked))
        .or(() -> subjectWithWholes(sentence, masked));
  }

  private Optional<Diagnostic> subjectWithWholes(ReadSentence sentence, String masked) {
    String text = withWholes(sentence);
    return text.equals(masked) ? Optional.empty() : subject(sentence, text);
  }

  /** The text with the parts blanked and the wholes left in: 保险 in 农业保险 is all insurance. */
  private String withWholes(ReadSentence sentence) {
    StringBuilder text = new StringBuilder(sentence.masked());
    for (Mention.OfSegment segment : sentence.mentions(Mention.OfSegment.class)) {
      if (meant.isWhole(segment.segment())) {
        text.replace(
            segment.from(), segment.to(), sentence.text().substring(segment.from(), segment.to()));
      }
    }
    return text.toString();
  }

  /** «IVD 业务», «the Pan-American unit». */
  private Optional<Diagnostic> business(ReadSentence sentence, String masked) {
    if (!sentence.mayHold(BUSINESS)) {
      return Optional.empty();
    }
    Matcher matcher = BUSINESS.matcher(masked);
    while (matcher.find()) {
      if (masked
          .substring(0, matcher.start())
          .matches("(?is).*\\b(?:more|most|very|truly|less)\\s")) {
        continue;
      }
      String group =
          matcher.group("zh") != null ? "zh" : matcher.group("en") != null ? "en" : "the";
      String name = matcher.group(group);
      // «韦茨曼机床分部»: the company's name before the part's own
      boolean companys = CompanyNames.isShortened(name, company);
      if (group.equals("zh") && (companys || COUNTED.matcher(name).find())) {
        continue;
      }
      boolean doing = REGION.matcher(name).find() && isLoose(matcher.group("head"));
      Optional<Segment> segment =
          doing ? Optional.empty() : meant.by(name, sentence, matcher.start(group));
      if (segment.isPresent()) {
        return Optional.of(
            SecondName.told(sentence, matcher.start(group), matcher.group(), segment.get()));
      }
    }
    return Optional.empty();
  }

  /** The text with its names blanked, but for short ones inside a longer word: 电动 in 电动车电驱. */
  private static String wholeNames(ReadSentence sentence) {
    StringBuilder text = new StringBuilder(sentence.masked());
    for (Mention.OfSegment segment : sentence.mentions(Mention.OfSegment.class)) {
      if (SegmentMeant.isInside(sentence.text(), segment)) {
        text.replace(
            segment.from(), segment.to(), sentence.text().substring(segment.from(), segment.to()));
      }
    }
    return text.toString();
  }

  /** «European operations» are what is done there, and no name of it. */
  private static boolean isLoose(@Nullable String head) {
    return head != null && (head.startsWith("operation") || head.startsWith("side"));
  }

  /** «Franchising Services, as the unit is also known». */
  private Optional<Diagnostic> alias(ReadSentence sentence, String masked) {
    if (!sentence.mayHold(ALSO)) {
      return Optional.empty();
    }
    Matcher matcher = ALSO.matcher(masked);
    if (!matcher.find()) {
      return Optional.empty();
    }
    String group = matcher.group("zh") != null ? "zh" : "en";
    Optional<Segment> named =
        sentence.mentions(Mention.OfSegment.class).stream()
            .filter(s -> group.equals("zh") && s.to() <= matcher.start(group))
            .findFirst()
            .flatMap(meant::named);
    return named
        .or(() -> meant.by(matcher.group(group), sentence, matcher.start(group)))
        .map(s -> SecondName.told(sentence, matcher.start(group), matcher.group(group), s));
  }

  /** «数据中心、端侧芯片、网络交换»: a stranger among segments, or strangers that stand for several. */
  private Optional<Diagnostic> listed(ReadSentence sentence, String masked) {
    List<String> named =
        sentence.mentions(Mention.OfSegment.class).stream()
            .map(Mention.OfSegment::segment)
            .filter(s -> !s.isEmpty())
            .distinct()
            .toList();
    Map<Segment, Integer> strangers = new LinkedHashMap<>();
    eachItem(
        masked,
        (name, at) ->
            meant
                .by(name, sentence, at)
                .filter(s -> !named.contains(s.id()) && !isOfMeasuring(name))
                .ifPresent(s -> strangers.putIfAbsent(s, at)));
    boolean among = named.size() >= 2 && !strangers.isEmpty();
    return among || strangers.size() >= 2
        ? strangers.entrySet().stream()
            .findFirst()
            .map(
                e ->
                    SecondName.told(
                        sentence, e.getValue(), masked.substring(e.getValue()), e.getKey()))
        : Optional.empty();
  }

  /** «同比增长 68.8%» is measured, not named. */
  private static boolean isOfMeasuring(String name) {
    return name.startsWith("同比") || name.startsWith("环比") || name.startsWith("占");
  }

  /** What stands at the beginning or behind a sign that parts items, one after the other. */
  private static void eachItem(String masked, ObjIntConsumer<String> found) {
    Matcher matcher = ITEM.matcher(masked).useTransparentBounds(true);
    for (int at = 0; at < masked.length(); at++) {
      boolean begins = at == 0 || BEFORE_ITEM.indexOf(masked.charAt(at - 1)) >= 0;
      if (begins && matcher.region(at, masked.length()).lookingAt()) {
        found.accept(matcher.group(), at);
        at = matcher.end() - 1;
      }
    }
  }

  /** «Clothing is the one line where …»: nothing but another word for the segment. */
  private Optional<Diagnostic> subject(ReadSentence sentence, String masked) {
    int start = 0;
    while (start < masked.length()) {
      int end = Math.max(start, Clauses.end(masked, start));
      Matcher matcher = SUBJECT.matcher(masked.substring(start));
      matcher.region(0, Math.min(masked.length() - start, end - start)).useTransparentBounds(true);
      if (matcher.find()) {
        String group =
            Stream.of("zh", "en", "in", "made")
                .filter(g -> matcher.group(g) != null)
                .findFirst()
                .orElseThrow();
        String name = matcher.group(group);
        int at = start + matcher.start(group);
        Optional<Segment> segment =
            REGION.matcher(name).find() ? Optional.empty() : meant.bySynonym(name, sentence, at);
        if (segment.isPresent()) {
          return Optional.of(SecondName.told(sentence, at, name, segment.get()));
        }
      }
      start = end + 1;
    }
    return Optional.empty();
  }
}
