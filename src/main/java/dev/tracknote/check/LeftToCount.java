package dev.tracknote.check;

import dev.tracknote.claim.StatedFigure.Kind;
import dev.tracknote.facts.Statement;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * How many are missing to a number that was told and is on record: «aiming for 320 stores by FY28.
 * That takes another 39 openings», 距 320 家的目标还差 33 家.
 */
final class LeftToCount implements Derivation {

  private static final Pattern MISSING =
      Pattern.compile(
          "(?i)(?:尚|还|仍|再)(?:需|须|要|差|缺|有)[^，。；\\d]{0,6}$|(?:相差|差距|缺口)[^，。；\\d]{0,4}$"
              + "|\\b(?:another|a further|the remaining|additional|some|about)\\s$|\\b(?:takes?|needs?|requires?|leaves?|remain\\w*|means)\\s$");
  private static final Pattern MORE =
      Pattern.compile(
          "(?i)^\\s?(?:more|further|additional|net |to go|short|left|openings|additions)\\b");

  @Override
  public List<Interval> of(Told told) {
    List<Interval> derived = new ArrayList<>();
    if (!told.is(Kind.COUNT) || !(told.stands(MISSING) || told.follows(MORE))) {
      return derived;
    }
    List<Interval> counts = told.figures().recent(Kind.COUNT);
    for (Statement aim : told.ground().facts().statements()) {
      if (counts.stream().anyMatch(c -> c.contains(aim.value()))) {
        for (StatedSeries series : told.dossier().series()) {
          boolean alike =
              series.statements().getFirst().unit().equals(aim.unit()) && !series.isRatio();
          if (alike) {
            series.values().stream()
                .filter(v -> v.compareTo(aim.value()) < 0)
                .filter(v -> isNow(series, told) ? isOfNow(series, v, told) : isTold(v, counts))
                .forEach(v -> derived.add(Told.exactly(aim.value().subtract(v))));
          }
        }
      }
    }
    return derived;
  }

  private static boolean isTold(BigDecimal value, List<Interval> counts) {
    return counts.stream().anyMatch(c -> c.contains(value));
  }

  private static boolean isNow(StatedSeries series, Told told) {
    return series.at(told.dossier().quarter()).isPresent();
  }

  private static boolean isOfNow(StatedSeries series, BigDecimal value, Told told) {
    return series.at(told.dossier().quarter()).filter(v -> v.compareTo(value) == 0).isPresent();
  }
}
