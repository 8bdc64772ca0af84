package dev.tracknote.check;

import dev.tracknote.claim.CountWords;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure.Kind;
import dev.tracknote.metrics.Measure;
import dev.tracknote.metrics.Subject;
import dev.tracknote.quantity.FiscalQuarter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the last quarters make together: «four quarters of profit add up to CNY 165m», «over the
 * last four quarters orders totalled 3,033 million, 499.5 million more than sales».
 */
final class OverQuarters implements Derivation {

  private static final Pattern TOGETHER =
      Pattern.compile(
          "(?i)(?<![第连续])(?<zh>"
              + CountWords.CARDINAL
              + ")\\s?个(?:财)?季度[^，。；]{0,14}?(?:合计|累计|共|总和|总额|之和|相加)"
              + "|\\b(?<en>"
              + CountWords.CARDINAL
              + ") (?:fiscal )?quarters\\b[^;.]{0,40}?\\b(?:total\\w*|add(?:s|ed)? up|sum\\w*|came to|make|made|together|combined)\\b");
  private static final Pattern PROFIT =
      Pattern.compile("(?i)盈利|利润|亏损|\\bprofits?\\b|\\bearnings\\b|\\bloss(?:es)?\\b");

  @Override
  public List<Interval> of(Told told) {
    ReadSentence sentence = told.sentence();
    Optional<Matcher> together =
        told.is(Kind.MONEY) || told.is(Kind.COUNT) ? sentence.first(TOGETHER) : Optional.empty();
    if (together.isEmpty()) {
      return List.of();
    }
    Matcher said = together.get();
    int count = CountWords.read(said.group(said.group("zh") != null ? "zh" : "en"));
    List<BigDecimal> lines = new ArrayList<>();
    for (Subject subject : subjects(told)) {
      sum(q -> told.value(subject, Stretch.of(q)), count, told).ifPresent(lines::add);
    }
    List<BigDecimal> stated = new ArrayList<>();
    for (StatedSeries series : told.dossier().statedNearby().near(sentence)) {
      if (!series.isRatio()) {
        sum(series::at, count, told).ifPresent(stated::add);
      }
    }
    List<Interval> derived = new ArrayList<>();
    lines.forEach(v -> derived.add(Told.exactly(v)));
    stated.forEach(v -> derived.add(Told.exactly(v)));
    stated.forEach(s -> lines.forEach(l -> derived.add(Told.exactly(s.subtract(l)))));
    return derived;
  }

  private static Set<Subject> subjects(Told told) {
    boolean profit = told.claim().measure().isEmpty() && told.sentence().holds(PROFIT);
    Set<Subject> subjects = new LinkedHashSet<>();
    if (!profit) {
      subjects.addAll(told.subjects());
    } else {
      told.ground().bases().forEach(b -> subjects.add(Subject.company(Measure.NET_INCOME, b)));
    }
    return subjects;
  }

  private static Optional<BigDecimal> sum(
      Function<FiscalQuarter, Optional<BigDecimal>> at, int count, Told told) {
    BigDecimal sum = BigDecimal.ZERO;
    for (FiscalQuarter quarter : new Stretch(told.dossier().quarter(), count).each()) {
      Optional<BigDecimal> value = at.apply(quarter);
      if (value.isEmpty()) {
        return Optional.empty();
      }
      sum = sum.add(value.get());
    }
    return Optional.of(sum);
  }
}
