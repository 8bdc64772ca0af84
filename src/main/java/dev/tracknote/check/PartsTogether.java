package dev.tracknote.check;

import dev.tracknote.claim.StatedFigure.Kind;
import dev.tracknote.facts.Segment;
import dev.tracknote.facts.Split;
import dev.tracknote.metrics.Measure;
import dev.tracknote.metrics.Subject;
import dev.tracknote.wording.Language;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What named parts have together: «供应链与国际合计 29.60 亿元», «利润最多的两个分部……合计 105.0 百万欧元». */
final class PartsTogether implements Derivation {

  private static final Pattern TOGETHER =
      Pattern.compile(
          "(?i)合计|相加|加总|加起来|总和|共(?:计|实现|贡献|录得|有)|\\b(?:together|combined|in total|between them|taken together|sum(?:med|s)?|add(?:ed|s)? up)\\b"
              + "|\\b(?:segments|divisions|businesses|units|parts) [^.;]{4,120} (?:brought in|brings? in|turned over|generated|made|earned|came to|totalled|booked|delivered) ");
  private static final Pattern PROFIT =
      Pattern.compile("(?i)利润|盈利|赚|\\b(?:profit\\w*|earn(?:ed|s|ings)?|operating income)\\b");
  private static final Pattern SEVERAL = Pattern.compile("[三四五六七八]项|[三四五六七八][大个](?:业务|分部|板块)");
  private static final Pattern OF_BUSINESS = Pattern.compile("(?:业务|分部|板块)$");
  private static final int SHORTEST = 2;

  @Override
  public List<Interval> of(Told told) {
    // where the parts are typed, the total has to be theirs
    if (!told.is(Kind.MONEY)
        || !told.sentence().holds(TOGETHER)
        || told.figures().before(Kind.MONEY).size() > 1) {
      return List.of();
    }
    Set<String> parts = new LinkedHashSet<>(told.names().own());
    parts.addAll(inShort(told));
    List<Measure> measures = new ArrayList<>(List.of(Measure.REVENUE));
    if (told.isSpokenOf(PROFIT)) {
      measures.add(Measure.OPERATING_INCOME);
    }
    List<Interval> derived = new ArrayList<>();
    for (Measure measure : measures) {
      if (parts.size() > 1) {
        sum(measure, parts, told).map(Told::exactly).ifPresent(derived::add);
      }
      if (told.sentence().holds(SEVERAL)) {
        wholes(measure, told).forEach(w -> derived.add(Told.exactly(w)));
      }
    }
    return derived;
  }

  private static Optional<BigDecimal> sum(Measure measure, Collection<String> parts, Told told) {
    BigDecimal sum = BigDecimal.ZERO;
    for (String part : parts) {
      Optional<BigDecimal> value = told.value(Subject.segment(measure, part), told.time());
      if (value.isEmpty()) {
        return Optional.empty();
      }
      sum = sum.add(value.get());
    }
    return Optional.of(sum);
  }

  /** «五项相加»: all parts of a whole. */
  private static List<BigDecimal> wholes(Measure measure, Told told) {
    return told.dossier().facts().company().splits().stream()
        .map(Split::parts)
        .flatMap(p -> sum(measure, p, told).stream())
        .toList();
  }

  /** 国际 for 国际业务, where its amounts are added up. */
  private static List<String> inShort(Told told) {
    String before = told.sentence().text().substring(0, told.claim().figure().from());
    return told.dossier().facts().company().segments().stream()
        .filter(s -> s.name().has(Language.ZH))
        .filter(s -> before.contains(inShort(s)))
        .map(Segment::id)
        .toList();
  }

  private static String inShort(Segment segment) {
    String name = segment.name().in(Language.ZH);
    String cut = OF_BUSINESS.matcher(name).replaceFirst("");
    return cut.length() >= SHORTEST ? cut : name;
  }
}
