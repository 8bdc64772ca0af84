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
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A second name that no figure gives away: it is called a business, is listed, or is a subject. */
final class NameInPassing {

  private static final Pattern BUSINESS =
      Pattern.compile(
          "(?<![\\p{IsHan}\u25a1])(?:其中|而|且|但|同时|此外|公司的?|本季|当季|一个|两个|这个)?(?<zh>[\\p{IsHan}A-Za-z&&[^的与和及在对把从向]]{2,9}?)\\s?(?:事业群|事业部|业务|板块|分部|条线|产品线)(?![量额]|[\\p{IsHan}]{0,2}(?:模式|布局))"
              + "|\\b(?<en>(?:[A-Z][\\w-]*|[a-z][\\w-]*)(?:(?: and)? [A-Z][\\w-]*){0,2}) (?:segment|unit|division|business|arm)\\b");
  private static final Pattern ITEM =
      Pattern.compile(
          "(?<=^|[，。：；、和与\u25a1])(?<name>[\\p{IsHan}]{2,6}?)(?=[、和与]|[一二两三四五六]大|三者|等|的|均|都|合计)");
  private static final Pattern SUBJECT =
      Pattern.compile(
          "^\\s*(?:其中|而|且|但|同时|此外|另外)?(?<zh>[\\p{IsHan}A-Za-z]{2,8}?)(?=的|在|是|占|营收|收入|数量|客户|用户|毛利|增[长速]|下[降滑]|回升|环比|同比|也|亦|均|仍|继续|表现)"
              + "|^\\s*(?:[Tt]he )?(?<en>[A-Z][\\w-]*(?: [A-Za-z-]+)?)(?= (?:is|was|are|were|has|had|remains?|remained|stays?|continues?|again|also|still|grew|rose|fell|shrank|slipped|did|saw)\\b)");

  /** A part of the world is spoken of for its own sake too. */
  private static final Pattern REGION =
      Pattern.compile(
          "(?i)国内|境内|内地|大陆|海外|境外|国外|国际|欧洲|美洲|亚太|亚洲|domestic|international|overseas|abroad|foreign|europe|asia|china|america");

  private final Dossier dossier;
  private final Map<String, Optional<Segment>> known = new LinkedHashMap<>();

  NameInPassing(Dossier dossier) {
    this.dossier = dossier;
  }

  Optional<Diagnostic> find(ReadSentence sentence) {
    PartKind part = sentence.sentence().part();
    if (part == PartKind.RISKS || part == PartKind.PICKS) {
      return Optional.empty();
    }
    String masked = sentence.masked();
    return business(sentence, masked)
        .or(() -> listed(sentence, masked))
        .or(() -> subject(sentence, masked));
  }

  /** «IVD 业务», «the Pan-American unit». */
  private Optional<Diagnostic> business(ReadSentence sentence, String masked) {
    if (!sentence.mayHold(BUSINESS)) {
      return Optional.empty();
    }
    Matcher matcher = BUSINESS.matcher(masked);
    while (matcher.find()) {
      String group = matcher.group("zh") != null ? "zh" : "en";
      String name = matcher.group(group);
      Optional<Segment> segment = related(name, sentence, matcher.start(group));
      if (segment.isPresent()) {
        return Optional.of(
            SecondName.told(sentence, matcher.start(group), matcher.group(), segment.get()));
      }
    }
    return Optional.empty();
  }

  private Optional<Segment> related(String name, ReadSentence sentence, int from) {
    boolean said =
        SecondName.NOBODY.matcher(name).find()
            || SecondName.isKnown(sentence, from, from + name.length());
    return said ? Optional.empty() : known.computeIfAbsent(name, this::related);
  }

  private Optional<Segment> related(String name) {
    List<Segment> segments = dossier.facts().company().segments();
    Optional<Segment> related =
        segments.stream()
            .filter(s -> official(s).stream().anyMatch(o -> dossier.namesakes().isRelated(name, o)))
            .findFirst();
    boolean cut =
        related.isPresent()
            && segments.stream()
                .flatMap(s -> official(s).stream())
                .anyMatch(o -> dossier.namesakes().isCut(name, o));
    return cut ? Optional.empty() : related;
  }

  private List<String> official(Segment segment) {
    return dossier.vocabulary().segments().getOrDefault(segment.id(), List.of());
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
    Matcher matcher = ITEM.matcher(masked);
    while (matcher.find()) {
      int at = matcher.start("name");
      related(matcher.group("name"), sentence, at)
          .filter(s -> !named.contains(s.id()))
          .ifPresent(s -> strangers.putIfAbsent(s, at));
    }
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

  /** «Clothing is the one line where …»: nothing but another word for the segment. */
  private Optional<Diagnostic> subject(ReadSentence sentence, String masked) {
    int start = 0;
    while (start < masked.length()) {
      int end = Math.max(start, Clauses.end(masked, start));
      Matcher matcher = SUBJECT.matcher(masked.substring(start, end));
      if (matcher.find()) {
        String group = matcher.group("zh") != null ? "zh" : "en";
        String name = matcher.group(group);
        int at = start + matcher.start(group);
        Optional<Segment> segment =
            (REGION.matcher(name).find() ? Optional.<Segment>empty() : related(name, sentence, at))
                .filter(
                    s ->
                        official(s).stream()
                            .anyMatch(o -> dossier.namesakes().isNothingElse(name, o)));
        if (segment.isPresent()) {
          return Optional.of(SecondName.told(sentence, at, name, segment.get()));
        }
      }
      start = end + 1;
    }
    return Optional.empty();
  }
}
