package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.StatedFigure.Kind;
import dev.tracknote.metrics.Measure;
import dev.tracknote.metrics.Subject;
import dev.tracknote.quantity.Rounding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

// definition: a part's contribution to growth is its own change over the whole's base
/** How many points of the whole's growth a part brought: 肿瘤业务对整体增速的贡献为 46.6 个百分点. */
final class PointsOfGrowth implements Derivation {

  private static final Pattern BROUGHT =
      Pattern.compile(
          "(?i)贡献|拉动|拖累|\\bcontribut\\w*|points of (?:the |its |group |total )*(?:growth|increase)|\\baccounts? for\\b|\\badded\\b");

  @Override
  public List<Interval> of(Told told) {
    Claim claim = told.claim();
    if (!told.is(Kind.POINTS) || !told.clauseHolds(BROUGHT)) {
      return List.of();
    }
    List<Interval> derived = new ArrayList<>();
    Stretch now = told.now();
    for (String part : claim.segments()) {
      for (Stretch base : List.of(now.yearAgo(), now.previous())) {
        Optional<Expected> own =
            told.ground().difference(Subject.segment(Measure.REVENUE, part), now, base);
        told.value(Subject.company(Measure.REVENUE), base)
            .filter(w -> w.signum() > 0)
            .flatMap(w -> own.map(o -> Rounding.quotient(o.value(), w)))
            .map(Told::exactly)
            .ifPresent(derived::add);
      }
    }
    return derived;
  }
}
