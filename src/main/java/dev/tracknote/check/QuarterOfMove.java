package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.metrics.Measure;
import dev.tracknote.metrics.Subject;
import dev.tracknote.quantity.FiscalQuarter;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * R7: what one quarter brought of a move over a longer time: «上半财年同比多出 1.30 亿美元，其中 FY26Q2 贡献 0.59
 * 亿美元», «of which FY26Q2 contributed $59 million».
 */
final class QuarterOfMove implements Check {

  private static final Pattern OF_IT =
      Pattern.compile("(?i)其中(?:仅)?\\s?$|\\bof which(?: some| about)? $");
  private static final Pattern BROUGHT =
      Pattern.compile(
          "(?i)^\\s?(?:贡献|带来|占|增加|多出|多)(?:了|约)?\\s?$|^ (?:alone )?(?:contributed|added|brought|accounted for|made up) $");

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    return EachFigure.findings(dossier, QuarterOfMove::judge);
  }

  private static Optional<Diagnostic> judge(ReadSentence sentence, int index, Dossier dossier) {
    StatedFigure figure = sentence.claims().get(index).figure();
    if (index == 0 || figure.kind() != StatedFigure.Kind.MONEY || figure.isRange()) {
      return Optional.empty();
    }
    Claim whole = sentence.claims().get(index - 1);
    Optional<Measure> measure = Measure.of(whole.measure()).filter(m -> !m.isRatio());
    boolean moved =
        whole.figure().kind() == StatedFigure.Kind.MONEY
            && whole.change()
            && whole.against().filter(a -> a == Mention.Against.YEAR_AGO).isPresent();
    Optional<FiscalQuarter> quarter = moved ? quarter(sentence, whole, figure) : Optional.empty();
    if (measure.isEmpty() || quarter.isEmpty()) {
      return Optional.empty();
    }
    Stretch now = Stretch.of(quarter.get());
    List<Expected> moves =
        dossier.ground().bases().stream()
            .map(b -> new Subject(measure.get(), whole.segment(), b))
            .flatMap(s -> dossier.ground().difference(s, now, now.yearAgo()).stream())
            .toList();
    return moves.isEmpty() || Matching.size(figure, moves)
        ? Optional.empty()
        : Optional.of(DistanceWrong.finding(sentence, figure, moves.getFirst()));
  }

  /** The quarter between «of which» and the figure. */
  private static Optional<FiscalQuarter> quarter(
      ReadSentence sentence, Claim whole, StatedFigure figure) {
    return sentence.mentions(Mention.OfPeriod.class).stream()
        .filter(p -> p.from() >= whole.figure().to() && p.to() <= figure.from())
        .filter(p -> sentence.holdsIn(whole.figure().to(), p.from(), OF_IT))
        .filter(p -> sentence.holdsIn(p.to(), figure.from(), BROUGHT))
        .map(Mention.OfPeriod::period)
        .filter(FiscalQuarter.class::isInstance)
        .map(FiscalQuarter.class::cast)
        .findFirst();
  }
}
