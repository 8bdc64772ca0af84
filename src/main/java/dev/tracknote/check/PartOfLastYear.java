package dev.tracknote.check;

import dev.tracknote.claim.StatedFigure.Kind;
import dev.tracknote.metrics.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What the quarters so far make of the whole year before: «上半年营收相当于去年全年的 57.8%». */
final class PartOfLastYear implements Derivation {

  private static final Pattern OF =
      Pattern.compile("(?:相当于|占|达到?|为|完成)(?:了)?(?:去年|上年)全年[^，。；]{0,6}的?(?:约|近|\\s)*$");
  private static final Pattern OF_EN =
      Pattern.compile(
          "(?i)^ of (?:all of last year|the whole of last year|last year's (?:full-year )?(?:total|revenue|figure))");

  @Override
  public List<Interval> of(Told told) {
    if (!told.is(Kind.PERCENT) || !(told.stands(OF) || told.follows(OF_EN))) {
      return List.of();
    }
    List<Interval> derived = new ArrayList<>();
    int year = told.dossier().quarter().year();
    Stretch soFar = new Stretch(told.dossier().quarter(), told.dossier().quarter().quarter());
    for (Subject subject : told.subjects()) {
      for (Stretch part : List.of(soFar, told.now())) {
        told.value(subject, Stretch.year(year - 1))
            .filter(v -> v.signum() > 0)
            .flatMap(
                v ->
                    told.value(subject, part)
                        .filter(p -> p.signum() > 0)
                        .map(p -> Told.exactly(p).over(Told.exactly(v))))
            .ifPresent(derived::add);
      }
    }
    return derived;
  }
}
