package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.metrics.Measure;
import dev.tracknote.metrics.Subject;
import dev.tracknote.quantity.Basis;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The moves of the thing and over the time that the words at a figure name themselves. */
final class MovesNamed {

  private static final Pattern SHARE =
      Pattern.compile("(?i)占|率|比重|权重|份额|\\bshare\\b|\\bratio\\b|\\bof (?:revenue|sales|income)\\b");

  private final Scene scene;
  private final Dossier dossier;
  private final Claim claim;
  private final Optional<Stretch> base;
  private final Stretch now;
  private final MovesOfSize found;

  MovesNamed(Scene scene, Dossier dossier, Claim claim, StatedWay way) {
    this.scene = scene;
    this.dossier = dossier;
    this.claim = claim;
    this.base = way.base().map(Stretch::of);
    this.now = Stretch.of(dossier.quarter());
    this.found = new MovesOfSize(claim.figure(), way.up());
  }

  List<Move> all() {
    Optional<StatedSeries> series = dossier.series(claim.measure());
    if (series.isPresent()) {
      new MovesBesideAccounts(dossier, found).of(series.get());
      return found.all();
    }
    Optional<Measure> measure =
        claim.measure().isEmpty() && !claim.segment().isEmpty()
            ? Optional.of(Measure.REVENUE)
            : Measure.of(claim.measure());
    if (claim.measure().isEmpty() && isMeasuredFrom()) {
      LineToCome.of(scene.sentence(), claim.figure())
          .filter(s -> isOneWith(s.measure()))
          .ifPresent(this::toCome);
    }
    if (scene.sentence().holds(GuidedSpan.MIDDLE)) {
      new MovesToGuided(scene, dossier, found)
          .middle(measure.orElse(Measure.REVENUE), base, claim.against());
    }
    if (found.isEmpty() && isOverSaidTime() && !scene.things().namesSeveral()) {
      ofAccounts(measure);
    }
    return found.all();
  }

  private boolean isOneWith(Measure line) {
    return line.isRatio() == found.is(StatedFigure.Kind.POINTS);
  }

  /** «An advance of 6.5% on the year took revenue to $5bn»: what is named only then. */
  private void toCome(Subject line) {
    MovesOfLines lines = new MovesOfLines(scene, ends(), bases(), found);
    for (Basis basis : claim.basis().map(Set::of).orElseGet(dossier.ground()::bases)) {
      lines.of(new Subject(line.measure(), line.segment(), basis));
    }
  }

  /** What is said for certain in a sentence of quarters is said of the note's own. */
  private boolean isOverSaidTime() {
    return isMeasuredFrom()
        || ((claim.firm() || claim.figure().signed())
            && Stream.concat(scene.stretches().stream(), scene.spans().stream())
                .allMatch(s -> s.quarters() == 1));
  }

  private boolean isMeasuredFrom() {
    return base.isPresent() || claim.against().isPresent();
  }

  private void ofAccounts(Optional<Measure> measure) {
    MovesOfLines lines = new MovesOfLines(scene, ends(), bases(), found);
    boolean ratio = measure.filter(Measure::isRatio).isPresent();
    if (found.is(StatedFigure.Kind.POINTS) && !ratio && scene.sentence().holds(SHARE)) {
      lines.ofRevenue();
    } else if (measure.isPresent() && !claim.share()) {
      for (Basis basis : claim.basis().map(Set::of).orElseGet(dossier.ground()::bases)) {
        lines.of(new Subject(measure.get(), claim.segment(), basis));
      }
    } else if (measure.isEmpty() && goesOn()) {
      scene.subjects().forEach(lines::of);
    }
  }

  /** A sentence that names no line is about those of the sentence before it. */
  private boolean goesOn() {
    return claim.measure().isEmpty()
        && isMeasuredFrom()
        && scene.sentence().mentions(Mention.OfMeasure.class).isEmpty()
        && scene.sentence().mentions(Mention.OfSegment.class).isEmpty();
  }

  private Set<Stretch> ends() {
    Set<Stretch> ends = new LinkedHashSet<>(List.of(now));
    claim.period().map(Stretch::of).ifPresent(ends::add);
    ends.addAll(longer());
    return ends;
  }

  private Set<Stretch> bases() {
    if (base.isPresent()) {
      return Set.of(base.get());
    }
    Set<Stretch> bases = new LinkedHashSet<>();
    if (!isAgainst(Mention.Against.PREVIOUS_QUARTER)) {
      bases.add(now.yearAgo());
    }
    if (!isAgainst(Mention.Against.YEAR_AGO)) {
      bases.add(now.previous());
    }
    longer().forEach(s -> bases.add(s.yearAgo()));
    return bases;
  }

  /** Longer times up to the note's quarter, which alone are measured from the year before. */
  private List<Stretch> longer() {
    return base.isEmpty() && isAgainst(Mention.Against.YEAR_AGO)
        ? scene.stretches().stream()
            .filter(s -> s.quarters() > 1 && s.last().equals(now.last()))
            .toList()
        : List.of();
  }

  private boolean isAgainst(Mention.Against one) {
    return claim.against().equals(Optional.of(one));
  }
}
