package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.GuidanceWords;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.claim.StatedFigure.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a level that is told before it comes to at a growth that is told, or that was told just
 * before: «growth of 16% to 19%. Applied to 2025 revenue of NT$171.3bn, the midpoint of that range
 * gives c. NT$201bn».
 */
final class LevelGrownBy implements Derivation {

  private static final Pattern APPLIED =
      Pattern.compile(
          "(?i)"
              + GuidanceWords.MIDDLE_ZH
              + "|"
              + GuidanceWords.END_ZH
              + "|对应|折合|换算|推算|测算|意味|隐含|按此|照此|\\b(?:"
              + GuidanceWords.MIDDLE_EN
              + "|appl(?:ied|ying)|impl(?:y|ies|ied)|translates?|works? out|equates?|corresponds?|gives?|would be|(?:low|high|top|bottom|upper|lower) end)\\b");

  @Override
  public List<Interval> of(Told told) {
    List<Interval> derived = new ArrayList<>();
    boolean fine = told.is(Kind.MONEY) && PointMisplaced.digits(told.claim().figure()) > 2;
    if (!fine || !told.sentence().holds(APPLIED)) {
      return derived;
    }
    List<Interval> levels = told.figures().before(Kind.MONEY);
    Optional<ReadSentence> before =
        told.dossier().scenes().before(told.sentence()).stream().reduce((a, b) -> b);
    List<Claim> rates = new ArrayList<>(told.sentence().claims());
    before.ifPresent(b -> rates.addAll(b.claims()));
    for (Interval level : levels) {
      rates.stream()
          .map(Claim::figure)
          .filter(f -> f.kind() == Kind.PERCENT && level.isPositive())
          .flatMap(f -> ends(f).stream())
          .forEach(g -> derived.add(level.times(Told.exactly(g.add(BigDecimal.ONE)))));
    }
    return derived;
  }

  private static List<BigDecimal> ends(StatedFigure rate) {
    BigDecimal low = rate.value();
    return rate.high()
        .map(h -> List.of(low, low.add(h).divide(BigDecimal.TWO), h))
        .orElseGet(() -> List.of(low));
  }
}
