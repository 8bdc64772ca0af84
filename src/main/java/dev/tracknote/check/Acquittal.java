package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.Clauses;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.metrics.Measure;
import dev.tracknote.metrics.Subject;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Another reading, which the words at a figure admit, under which it is right after all.
 *
 * <p>It is only asked of figures that their first reading contradicts.
 */
final class Acquittal {

  private static final Pattern CONTRIBUTES =
      Pattern.compile(
          "(?i)贡献|增量|来自|contribut|of the (?:growth|increase|gain|rise)|supplied|account(?:s|ed|ing)? for|extra|added|incremental|additional");
  private static final Pattern EXPECTED =
      Pattern.compile(
          "(?i)指引|中值|中点|中枢|预期|预计|上沿|下沿|上限|下限|上端|下端|guid|midpoint|consensus|expect|(?:low|high|upper|lower|top|bottom) end|outlook");
  private static final Pattern OF_RATES =
      Pattern.compile("(?i)增速|增幅|速度|growth|grew|faster|slower|pace|outpaced|outgrew|快于|慢于|快|慢");
  private static final int RIGHT_AFTER = 14;

  private Acquittal() {}

  static boolean holds(Fault fault, Scenes scenes) {
    Optional<Scene> scene = scenes.of(fault.bound().sentence());
    return scene.isPresent() && holds(fault.bound().sentence(), fault.bound().claim(), scene.get());
  }

  private static boolean holds(ReadSentence sentence, Claim claim, Scene scene) {
    StatedFigure figure = claim.figure();
    Admissible admissible = scene.admissible();
    String clause =
        sentence
            .text()
            .substring(
                Clauses.start(sentence.text(), figure.from()),
                Clauses.end(sentence.text(), figure.to()));
    boolean expected = sentence.holds(EXPECTED);
    return switch (figure.kind()) {
      case MONEY, COUNT ->
          amount(sentence, claim, scene, admissible) || (expected && any(figure, scene.outlook()));
      case PERCENT ->
          (claim.share() && any(figure, admissible.shares()))
              || (sentence.holds(CONTRIBUTES) && any(figure, admissible.contributions()))
              || (expected && any(figure, admissible.outlookGrowth()));
      case POINTS ->
          (scene.segments().size() > 1
                  || claim.share()
                  || expected
                  || OF_RATES.matcher(clause).find())
              && any(figure, admissible.points());
      case MULTIPLE -> scene.subjects().size() > 1 && any(figure, admissible.multiples());
    };
  }

  private static boolean amount(
      ReadSentence sentence, Claim claim, Scene scene, Admissible admissible) {
    int index = sentence.claims().indexOf(claim);
    StatedFigure figure = claim.figure();
    boolean distance = DistanceWrong.isDistance(sentence, index) || sentence.holds(CONTRIBUTES);
    return (distance && any(figure, admissible.differences()))
        || (TotalWrong.isTotal(sentence, index) && any(figure, admissible.sums()))
        || isOfNext(sentence, figure, scene);
  }

  /** «268.9 was Console and 118.3 Mobile»: the part stands behind its figure. */
  private static boolean isOfNext(ReadSentence sentence, StatedFigure figure, Scene scene) {
    return sentence.mentions(Mention.OfSegment.class).stream()
        .filter(s -> s.from() >= figure.to() && s.from() - figure.to() <= RIGHT_AFTER)
        .findFirst()
        .filter(
            s ->
                scene
                    .value(
                        Subject.segment(Measure.REVENUE, s.segment()),
                        Stretch.of(scene.ground().quarter()))
                    .filter(v -> Tolerance.lenient(figure, v))
                    .isPresent())
        .isPresent();
  }

  private static boolean any(StatedFigure figure, List<Expected> values) {
    return values.stream().anyMatch(e -> Admissible.matches(figure, e.value()));
  }
}
