package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.StatedFigure.Kind;
import dev.tracknote.facts.Split;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The share that was spoken of, at another time: «a year ago the share was 37.1%». */
final class ShareThen implements Derivation {

  private static final Pattern THE_SHARE =
      Pattern.compile("(?i)\\b(?:the|its|that|this) (?:share|proportion|part)\\b|占比|比重|权重");

  @Override
  public List<Interval> of(Told told) {
    Claim claim = told.claim();
    Dossier dossier = told.dossier();
    boolean then = claim.when().isPresent() || claim.period().isPresent();
    if (!told.is(Kind.PERCENT) || !then || !told.clauseHolds(THE_SHARE)) {
      return List.of();
    }
    Readings readings = new Readings(dossier.ground());
    List<Interval> derived = new ArrayList<>();
    for (String part : told.names().lastParts()) {
      List<String> wholes = new ArrayList<>(List.of(""));
      dossier.facts().company().splitWithPart(part).map(Split::of).ifPresent(wholes::add);
      for (String whole : wholes) {
        readings
            .share(part, whole, told.time())
            .map(e -> Told.exactly(e.value()))
            .ifPresent(derived::add);
      }
    }
    return derived;
  }
}
