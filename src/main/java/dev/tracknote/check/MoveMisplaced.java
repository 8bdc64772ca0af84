package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.Clauses;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.metrics.Measure;
import dev.tracknote.metrics.Subject;
import dev.tracknote.quantity.Basis;
import dev.tracknote.quantity.FiscalQuarter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** R13 and R19: a move in points with the right digits ten or a hundred times too large. */
final class MoveMisplaced implements Check {

  private static final Pattern SHARE = Pattern.compile("(?i)占比|比重|权重|份额|\\bshare\\b");

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    return EachFigure.findings(dossier, MoveMisplaced::points);
  }

  /** A move of many points, whose tenth or hundredth is what the named ratios have moved by. */
  private static Optional<Diagnostic> points(ReadSentence sentence, int index, Dossier dossier) {
    Claim claim = sentence.claims().get(index);
    StatedFigure figure = claim.figure();
    Optional<Scene> scene = dossier.scenes().of(sentence);
    boolean many = figure.value().abs().compareTo(new BigDecimal("0.1")) >= 0;
    if (figure.kind() != StatedFigure.Kind.POINTS
        || claim.conditional()
        || !many
        || scene.isEmpty()
        || figure.isRange()
        || PointMisplaced.digits(figure) < 2
        || isGrowth(sentence, scene.get(), claim)) {
      return Optional.empty();
    }
    List<BigDecimal> moves = shareMoves(sentence, figure, dossier);
    if (moves.isEmpty()) {
      if (dossier.isRight(sentence, claim)) {
        return Optional.empty();
      }
      scene.get().admissible().points().forEach(e -> moves.add(e.value().abs()));
      moves.addAll(marginMoves(dossier, scene.get()));
    }
    return moves.stream().noneMatch(v -> Tolerance.lenient(figure, v))
        ? moves.stream()
            .filter(v -> PointMisplaced.isShifted(figure, v, PointMisplaced.DOWN))
            .findFirst()
            .map(v -> PointMisplaced.told(rule(figure, v), sentence, figure, Words.of(v, figure)))
        : Optional.empty();
  }

  /** A whole number of basis points under the name of points is another unit, not a lost dot. */
  private static String rule(StatedFigure figure, BigDecimal moved) {
    boolean whole = figure.step().compareTo(new BigDecimal("0.01")) == 0;
    return whole && PointMisplaced.isShifted(figure, moved, List.of(-2)) ? "R13" : "R19";
  }

  /** «增长了 13.6 个百分点»: the growth of an amount, in the wrong unit and at the right place. */
  private static boolean isGrowth(ReadSentence sentence, Scene scene, Claim claim) {
    StatedFigure figure = claim.figure();
    return !sentence.holds(SHARE)
        && Measure.of(claim.measure()).filter(m -> !m.isRatio()).isPresent()
        && scene.admissible().levelOrGrowth(figure.in(StatedFigure.Kind.PERCENT)).isPresent();
  }

  /** Of one part whose share is spoken of, by how much that share moved. */
  private static List<BigDecimal> shareMoves(
      ReadSentence sentence, StatedFigure figure, Dossier dossier) {
    int start = Clauses.start(sentence.text(), figure.from());
    List<String> parts =
        sentence.mentions(Mention.OfSegment.class).stream()
            .filter(s -> s.from() >= start && s.to() <= figure.from() && !s.segment().isEmpty())
            .map(Mention.OfSegment::segment)
            .distinct()
            .toList();
    List<BigDecimal> moves = new ArrayList<>();
    if (parts.size() == 1 && sentence.holdsIn(start, figure.from(), SHARE)) {
      History share =
          new History(
              dossier.ground(),
              Subject.segment(Measure.REVENUE, parts.getFirst()),
              History.Of.SHARE);
      for (FiscalQuarter then :
          List.of(dossier.quarter().yearAgo(), dossier.quarter().previous())) {
        if (share.now().isPresent() && share.at(then).isPresent()) {
          moves.add(share.now().get().subtract(share.at(then).get()).abs());
        }
      }
    }
    return moves;
  }

  private static List<BigDecimal> marginMoves(Dossier dossier, Scene scene) {
    List<BigDecimal> moves = new ArrayList<>();
    Stretch now = Stretch.of(dossier.quarter());
    for (Measure measure : scene.measures()) {
      for (Basis basis : Basis.values()) {
        for (Stretch then : List.of(now.yearAgo(), now.previous())) {
          if (measure.isRatio()) {
            dossier
                .ground()
                .difference(new Subject(measure, "", basis), now, then)
                .ifPresent(e -> moves.add(e.value().abs()));
          }
        }
      }
    }
    return moves;
  }
}
