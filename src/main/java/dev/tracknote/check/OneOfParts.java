package dev.tracknote.check;

import dev.tracknote.claim.StatedFigure.Kind;
import dev.tracknote.facts.Segment;
import dev.tracknote.metrics.Measure;
import dev.tracknote.metrics.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The growth of a part that is counted and not named: «one engine at 46%, one at 17%, one idling».
 */
final class OneOfParts implements Derivation {

  private static final Pattern ONE =
      Pattern.compile(
          "(?i)\\b(?:one|another|a second|a third)(?: [a-z]+)? (?:at|up|down|growing|rising|falling)(?: by)? $|[一另](?:一)?[个项块](?:业务|板块)?(?:同比)?(?:增长|增|下降|降)(?:了|约|近|\\s)*$");

  @Override
  public List<Interval> of(Told told) {
    if (!told.is(Kind.PERCENT) || !told.names().own().isEmpty() || !told.stands(ONE)) {
      return List.of();
    }
    List<Interval> derived = new ArrayList<>();
    for (Segment segment : told.ground().facts().company().segments()) {
      Subject subject = Subject.segment(Measure.REVENUE, segment.id());
      for (Stretch base : told.bases(told.now())) {
        told.ground()
            .growth(subject, told.now(), base)
            .map(Expected::value)
            .map(Told::exactly)
            .ifPresent(derived::add);
      }
    }
    return derived;
  }
}
