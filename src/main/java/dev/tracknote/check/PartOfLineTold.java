package dev.tracknote.check;

import dev.tracknote.claim.Mention;
import dev.tracknote.claim.StatedFigure.Kind;
import dev.tracknote.metrics.Measure;
import dev.tracknote.metrics.Subject;
import dev.tracknote.quantity.Basis;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the line that was told last makes of another: «That is 78% of non-GAAP net income». */
final class PartOfLineTold implements Derivation {

  private static final Pattern TAKES_UP =
      Pattern.compile(
          "(?i)^\\W*(?:(?:That|This|It) (?:is|was|equals?|makes|comes to|amounts to|represents)\\b|[这此][^，。]{0,6}?(?:相当于|占|为))");
  private static final Pattern OF = Pattern.compile("(?i)^ of\\b|^\\s?[,，]?$");

  @Override
  public List<Interval> of(Told told) {
    List<Mention.OfMeasure> named = told.sentence().mentions(Mention.OfMeasure.class);
    boolean of = told.follows(OF) || told.stands(TAKES_UP);
    if (!told.is(Kind.PERCENT) || named.size() != 1 || !of || !told.sentence().holds(TAKES_UP)) {
      return List.of();
    }
    Optional<Measure> whole = Measure.of(named.getFirst().measure()).filter(m -> !m.isRatio());
    Optional<Measure> part =
        told.names().lastMeasures().stream()
            .findFirst()
            .flatMap(Measure::of)
            .filter(m -> !m.isRatio());
    List<Interval> derived = new ArrayList<>();
    for (Basis basis : whole.isPresent() ? told.names().bases() : List.<Basis>of()) {
      told.value(new Subject(whole.get(), "", basis), told.time())
          .filter(v -> v.signum() > 0)
          .flatMap(
              w ->
                  part.flatMap(p -> told.value(Subject.company(p), told.time()))
                      .map(p -> Told.exactly(p).over(Told.exactly(w))))
          .ifPresent(derived::add);
    }
    return derived;
  }
}
