package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.Clauses;
import dev.tracknote.claim.ConsensusWords;
import dev.tracknote.claim.GuidanceWords;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.metrics.Measure;
import dev.tracknote.metrics.Subject;
import dev.tracknote.quantity.Rounding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** R7 and R5: by how many percent an actual is said to differ from what was expected of it. */
final class SurpriseWrong implements Check {

  private static final Pattern ABOVE =
      Pattern.compile("(?is).*(?:高出?|超出?|多出?|好于|above|ahead|beat|exceed|more than|over).*");
  private static final Pattern BELOW =
      Pattern.compile("(?is).*(?:低|少|逊|不及|below|short|miss|less than|under).*");
  private static final Pattern YARDSTICK =
      Pattern.compile(
          "(?i)"
              + GuidanceWords.MIDDLE_ZH
              + "|"
              + ConsensusWords.ZH
              + "|"
              + GuidanceWords.END_ZH
              + "|"
              + GuidanceWords.MIDDLE_EN
              + "|at the cent(?:re|er)|"
              + ConsensusWords.EN
              + "|"
              + GuidanceWords.END_EN);

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    List<Diagnostic> findings = new ArrayList<>();
    for (ReadSentence sentence : dossier.sentences().figuredProse()) {
      if (sentence.holds(YARDSTICK) && sentence.mentions(Mention.OfCondition.class).isEmpty()) {
        sentence.claims().forEach(c -> judge(sentence, c, dossier).ifPresent(findings::add));
      }
    }
    return findings;
  }

  private static Optional<Diagnostic> judge(ReadSentence sentence, Claim claim, Dossier dossier) {
    StatedFigure figure = claim.figure();
    Optional<Scene> scene = dossier.scenes().of(sentence);
    String clause = clause(sentence, figure);
    boolean above = ABOVE.matcher(clause).matches();
    boolean below = BELOW.matcher(clause).matches();
    if (figure.kind() != StatedFigure.Kind.PERCENT
        || figure.isRange()
        || MidpointAgainstPeriod.base(sentence, figure).isPresent()
        || figure.width().isPresent()
        || scene.isEmpty()
        || above == below
        || claim.against().isPresent()
        || !YARDSTICK.matcher(clause).find()) {
      return Optional.empty();
    }
    List<Expected> surprises = surprises(scene.get());
    boolean right =
        surprises.stream()
            .anyMatch(
                e ->
                    e.value().signum() != (above ? -1 : 1)
                        && Tolerance.lenient(figure, e.value().abs()));
    boolean other =
        scene.get().measures().stream().anyMatch(Measure::isRatio)
            || !sentence.mentions(Mention.OfComparison.class).isEmpty()
            || scene
                .get()
                .admissible()
                .reading(figure)
                .filter(e -> surprises.stream().noneMatch(s -> s.value().compareTo(e.value()) == 0))
                .isPresent();
    return surprises.isEmpty() || right || other
        ? Optional.empty()
        : Optional.of(finding(sentence, figure, Nearest.to(figure, surprises)));
  }

  private static String clause(ReadSentence sentence, StatedFigure figure) {
    return sentence
        .text()
        .substring(
            Clauses.start(sentence.text(), figure.from()),
            Math.min(Clauses.end(sentence.text(), figure.to()), sentence.nextFigure(figure)));
  }

  private static List<Expected> surprises(Scene scene) {
    List<Expected> values = new ArrayList<>();
    Stretch now = Stretch.of(scene.ground().quarter());
    for (Subject subject : scene.subjects()) {
      Optional<BigDecimal> actual = scene.value(subject, now);
      for (Expected expected : scene.outlook()) {
        if (actual.isPresent() && expected.value().signum() > 0) {
          values.add(
              new Expected(
                  Rounding.quotient(actual.get(), expected.value()).subtract(BigDecimal.ONE),
                  subject.id() + " " + now.label() + " ÷ " + expected.words() + " − 1"));
        }
      }
    }
    return values;
  }

  private static Diagnostic finding(ReadSentence sentence, StatedFigure figure, Expected nearest) {
    return Findings.error(
        "R7",
        sentence.sentence().placeAt(figure.from()),
        "expected a distance of "
            + Words.of(nearest.value(), figure)
            + " from what was expected, found "
            + sentence.typed(figure),
        Words.arithmetic(List.of(nearest), figure),
        "divide the actual by the guided or expected value");
  }
}
