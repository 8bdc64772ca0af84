package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.CountWords;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.facts.Split;
import dev.tracknote.metrics.Measure;
import dev.tracknote.metrics.Subject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

// definition: a total grows by an average of its parts, so they cannot all outgrow it
/** R4: all parts are said to have grown faster than their total, or by more than they all did. */
final class PartsOutgrowTotal implements Check {

  private static final Pattern ALL =
      Pattern.compile("(?i)均|都|全部|无一例外|齐头并进|\\b(?:all|both|each|every)\\b");
  private static final Pattern GROWTH =
      Pattern.compile(
          "(?i)增速|增幅|增长|涨幅|同比|\\b(?:gr[eo]w|growth|grown|rose|advanced|outgr|expanded)");
  private static final Pattern FASTER =
      Pattern.compile(
          "(?i)快于|高于|超过|超出|领先于|跑赢|\\bfaster than\\b|\\bmore than\\b|\\boutgr|\\boutpac|\\bahead of\\b|\\babove\\b");
  private static final Pattern SLOWER =
      Pattern.compile("(?i)慢于|低于|落后于|\\bslower than\\b|\\bless than\\b|\\bbelow\\b|\\blagged\\b");
  private static final Pattern TOTAL =
      Pattern.compile(
          "(?i)(?:公司|集团|全公司)?(?:整体|总体|总营收|总收入)|大盘|\\bthe (?:group|company|whole|total|category|segment|division)(?:'s|’s)?\\b|\\bof the total\\b|\\bits? total\\b");
  private static final Pattern DOUBLE_DIGITS = Pattern.compile("(?i)两位数|双位数|double[- ]digit");
  private static final Pattern OTHER =
      Pattern.compile(
          "(?i)环比|指引|预期|利润|毛利|行业|市场平均|上季|quarter[- ]on|sequential|guid|consensus|expect|profit|margin|income before|industry|should|will\\b|有望|将");
  private static final Pattern COUNT =
      Pattern.compile(
          "(?i)(?<![\\d])("
              + CountWords.CARDINAL
              + ")\\s?(?:大|个|块|项|条|类|地)?\\s?(?:业务|板块|分部|产品线|区域|地区|市场|治疗领域|领域|品类|险种|产品|渠道|档次?|品牌|平台|航线|segments?|tiers?|products?|platforms?|channels?|brands?|geographies|trades?|regions?|lines?|businesses|units|areas|divisions|categories)");
  private static final Pattern BEYOND =
      Pattern.compile(
          "(?i)(?:增速|增幅|增长)[^，。；]{0,6}(?:快于|高于|超过|领先于|慢于|低于)(?:旗下|其|它)?[^，。；]{0,16}(?:各自|每一?[个项块条]|任何一[个项块条])的?(?:增速|增幅|增长)?"
              + "|\\b(?:grew|grows|rose|expanded) (?:faster|more|slower|less|more slowly|more quickly) than (?:either|any|each|both|all)(?: (?:one|two|three|four))? of its\\b");
  private static final BigDecimal TENTH = new BigDecimal("0.1");

