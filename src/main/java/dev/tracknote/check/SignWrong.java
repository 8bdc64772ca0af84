package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.Clauses;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.metrics.Measure;
import dev.tracknote.metrics.Subject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * R1: an amount has the right size, and the words at it say that it was gained where it was lost.
 */
final class SignWrong implements Check {

  private static final Pattern GAINED =
      Pattern.compile(
          "(?i)(?:净流入|流入|盈利|为正|转正|\\b(?:was|is|stayed|turned|remained) positive|\\b(?:positive|inflow|profit|surplus|gain)\\b)[^，,；;。\\d]{0,12}$");
  private static final Pattern LOST =
      Pattern.compile(
          "(?i)(?:净流出|流出|亏损|净亏|为负|\\b(?:was|is|stayed|turned|remained) negative|\\b(?:negative|outflow|loss|deficit)\\b)[^，,；;。\\d]{0,12}$");
  private static final Pattern FORMER =
      Pattern.compile(
          "(?i)由|从|上年|去年|上一?季|一年前|收窄|扩大|减亏|\\bfrom\\b|earlier|ago|prior|previous|after|against");

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    return EachFigure.findings(dossier, SignWrong::judge);
  }

  private static Optional<Diagnostic> judge(ReadSentence sentence, int index, Dossier dossier) {
    Claim claim = sentence.claims().get(index);
    StatedFigure figure = claim.figure();
    Optional<Measure> measure = Measure.of(claim.measure()).filter(m -> !m.isRatio());
    if (measure.isEmpty()
        || figure.kind() != StatedFigure.Kind.MONEY
        || figure.isRange()
        || claim.guidance()
        || claim.conditional()
        || claim.excluding()
        || !isNamed(sentence, figure)) {
      return Optional.empty();
    }
    boolean gained = sentence.holdsIn(0, figure.from(), GAINED);
    boolean lost = sentence.holdsIn(0, figure.from(), LOST);
    String lead = sentence.text().substring(0, figure.from());
    if (gained == lost
        || sentence.holdsIn(Clauses.start(lead, lead.length()), figure.from(), FORMER)
        || !sentence.mentions(Mention.OfPeriod.class).stream()
            .allMatch(p -> p.period().equals(dossier.quarter()))) {
      return Optional.empty();
    }
    List<BigDecimal> values = new ArrayList<>();
    for (String segment : claim.segments()) {
      dossier.ground().bases().stream()
          .flatMap(
              b ->
                  dossier
                      .ground()
                      .value(new Subject(measure.get(), segment, b), Stretch.of(dossier.quarter()))
                      .stream())
          .filter(v -> Admissible.matches(figure, v))
          .forEach(values::add);
    }
    boolean wrong =
        !values.isEmpty()
            && values.stream().allMatch(v -> gained ? v.signum() < 0 : v.signum() > 0);
    return wrong
        ? Optional.of(
            Findings.figure(
                "R1",
                sentence,
                figure,
                Words.of(values.getFirst(), figure) + ", which is " + (gained ? "lost" : "gained"),
                "",
                "say whether it was gained or lost as the facts have it"))
        : Optional.empty();
  }

  /** The measure stands before the figure, with no other figure between them. */
  private static boolean isNamed(ReadSentence sentence, StatedFigure figure) {
    int from = sentence.endOfFigureBefore(figure);
    return sentence.mentions(Mention.OfMeasure.class).stream()
        .anyMatch(m -> m.from() >= from && m.to() <= figure.from());
  }
}
