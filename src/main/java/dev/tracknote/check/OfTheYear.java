package dev.tracknote.check;

import dev.tracknote.claim.StatedFigure.Kind;
import dev.tracknote.metrics.Subject;
import dev.tracknote.quantity.FiscalYear;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What a year makes that only its words say to be one: «over the year cash flow added up to $172
 * million», «Diabetes carries a $1.5bn year».
 */
final class OfTheYear implements Derivation {

  private static final Pattern YEAR =
      Pattern.compile(
          "(?i)\\b(?:over|across|through(?:out)?|in|for|during) the (?:whole |full |entire )?(?:fiscal )?year\\b(?! (?:ago|earlier|before))|全年|整年");
  private static final Pattern ADDED =
      Pattern.compile(
          "(?i)\\b(?:add(?:s|ed)? up to|total(?:s|led|ed)|came to|amounted to|summed to|reached)(?: about| some| nearly| almost)? $|(?:合计|累计|总计|共|达)(?:到|为|约|近|\\s)*$");
  private static final Pattern YEAR_NEXT =
      Pattern.compile("(?i)^[- ](?:revenue |profit )?year\\b(?! (?:ago|earlier|before))");
  private static final Pattern ARTICLE =
      Pattern.compile("(?i)\\b(?:a|an|the|its|another|record) $");

  @Override
  public List<Interval> of(Told told) {
    boolean added = told.stands(ADDED) && told.sentence().holds(YEAR);
    boolean called = told.follows(YEAR_NEXT) && told.stands(ARTICLE);
    if (!told.is(Kind.MONEY) || !(added || called)) {
      return List.of();
    }
    Stretch year =
        told.claim()
            .period()
            .filter(FiscalYear.class::isInstance)
            .map(Stretch::of)
            .orElseGet(() -> Stretch.year(told.dossier().quarter().year()));
    List<Interval> derived = new ArrayList<>();
    for (Subject subject : told.subjects()) {
      if (!subject.measure().isRatio()) {
        told.value(subject, year).map(Told::exactly).ifPresent(derived::add);
      }
    }
    return derived;
  }
}