  /** Parts of one total, as the sentence means them. */
  private record Parts(String total, List<String> parts) {}

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    List<Diagnostic> findings =
        new ArrayList<>(
            EachPhrase.findings(dossier, BEYOND, (s, m, d) -> Optional.of(beyond(s, m.start()))));
    for (ReadSentence sentence : dossier.sentences().mayHold(ALL)) {
      if (sentence.mentions(Mention.OfCondition.class).isEmpty()
          && sentence.holds(ALL)
          && sentence.holds(GROWTH)
          && !sentence.holds(OTHER)) {
        judge(sentence, dossier).ifPresent(findings::add);
      }
    }
    return findings;
  }

  /** «grew faster than either of its parts»: a total lies between the fastest and the slowest. */
  private static Diagnostic beyond(ReadSentence sentence, int at) {
    return Findings.error(
        "R4",
        sentence.sentence().placeAt(at),
        "expected a total to grow by an average of its parts, found it beyond them all",
        "",
        "a total cannot grow faster or slower than each of its parts: name those that it did");
  }

  private static Optional<Diagnostic> judge(ReadSentence sentence, Dossier dossier) {
    Optional<Parts> parts = parts(sentence, dossier);
    if (parts.isEmpty()) {
      return Optional.empty();
    }
    Map<String, BigDecimal> growth = growth(parts.get(), dossier);
    BigDecimal whole = growth.get(parts.get().total());
    if (growth.size() <= parts.get().parts().size() || whole == null) {
      return Optional.empty();
    }
    Matcher faster = FASTER.matcher(sentence.text());
    Matcher slower = SLOWER.matcher(sentence.text());
    boolean versus = sentence.holds(TOTAL) || namesTotal(sentence, parts.get());
    if (versus && faster.find()) {
      return wrong(sentence, faster.start(), parts.get(), growth, whole, true);
    }
    if (versus && slower.find()) {
      return wrong(sentence, slower.start(), parts.get(), growth, whole, false);
    }
    return threshold(sentence)
        .flatMap(t -> wrong(sentence, offset(sentence), parts.get(), growth, t, true));
  }

  private static boolean namesTotal(ReadSentence sentence, Parts parts) {
    return !parts.total().isEmpty()
        && sentence.mentions(Mention.OfSegment.class).stream()
            .anyMatch(s -> s.segment().equals(parts.total()));
  }

  /** «两位数», «more than ten percent», «都在一成以上». */
  private static Optional<BigDecimal> threshold(ReadSentence sentence) {
    if (sentence.holds(DOUBLE_DIGITS)) {
      return Optional.of(TENTH);
    }
    List<StatedFigure> rates =
        sentence.claims().stream()
            .map(Claim::figure)
            .filter(f -> f.kind() == StatedFigure.Kind.PERCENT)
            .toList();
    boolean rose =
        sentence.mentions(Mention.OfDirection.class).stream().allMatch(Mention.OfDirection::up);
    if (rates.isEmpty()
        && rose
        && sentence.mentions(Mention.OfMeasure.class).stream()
            .allMatch(m -> m.measure().equals("revenue"))) {
      return Optional.of(BigDecimal.ZERO);
    }
    return rates.size() == 1 && rates.getFirst().hedge() == StatedFigure.Hedge.OVER
        ? Optional.of(rates.getFirst().value())
        : Optional.empty();
  }

  private static int offset(ReadSentence sentence) {
    Matcher digits = DOUBLE_DIGITS.matcher(sentence.text());
    return digits.find()
        ? digits.start()
        : sentence.claims().stream()
            .map(Claim::figure)
            .filter(f -> f.kind() == StatedFigure.Kind.PERCENT)
            .mapToInt(StatedFigure::from)
            .findFirst()
            .orElse(0);
  }

  /** The parts that are named, or all parts of the split that has as many as are counted. */
  private static Optional<Parts> parts(ReadSentence sentence, Dossier dossier) {
    List<String> named =
        sentence.mentions(Mention.OfSegment.class).stream()
            .map(Mention.OfSegment::segment)
            .filter(s -> !s.isEmpty())
            .distinct()
            .toList();
    List<Split> splits = dossier.facts().company().splits();
    for (Split split : splits) {
      List<String> own = named.stream().filter(split.parts()::contains).toList();
      if (own.size() > 1) {
        return Optional.of(new Parts(split.of(), own));
      }
    }
    int count = count(sentence);
    List<String> before = dossier.scenes().namedBefore(sentence);
    List<Split> fitting =
        splits.stream()
            .filter(s -> s.parts().size() == count)
            .filter(
                s ->
                    named.contains(s.of())
                        || before.stream().anyMatch(s.parts()::contains)
                        || before.contains(s.of()))
            .toList();
    if (fitting.size() > 1) {
      fitting =
          fitting.stream()
              .filter(s -> before.stream().filter(s.parts()::contains).count() > 1)
              .toList();
    }
    List<Split> sized = splits.stream().filter(s -> s.parts().size() == count).toList();
    Optional<Split> only =
        fitting.size() == 1
            ? Optional.of(fitting.getFirst())
            : fitting.isEmpty() && sized.size() == 1
                ? Optional.of(sized.getFirst())
                : Optional.empty();
    return only.map(s -> new Parts(s.of(), s.parts()));
  }

  private static int count(ReadSentence sentence) {
    Matcher matcher = COUNT.matcher(sentence.text());
    if (matcher.find()) {
      return CountWords.read(matcher.group(1));
    }
    return sentence.text().matches("(?is).*\\bboth\\b.*|.*两者.*") ? 2 : 0;
  }

  private static Map<String, BigDecimal> growth(Parts parts, Dossier dossier) {
    Stretch now = Stretch.of(dossier.quarter());
    Map<String, BigDecimal> growth = new TreeMap<>();
    List<String> all = new ArrayList<>(parts.parts());
    all.add(parts.total());
    for (String part : all) {
      dossier
          .ground()
          .growth(Subject.segment(Measure.REVENUE, part), now, now.yearAgo())
          .ifPresent(e -> growth.put(part, e.value()));
    }
    return growth;
  }

  private static Optional<Diagnostic> wrong(
      ReadSentence sentence,
      int at,
      Parts parts,
      Map<String, BigDecimal> growth,
      BigDecimal mark,
      boolean above) {
    for (String part : parts.parts()) {
      BigDecimal own = growth.getOrDefault(part, mark);
      int order = own.compareTo(mark);
      if (above ? order < 0 : order > 0) {
        return Optional.of(
            Findings.error(
                "R4",
                sentence.sentence().placeAt(at),
                "expected all of "
                    + String.join(", ", parts.parts())
                    + (above ? " above " : " below ")
                    + percent(mark)
                    + ", found "
                    + part
                    + " at "
                    + percent(own),
                "",
                "the parts of a total cannot all grow faster than it: name those that did"));
      }
    }
    return Optional.empty();
  }

  private static String percent(BigDecimal rate) {
    return Words.plain(rate.movePointRight(2), 1) + "%";
  }
}
