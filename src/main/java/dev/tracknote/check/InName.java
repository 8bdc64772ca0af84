package dev.tracknote.check;

import dev.tracknote.claim.StatedFigure.Kind;
import dev.tracknote.facts.Statement;
import java.util.List;
import java.util.regex.Pattern;

/**
 * An amount that is part of a name: «customers with more than $100,000 of annual recurring
 * revenue».
 */
final class InName implements Derivation {

  private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");

  @Override
  public List<Interval> of(Told told) {
    if (!told.is(Kind.MONEY)) {
      return List.of();
    }
    String typed =
        told.sentence().text().substring(told.claim().figure().from(), told.claim().figure().to());
    String figure = bare(typed);
    for (Statement statement : told.dossier().facts().statements()) {
      if (StatedNames.subjects(statement).stream().anyMatch(n -> bare(n).contains(figure))) {
        return List.of(Interval.of(told.claim().figure()));
      }
    }
    return List.of();
  }

  private static String bare(String text) {
    return SPACE.matcher(text).replaceAll("");
  }
}
