package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.metrics.Subject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Words of time that another figure has already taken, told by the values alone: «last quarter's
 * 56.5% gave way to 57.3%», «an increase of 11.5% from FY25Q1 resulted in $7.01bn». The figure that
 * is left over is of the note's own quarter.
 */
final class TimeTaken {

  private final ReadSentence sentence;
  private final Claim claim;
  private final Scene scene;
  private final Stretch now;

  private TimeTaken(ReadSentence sentence, Claim claim, Scene scene) {
    this.sentence = sentence;
    this.claim = claim;
    this.scene = scene;
    this.now = Stretch.of(scene.ground().quarter());
  }

  /**
   * Whether a figure is the value of now of something that is named, and the only words that name
   * another time belong to what stands before it.
   *
   * @param time what these words name
   */
  static boolean is(ReadSentence sentence, Claim claim, Stretch time, Dossier dossier) {
    return dossier
        .scenes()
        .of(sentence)
        .filter(s -> new TimeTaken(sentence, claim, s).isBy(time))
        .isPresent();
  }

  private boolean isBy(Stretch time) {
    List<Subject> lines =
        scene.subjects().stream().filter(s -> isLevel(claim.figure(), s, now)).toList();
    return !lines.isEmpty()
        && sentence.mentions().stream()
            .filter(m -> names(m, time))
            .allMatch(m -> isTaken(m, time, lines));
  }

  private boolean names(Mention mention, Stretch time) {
    return switch (mention) {
      case Mention.OfPeriod p -> Stretch.of(p.period()).equals(time);
      case Mention.OfRelativePeriod p ->
          switch (p.when()) {
            case YEAR_AGO -> time.equals(now.yearAgo());
            case PREVIOUS_QUARTER -> time.equals(now.previous());
            default -> false;
          };
      default -> false;
    };
  }

  private boolean isTaken(Mention words, Stretch time, List<Subject> lines) {
    int at = claim.figure().from();
    List<StatedFigure> before =
        sentence.claims().stream().map(Claim::figure).filter(f -> f.to() <= at).toList();
    Optional<StatedFigure> next = before.stream().filter(f -> f.from() >= words.to()).findFirst();
    Optional<StatedFigure> last =
        before.stream().filter(f -> f.to() <= words.from()).reduce((a, b) -> b);
    return words.to() <= at
        && lines.stream()
            .anyMatch(
                l ->
                    next.filter(f -> isLevel(f, l, time) || isMove(f, l, time)).isPresent()
                        || (next.isEmpty() && last.filter(f -> isMove(f, l, time)).isPresent())
                        || last.filter(f -> isLevel(f, l, time) && isOfWords(f, words))
                            .isPresent());
  }

  /** «What was $149m of free cash flow a year ago»: no other time stands between. */
  private boolean isOfWords(StatedFigure figure, Mention words) {
    return sentence.mentions().stream()
        .filter(m -> m.from() >= figure.to() && m.to() <= words.from())
        .noneMatch(m -> m instanceof Mention.OfPeriod || m instanceof Mention.OfRelativePeriod);
  }

  private boolean isLevel(StatedFigure figure, Subject line, Stretch time) {
    boolean ratio = line.measure().isRatio();
    return figure.kind() == (ratio ? StatedFigure.Kind.PERCENT : StatedFigure.Kind.MONEY)
        && scene.value(line, time).filter(Reach.of(figure)::holds).isPresent();
  }

  /** Whether a figure tells how the line moved from then to now. */
  private boolean isMove(StatedFigure figure, Subject line, Stretch time) {
    AccountLine of = new AccountLine(line.measure().isRatio(), t -> scene.value(line, t));
    Optional<BigDecimal> move =
        switch (figure.kind()) {
          case PERCENT -> of.ratio() ? Optional.empty() : of.growth(now, time);
          case MONEY -> of.ratio() ? Optional.empty() : of.change(now, time);
          case POINTS -> of.ratio() ? of.change(now, time) : Optional.empty();
          default -> Optional.empty();
        };
    return move.filter(Reach.of(figure)::holdsSize).isPresent();
  }
}
