package dev.tracknote.check;

import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.metrics.Measure;
import dev.tracknote.metrics.Subject;
import dev.tracknote.quantity.Basis;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * R7: «consensus was 7.26, the actual came in 2.1% higher»: by how much the actual is said to miss
 * or beat the consensus that is quoted right before, which says of what it is.
 */
final class SurpriseOfQuotedWrong implements Check {

  private static final Pattern APART =
      Pattern.compile(
          "(?i)(?:(?:高于|低于|超过)(?:其|此|该数|它)?|超出|高出|多出|超|高|低|多|少|\\bby)(?:了|约|近|逾|超过|不足|只|仅|nearly|about|some|almost|roughly|just|only|over|less than|more than|a mere|\\s)*$");

  /** «8.7% above the consensus of ¥51.5bn»: the distance, and then from what. */
  private static final Pattern BEYOND =
      Pattern.compile(
          "(?i)^\\s?(?:above|below|ahead of|short of|shy of|over|under|beyond|north of|south of|(?:higher|lower|more|less|better|worse) than|高于|低于)\\b[^,.;，。；]{0,48}$");

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    return EachFigure.findings(dossier, SurpriseOfQuotedWrong::judge);
  }

  private static Optional<Diagnostic> judge(ReadSentence sentence, int index, Dossier dossier) {
    StatedFigure figure = sentence.claims().get(index).figure();
    return beside(sentence, index, -1)
        .filter(c -> sentence.holdsIn(c.to(), figure.from(), APART))
        .or(
            () ->
                beside(sentence, index, 1)
                    .filter(c -> sentence.holdsIn(figure.to(), c.from(), BEYOND)))
        .flatMap(c -> judge(sentence, figure, c, dossier));
  }

  private static Optional<StatedFigure> beside(ReadSentence sentence, int index, int step) {
    int at = index + step;
    return at < 0 || at >= sentence.claims().size()
        ? Optional.empty()
        : Optional.of(sentence.claims().get(at).figure());
  }

  private static Optional<Diagnostic> judge(
      ReadSentence sentence, StatedFigure figure, StatedFigure consensus, Dossier dossier) {
    boolean apart =
        (figure.kind() == StatedFigure.Kind.PERCENT || figure.kind() == StatedFigure.Kind.MONEY)
            && !figure.isRange()
            && consensus.kind() == StatedFigure.Kind.MONEY
            && !consensus.isRange()
            && !isOfOtherSize(figure, consensus)
            && !OnesApart.are(sentence, figure)
            && NeverGuided.isConsensus(sentence, consensus);
    if (!apart
        || !sentence.mentions(Mention.OfCondition.class).isEmpty()
        || sentence.mentions(Mention.OfSegment.class).stream()
            .anyMatch(s -> !s.segment().isEmpty())) {
      return Optional.empty();
    }
    List<Interval> expected = new ArrayList<>();
    for (BigDecimal actual : actuals(consensus, dossier)) {
      Interval known = new Interval(actual, actual);
      Interval typed = Interval.of(consensus.withoutHedge()).absolute();
      expected.add(
          figure.kind() == StatedFigure.Kind.MONEY
              ? known.minus(typed).absolute()
              : known.over(typed).minus(BigDecimal.ONE).absolute());
    }
    return expected.isEmpty() || expected.stream().anyMatch(e -> e.admits(figure))
        ? Optional.empty()
        : Optional.of(finding(sentence, figure, expected.getFirst().middle()));
  }

  /** Billions lie no distance from what is counted by the share. */
  private static boolean isOfOtherSize(StatedFigure figure, StatedFigure consensus) {
    return figure.kind() == StatedFigure.Kind.MONEY
        && figure.value().abs().compareTo(consensus.value().abs().movePointRight(3)) > 0;
  }

  /** What came of the line of which this was the consensus for the note's quarter. */
  private static List<BigDecimal> actuals(StatedFigure consensus, Dossier dossier) {
    List<Measure> lines =
        dossier.outlook().all().stream()
            .filter(v -> v.point() == OutlookValues.Point.CONSENSUS)
            .filter(v -> v.period().filter(p -> !p.equals(dossier.quarter())).isEmpty())
            .filter(v -> Tolerance.exact(consensus, v.value()))
            .map(OutlookValues.Value::measure)
            .distinct()
            .toList();
    if (lines.size() != 1) {
      return List.of();
    }
    List<BigDecimal> actuals = new ArrayList<>();
    for (Basis basis : dossier.ground().bases()) {
      dossier
          .ground()
          .value(new Subject(lines.getFirst(), "", basis), Stretch.of(dossier.quarter()))
          .filter(v -> v.signum() > 0)
          .filter(v -> v.compareTo(consensus.value().abs().movePointRight(3)) < 0)
          .ifPresent(actuals::add);
    }
    return actuals;
  }

  private static Diagnostic finding(
      ReadSentence sentence, StatedFigure figure, BigDecimal expected) {
    return Findings.figure(
        "R7",
        sentence,
        figure,
        "a distance of " + Words.of(expected, figure) + " from the consensus",
        "",
        "hold the actual against the consensus again");
  }
}
