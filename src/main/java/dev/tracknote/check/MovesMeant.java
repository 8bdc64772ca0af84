package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.Mention;
import dev.tracknote.metrics.Measure;
import dev.tracknote.metrics.Subject;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The moves over time of what a sentence speaks of that a figure can tell the size of, each with
 * the way that it went.
 */
final class MovesMeant {

  private final Scene scene;
  private final Dossier dossier;
  private final Claim claim;
  private final StatedWay way;

  /**
   * @param way what is told of the figure; nothing more is sought once a move is found that went it
   */
  MovesMeant(Scene scene, Dossier dossier, Claim claim, StatedWay way) {
    this.scene = scene;
    this.dossier = dossier;
    this.claim = claim;
    this.way = way;
  }

  /** Those of the thing and the time that the words at the figure name themselves. */
  List<Move> named() {
    return new MovesNamed(scene, dossier, claim, way).all();
  }

  /** Those of the number of shares. */
  List<Move> ofShares() {
    MovesOfSize found = new MovesOfSize(claim.figure(), way.up());
    new MovesOfLines(scene, scene.stretches(), scene.stretches(), found)
        .of(Subject.company(Measure.SHARES_DILUTED));
    return found.all();
  }

  /** Those of what was stated beside the accounts. */
  List<Move> beside() {
    MovesOfSize found = new MovesOfSize(claim.figure(), way.up());
    new MovesBesideAccounts(dossier, found).near(scene.sentence());
    return found.all();
  }

  /** Those of everything that the sentence can speak of. */
  List<Move> all() {
    MovesOfSize found = new MovesOfSize(claim.figure(), way.up());
    Set<Stretch> ends = ends();
    Set<Stretch> bases = new LinkedHashSet<>(scene.stretches());
    ends.forEach(e -> bases.addAll(List.of(e.yearAgo(), e.previous())));
    new MovesOfLines(scene, ends, bases, found).all();
    new MovesToGuided(scene, dossier, found).all();
    new MovesBesideAccounts(dossier, found).near(scene.sentence());
    return found.all();
  }

  /** A move ends before the note's quarter only where the sentence says so. */
  private Set<Stretch> ends() {
    Set<Stretch> ends = new LinkedHashSet<>(scene.stretches());
    if (!looksBack()) {
      ends.removeIf(
          s -> s.quarters() == 1 && !s.last().equals(dossier.quarter()) && !scene.isNamed(s));
    }
    ends.addAll(scene.spans());
    return ends;
  }

  private boolean looksBack() {
    return scene.sentence().mentions(Mention.OfRelativePeriod.class).stream()
        .anyMatch(p -> p.when().isEarlier());
  }
}
