package dev.tracknote.check;

import dev.tracknote.claim.StatedFigure.Kind;
import dev.tracknote.metrics.Measure;
import dev.tracknote.metrics.Subject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What all parts but one have, called after the one: «Non-merchant revenue reached $698m». */
final class AllButNamedPart implements Derivation {

  private static final Pattern NON = Pattern.compile("(?i)\\bnon-(?!gaap)(?<name>[a-z]{4,})");

  @Override
  public List<Interval> of(Told told) {
    Optional<Matcher> non = told.is(Kind.MONEY) ? told.sentence().first(NON) : Optional.empty();
    if (non.isEmpty()) {
      return List.of();
    }
    String name = non.get().group("name").toLowerCase(Locale.ROOT);
    Optional<BigDecimal> whole = told.value(Subject.company(Measure.REVENUE), told.time());
    List<Interval> derived = new ArrayList<>();
    told.dossier()
        .vocabulary()
        .segments()
        .forEach(
            (id, names) -> {
              if (names.stream().anyMatch(n -> n.toLowerCase(Locale.ROOT).startsWith(name))) {
                told.value(Subject.segment(Measure.REVENUE, id), told.time())
                    .flatMap(part -> whole.map(w -> Told.exactly(w.subtract(part))))
                    .ifPresent(derived::add);
              }
            });
    return derived;
  }
}
