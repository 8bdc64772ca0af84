package dev.tracknote.check;

import dev.tracknote.claim.Mention;
import dev.tracknote.claim.StatedFigure.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What some make of all whose numbers were just told: «customers rose to 10,300, and those above
 * $100,000 to 1,395. The latter group is thus 13.5% of the base».
 */
final class OfToldCounts implements Derivation {

  private static final Pattern OF =
      Pattern.compile("(?i)^ of (?:the|its|all|total|them|that|these|our)\\b");
  private static final Pattern MAKES =
      Pattern.compile("(?:占|相当于)[^，。；\\d]{0,10}(?:的|比|约|近|为|达|\\s)*$");

  @Override
  public List<Interval> of(Told told) {
    boolean ofAccounts =
        !told.sentence().mentions(Mention.OfMeasure.class).stream()
            .allMatch(m -> m.measure().startsWith(StatedSeries.PREFIX));
    boolean exact = !told.claim().figure().isOneSided();
    if (!told.is(Kind.PERCENT)
        || !exact
        || ofAccounts
        || !(told.follows(OF) || told.stands(MAKES))) {
      return List.of();
    }
    List<Interval> counts = new ArrayList<>(told.figures().before(Kind.COUNT));
    if (counts.size() < 2) {
      counts.addAll(told.figures().last(Kind.COUNT));
    }
    List<Interval> derived = new ArrayList<>();
    List<Interval> wholes = new ArrayList<>(counts);
    told.dossier().series().stream()
        .filter(s -> !s.isRatio())
        .flatMap(s -> s.at(told.dossier().quarter()).stream())
        .forEach(v -> wholes.add(Told.exactly(v)));
    for (Interval some : counts) {
      for (Interval all : wholes) {
        if (some.isPositive() && some.high().compareTo(all.low()) < 0) {
          derived.add(some.over(all));
        }
      }
    }
    return derived;
  }
}
