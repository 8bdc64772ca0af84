package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.quantity.Rounding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** R2, R7 and R13 for figures outside the accounts: their growth, their moves and the unit. */
final class StatedFigureDiffers implements Check {

  /** 增长 N 倍 is N times more, and not N times as much. */
  private static final Pattern ADDED = Pattern.compile("(?:增长|增加|上升|提高|扩大)(?:了|约|近|逾|超过|\\s)*$");

  /** What part of a capacity is used is another thing than how much there is. */
  static final Pattern USE = Pattern.compile("(?i)利用率|\\butili[sz]ation\\b");

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    List<Diagnostic> findings = new ArrayList<>();
    for (ReadSentence sentence : dossier.sentences().figured()) {
      for (Claim claim : sentence.claims()) {
        dossier
            .series(claim.measure())
            .filter(s -> s.statements().size() > 1)
            .filter(s -> !Bound.isVague(sentence, claim) && isMoved(sentence, claim))
            .flatMap(s -> fault(s, sentence, claim))
            .filter(f -> claim.firm() || !dossier.pool().isQuoted(claim.figure()))
            .ifPresent(findings::add);
      }
    }
    return findings;
  }

  /** A change, or how many times the value of an earlier time it is. */
  private static boolean isMoved(ReadSentence sentence, Claim claim) {
    return claim.change()
        || (claim.figure().kind() == StatedFigure.Kind.MULTIPLE
            && !sentence.mentions(Mention.OfRelativePeriod.class).isEmpty());
  }

  private static Optional<Diagnostic> fault(
      StatedSeries series, ReadSentence sentence, Claim claim) {
    StatedFigure figure = claim.figure();
    List<Expected> levels =
        series.values().stream().map(v -> new Expected(v, series.id())).toList();
    List<Expected> moves = pairs(series, false);
    List<Expected> growth = pairs(series, true);
    if (figure.kind() == StatedFigure.Kind.PERCENT) {
      if (!series.isRatio() && sentence.holds(USE)) {
        return Optional.empty();
      }
      if (Matching.size(figure, levels) || Matching.size(figure, growth)) {
        return Optional.empty();
      }
      boolean reached = EarlierQuartersValue.isReached(sentence, figure);
      return Optional.of(
          series.isRatio() && reached
              ? told("R1", sentence, claim, levels)
              : series.isRatio()
                  ? told("R13", sentence, claim, moves)
                  : told("R2", sentence, claim, growth));
    }
    if (figure.kind() == StatedFigure.Kind.MULTIPLE) {
      List<Expected> times = new ArrayList<>(growth);
      growth.forEach(g -> times.add(new Expected(g.value().add(BigDecimal.ONE), g.words())));
      boolean added = sentence.holdsIn(0, figure.from(), ADDED);
      return Matching.size(figure, added ? growth : times)
          ? Optional.empty()
          : Optional.of(told("R11", sentence, claim, times.subList(growth.size(), times.size())));
    }
    boolean amount =
        Typed.isAmount(figure)
            && !series.isRatio()
            && DistanceWrong.isDistance(sentence, sentence.claims().indexOf(claim));
    if (amount && !Matching.size(figure, moves)) {
      return Optional.of(told("R7", sentence, claim, moves));
    }
    boolean points =
        figure.kind() == StatedFigure.Kind.POINTS
            && series.isRatio()
            && !sentence.holds(StatedMoveWrong.COMPARED);
    return points && !Matching.size(figure, moves)
        ? Optional.of(told("R7", sentence, claim, moves))
        : Optional.empty();
  }

  private static List<Expected> pairs(StatedSeries series, boolean relative) {
    List<Expected> pairs = new ArrayList<>();
    List<BigDecimal> values = series.values();
    for (int i = 0; i < values.size(); i++) {
      for (int j = 0; j < values.size(); j++) {
        BigDecimal then = values.get(j);
        if (i != j && then.signum() != 0) {
          BigDecimal value =
              relative
                  ? Rounding.quotient(values.get(i), then).subtract(BigDecimal.ONE)
                  : values.get(i).subtract(then);
          pairs.add(new Expected(value, series.names().getFirst()));
        }
      }
    }
    return pairs;
  }

  static Diagnostic told(String rule, ReadSentence sentence, Claim claim, List<Expected> expected) {
    StatedFigure figure = claim.figure();
    return Findings.error(
        rule,
        sentence.sentence().placeAt(figure.from()),
        "expected a change of "
            + Words.of(expected.getFirst().value().abs(), figure)
            + ", found "
            + sentence.text().substring(figure.from(), figure.to()),
        "",
        "a ratio changes by points, an amount by percent; compare with statements.csv");
  }
}
