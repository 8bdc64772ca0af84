package dev.tracknote.check;

import dev.tracknote.claim.AskedText;
import dev.tracknote.claim.CountWords;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.commentary.Part;
import dev.tracknote.commentary.PartKind;
import dev.tracknote.commentary.Prose;
import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.diagnostic.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * R15: a count that is announced and is not the count of what follows it, precedes it or is known
 * of it: items of a list, of a sentence, of an enumeration, rows of the picks, parts of the
 * company.
 */
final class CountWrong implements Check {

  /** So far on an enumeration is followed. */
  private static final int FARTHEST = 4_000;

  static final String N = "(" + CountWords.CARDINAL + ")";
  static final String KIND = "(?:大|种|类|个|项|点|处|条|方面|重|层|块|款|家|只|支|则)";

  /** Such words announce what is told next, with or without a colon. */
  private static final Pattern ANNOUNCED =
      Pattern.compile(
          "(?i)(?<![\\d.,第一二三四五六七八九十])"
              + N
              + "\\s?"
              + KIND
              + "(?!季|月|百分)[^，。；：:]{0,12}(?:[：:]|[，,]?(?:即|分别是|分别为)(?=[^，。；：:、\\d]+[、和与及][^，。；：:\\d]*[。！]?$)|[，,](?=一是|其一|第一[，,是]))\\s*(.*)$"
              + "|(?<![\\d-])\\b"
              + N
              + " (?!a\\b|times\\b|per ?cent\\b|million\\b|billion\\b|quarters\\b|years\\b|months\\b|weeks\\b|consecutive\\b|straight\\b|in a row\\b|on the trot\\b|running\\b|[a-z' -]+, (?:ha[sd]|have|is|are|was|were|which|it|they)\\b)[a-z](?:[a-z ,'-]|\\d[\\d.]*%){2,60}(?: FY\\d\\d(?:Q\\d)?)?[：:]\\s*(.*)$");

  private static final Pattern POINTS =
      Pattern.compile(
          "(?i)(?<![\\d.,第一二三四五六七八九十])"
              + N
              + "\\s?(?:大|个|项)?(?:点|方面|条(?![产业管航曲生赛战]|[^，。：:]{0,6}线)|个?原因|看点|理由|亮点|变化|因素|特征|问题|优先事项|风险|线索|逻辑)[^，；：:]{0,10}[。：:]?$|\\b"
              + N
              + " (?:main |key |big |open )?(?:things|reasons|points|drivers|factors|priorities|risks|takeaways|questions|issues|trends|themes|messages)\\b[^,;]{0,40}[.:]$");

  // the last sign of each of these, and the words of the second way as far as they are alike
  private static final String LAST_OF_POINTS = "点面条因由化素征题项险索辑";
  private static final List<String> POINTS_EN =
      List.of("ings", "ons", "nts", "ers", "ors", "ies", "sks", "ays", "ues", "nds", "mes", "ges");
  private static final String STOPS = "。.!！";
  private static final int NEAR_END = 13;
  private static final int NEAR_END_EN = 50;

  /** «看点有三：», «原因有二。»: the number stands behind what it counts. */
  private static final Pattern COUNTED_BEHIND =
      Pattern.compile(
          "(?:看点|原因|理由|亮点|变化|因素|特征|特点|问题|风险|线索|逻辑|要点|变量|动力|来源|方面|结论|观点|催化)[^，；：。]{0,8}(?:有|共有|分)(?<n>[二两三四五六七八])(?:[个点项条方面]{0,2})(?=[：，。]|$)");

  /** «The three risks we watch are a pause in spending and slower qualification.» */
  private static final Pattern ARE =
      Pattern.compile(
          "(?i)^(?:The|Our|Its|These)? ?(?<n>three|four|five|six) (?:[a-z]+ )?(?:things|reasons|points|drivers|factors|priorities|risks|takeaways|questions|issues|trends|themes|messages|causes|levers|sources|pillars|signals|metrics|concerns|catalysts)\\b[a-z ]{0,30} (?:are|were|include|comprise) (?<list>[^.:;]*\\b(?:and)\\b[^.:;]*)\\.?$");

  private static final Pattern GOES_ON =
      Pattern.compile(
          "(?i)^(?:and|also|in addition|finally|lastly|the (?:third|fourth|last|final|other)|another|a (?:third|fourth)|此外|另外|同时|最后|再者|以及|还有|第[三四])");

