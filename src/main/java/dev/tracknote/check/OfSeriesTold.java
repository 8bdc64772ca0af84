package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.StatedFigure.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** How a figure outside the accounts moved that was told last: 较上季末的增加额 1.04 亿美元. */
final class OfSeriesTold implements Derivation {

  private static final Pattern MOVED =
      Pattern.compile("(?:较|比)[^，。；]{0,10}(?:增加|减少|增|减)(?:额|量)?(?:了|为|约|近|\\s)*$");

  @Override
  public List<Interval> of(Told told) {
    Claim claim = told.claim();
    Dossier dossier = told.dossier();
    boolean amount = told.is(Kind.MONEY) || told.is(Kind.COUNT);
    if (!amount || !claim.measure().isEmpty() || !told.stands(MOVED)) {
      return List.of();
    }
    List<Interval> derived = new ArrayList<>();
    for (String measure : told.names().lastMeasures()) {
      dossier
          .series(measure)
          .ifPresent(
              s -> {
                for (BigDecimal now : s.values()) {
                  s.values().forEach(then -> derived.add(Told.exactly(now.subtract(then))));
                }
              });
    }
    return derived;
  }
}
