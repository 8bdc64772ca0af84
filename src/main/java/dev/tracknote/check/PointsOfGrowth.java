package dev.tracknote.check;

import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure.Kind;
import dev.tracknote.metrics.Measure;
import dev.tracknote.metrics.Subject;
import dev.tracknote.quantity.Rounding;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

// definition: a part's contribution to growth is its own change over the whole's base
/** How many points of the whole's growth a part brought: 肿瘤业务对整体增速的贡献为 46.6 个百分点. */
final class PointsOfGrowth implements Derivation {

  private static final Pattern BROUGHT =
      Pattern.compile(
          "(?i)贡献|拉动|拖累|相当于[^，。；]{0,16}(?:增速|增长|增幅)|增速中的|\\bcontribut\\w*|points? of (?:[\\w.%'’-]+ ){0,7}(?:growth|increase|rise|gain|advance|decline|decrease|fall|drop)|\\b(?:chipped in|supplied|provided|delivered|drove)\\b|\\baccounts? for\\b|\\badded\\b");

  private static final Pattern TAKES_UP =
      Pattern.compile("(?i)^(?:这|此|其|\\b(?:that|this|it|which)\\b)");

  @Override
  public List<Interval> of(Told told) {
    if (!told.is(Kind.POINTS) || !told.clauseHolds(BROUGHT)) {
      return List.of();
    }
    List<Interval> derived = new ArrayList<>();
    Stretch now = told.now();
    for (String part : parts(told)) {
      for (Stretch base : List.of(now.yearAgo(), now.previous())) {
        Optional<Expected> own =
            told.ground().difference(Subject.segment(Measure.REVENUE, part), now, base);
        for (Subject whole : wholes(part, told.dossier())) {
          told.value(whole, base)
              .filter(w -> w.signum() > 0)
              .flatMap(w -> own.map(o -> Rounding.quotient(o.value(), w)))
              .map(Told::exactly)
              .ifPresent(derived::add);
        }
      }
    }
    return derived;
  }

  /** The parts that the sentence names, else those of the sentence that it takes up: «That is». */
  private static Set<String> parts(Told told) {
    Set<String> parts = new LinkedHashSet<>(told.claim().segments());
    parts.addAll(PartsMeant.named(told.sentence()));
    List<ReadSentence> earlier = told.dossier().scenes().before(told.sentence());
    if (told.sentence().holds(TAKES_UP) && !earlier.isEmpty()) {
      parts.addAll(PartsMeant.named(earlier.getLast()));
    }
    parts.remove("");
    return parts;
  }

  /** The company, and the part that is itself divided into such parts. */
  static List<Subject> wholes(String part, Dossier dossier) {
    List<Subject> wholes = new ArrayList<>();
    wholes.add(Subject.company(Measure.REVENUE));
    dossier.facts().company().splits().stream()
        .filter(s -> s.parts().contains(part) && !s.of().isEmpty())
        .forEach(s -> wholes.add(Subject.segment(Measure.REVENUE, s.of())));
    return wholes;
  }
}
