package dev.tracknote.check;

import dev.tracknote.claim.StatedFigure;
import dev.tracknote.metrics.Subject;
import java.util.List;

/**
 * «净利润一致预期 4.02 亿元，实际 4.27 亿元»: what is named is what was expected of a line, and the figure is
 * what the line came to.
 */
final class ResultBesideExpected implements Derivation {

  @Override
  public List<Interval> of(Told told) {
    Dossier dossier = told.dossier();
    StatedFigure figure = told.claim().figure();
    return dossier.series(told.claim().measure()).stream()
        .filter(s -> YieldOfNamed.isFine(figure))
        .flatMap(
            s ->
                dossier.outlook().all().stream()
                    .filter(v -> v.point() == OutlookValues.Point.CONSENSUS)
                    .filter(v -> s.values().stream().anyMatch(e -> e.compareTo(v.value()) == 0)))
        .map(OutlookValues.Value::measure)
        .distinct()
        .filter(m -> figure.kind() == kind(m.isRatio()))
        .flatMap(m -> dossier.ground().bases().stream().map(b -> new Subject(m, "", b)))
        .flatMap(s -> told.value(s, told.now()).stream())
        .map(Told::exactly)
        .toList();
  }

  private static StatedFigure.Kind kind(boolean ratio) {
    return ratio ? StatedFigure.Kind.PERCENT : StatedFigure.Kind.MONEY;
  }
}