  private static final Pattern ENUMERATOR =
      Pattern.compile(
          "[一二三四五六七八]是|其[一二三四五六七八](?=[，是])|(?<![\\p{IsHan}）)\\w%])第[一二三四五六七八](?=[，,是])|[①-⑧]|（[1-8一二三四五六]）|\\([1-8]\\)|首先|其次|再次|(?<=[。；，])最后(?=，)|\\b(?:First|Second|Third|Fourth|Fifth|Finally|first|second|third|fourth)(?:ly)?(?=,)");
  private static final Pattern OF_THEM =
      Pattern.compile(
          "(?i)\\b"
              + N
              + " [a-z][a-z ]{2,40}, (?:and |of which |but )?"
              + N
              + " of (?:them|which|these)\\b");

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    Map<Place, Diagnostic> findings = new LinkedHashMap<>();
    for (Part part : dossier.commentary().parts()) {
      prose(part.prose(), findings);
    }
    List<ReadSentence> sentences = dossier.everything();
    CountOfParts parts = new CountOfParts(dossier);
    CountOfPicks picks = new CountOfPicks(dossier);
    CountedItems items = new CountedItems(dossier);
    for (int i = 0; i < sentences.size(); i++) {
      ReadSentence sentence = sentences.get(i);
      if (!sentence.isRow()) {
        int at = i;
        inline(sentence, () -> following(sentences, at), items)
            .or(() -> subset(sentence))
            .or(() -> CountOfSubsets.wrong(sentence))
            .or(() -> parts.wrong(sentence))
            .or(() -> picks.wrong(sentence))
            .ifPresent(f -> findings.putIfAbsent(f.place(), f));
      }
    }
    return new ArrayList<>(findings.values());
  }

  /** A list right below the passage that announces it. */
  private static void prose(List<Prose> prose, Map<Place, Diagnostic> findings) {
    for (int i = 0; i < prose.size(); i++) {
      if (prose.get(i) instanceof Prose.Listing listing) {
        if (i > 0 && prose.get(i - 1) instanceof Prose.Passage before) {
          announced(CountedItems.plain(before).strip())
              .filter(n -> n != listing.items().size())
              .ifPresent(
                  n -> {
                    Place place = before.spans().getLast().place();
                    findings.put(place, told(n, listing.items().size(), place));
                  });
        }
        listing.items().forEach(item -> prose(item, findings));
      }
    }
  }

  private static Optional<Integer> announced(String text) {
    String last = lastSentence(text);
    Matcher colon = ANNOUNCED.matcher(last);
    if (colon.find() && rest(colon).isBlank()) {
      return Optional.of(CountWords.read(colon));
    }
    Matcher points = POINTS.matcher(last);
    return points.find() ? Optional.of(CountWords.read(points)) : Optional.empty();
  }

  private static String lastSentence(String text) {
    int from = text.length() - 1;
    while (from > 0 && STOPS.indexOf(text.charAt(from - 1)) < 0) {
      from--;
    }
    return text.substring(Math.max(0, from));
  }

  private static String rest(Matcher matcher) {
    return matcher.group(2) != null
        ? matcher.group(2)
        : matcher.group(4) == null ? "" : matcher.group(4);
  }

  /** What is enumerated by 一是 and 二是 runs on over the sentences of the passage. */
  private static String following(List<ReadSentence> sentences, int from) {
    StringBuilder text = new StringBuilder();
    for (int i = from; i < sentences.size(); i++) {
      if (text.length() > FARTHEST
          || sentences.get(i).sentence().passage() != sentences.get(from).sentence().passage()) {
        break;
      }
      text.append(sentences.get(i).text()).append(' ');
    }
    return text.toString();
  }

  /** Whether what is counted can stand so near the end as {@link #POINTS} has it. */
  private static boolean mayEndInPoints(String text) {
    char last = text.isEmpty() ? ' ' : text.charAt(text.length() - 1);
    for (int i = Math.max(0, text.length() - NEAR_END); i < text.length(); i++) {
      if (LAST_OF_POINTS.indexOf(text.charAt(i)) >= 0) {
        return true;
      }
    }
    return last < 128
        && POINTS_EN.stream()
            .anyMatch(p -> holdsIgnoringCase(text, p, text.length() - NEAR_END_EN));
  }

  private static boolean holdsIgnoringCase(String text, String word, int from) {
    for (int i = Math.max(0, from); i + word.length() <= text.length(); i++) {
      if (text.regionMatches(true, i, word, 0, word.length())) {
        return true;
      }
    }
    return false;
  }

  private static Optional<Diagnostic> inline(
      ReadSentence sentence, Supplier<String> following, CountedItems items) {
    boolean announces =
        sentence.text().indexOf('：') >= 0
            || sentence.text().indexOf(':') >= 0
            || sentence.text().indexOf('即') >= 0
            || sentence.text().contains("分别")
            || sentence.text().contains("，一是")
            || sentence.text().contains("，其一");
    Optional<Matcher> announced = announces ? sentence.first(ANNOUNCED) : Optional.empty();
    if (announced.filter(c -> !rest(c).isBlank()).isPresent()) {
      Matcher colon = announced.get();
      int start = Math.max(colon.start(2), colon.start(4));
      OptionalInt enumerated = enumerated(following.get().substring(start));
      OptionalInt figured =
          enumerated.isPresent() ? enumerated : FiguredItems.count(sentence, start);
      OptionalInt counted = figured.isPresent() ? figured : items.after(rest(colon));
      return counted.isPresent()
          ? differs(CountWords.read(colon), counted, sentence)
          : items
              .parted(rest(colon), following.get().substring(start))
              .map(n -> differs(CountWords.read(colon), n, sentence))
              .orElseGet(
                  () -> tooFew(CountWords.read(colon), rest(colon), sentence, following, items));
    }
    Optional<Matcher> are = sentence.first(ARE);
    if (are.isPresent()) {
      int said = CountWords.read(are.get().group("n"));
      return tooFew(said, are.get().group("list"), sentence, following, items);
    }
    Optional<Matcher> points =
        mayEndInPoints(sentence.text()) ? sentence.first(POINTS) : Optional.empty();
    if (points.isPresent()) {
      String rest = following.get();
      return differs(
          CountWords.read(points.get()),
          enumerated(rest.substring(Math.min(rest.length(), sentence.text().length()))),
          sentence);
    }
    Optional<Matcher> behind = sentence.first(COUNTED_BEHIND);
    if (behind.isPresent()) {
      int said = CountWords.read(behind.get().group("n"));
      OptionalInt counted = enumerated(following.get().substring(behind.get().end()));
      String rest = sentence.text().substring(behind.get().end());
      return counted.isPresent() || !rest.startsWith("：")
          ? differs(said, counted, sentence)
          : tooFew(said, rest.substring(1), sentence, following, items);
    }
    Optional<CountedItems.Announced> before =
        items
            .named(sentence)
            .or(() -> items.apposed(sentence))
            .or(() -> items.proper(sentence))
            .or(() -> items.before(sentence));
    return before.flatMap(b -> differs(b.said(), OptionalInt.of(b.items()), sentence));
  }

  /**
   * Fewer items than announced, wherever the list may be cut, and the text does not go on with it.
   */
  private static Optional<Diagnostic> tooFew(
      int said,
      String list,
      ReadSentence sentence,
      Supplier<String> following,
      CountedItems items) {
    int most = items.atMost(list);
    String text = following.get();
    String rest = text.substring(Math.min(text.length(), sentence.text().length())).strip();
    // a headline names what it likes of what the text holds
    boolean whole = sentence.sentence().part() != PartKind.HEADLINE;
    return whole && most > 1 && most < said && !GOES_ON.matcher(rest).find()
        ? Optional.of(told(said, most, sentence.sentence().place()))
        : Optional.empty();
  }

  private static OptionalInt enumerated(String text) {
    Set<String> distinct = new LinkedHashSet<>();
    AskedText.ofFew(text)
        .each(ENUMERATOR, m -> distinct.add(m.group().toLowerCase(java.util.Locale.ROOT)));
    return distinct.size() > 1 ? OptionalInt.of(distinct.size()) : OptionalInt.empty();
  }

  /** «two sources, and three of them». */
  private static Optional<Diagnostic> subset(ReadSentence sentence) {
    Optional<Matcher> found = sentence.first(OF_THEM);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    int all = CountWords.read(found.get().group(1));
    int some = CountWords.read(found.get().group(2));
    return some > all
        ? Optional.of(told(some, all, sentence.sentence().place()))
        : Optional.empty();
  }

  private static Optional<Diagnostic> differs(int said, OptionalInt items, ReadSentence sentence) {
    return items.isEmpty() || items.getAsInt() < 2 || said < 2 || items.getAsInt() == said
        ? Optional.empty()
        : Optional.of(told(said, items.getAsInt(), sentence.sentence().place()));
  }

  static Diagnostic told(int announced, int items, Place place) {
    return Findings.error(
        "R15",
        place,
        "expected " + announced + " items as announced, found " + items,
        "",
        "correct the count or add what is missing");
  }
}
