package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.facts.Segment;
import dev.tracknote.metrics.Measure;
import dev.tracknote.metrics.Subject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** R14: a segment's own value under a name that no segment has. */
final class SecondName implements Check {

  private static final Pattern NAME = Pattern.compile("[\\p{IsHan}A-Za-z&' -]{2,30}");
  private static final Pattern LINK =
      Pattern.compile(
          "(?is)^[\\s的]*(?:营收|收入|业务|部门|事业部|板块|(?:net )?(?:revenue|sales|income))?\\s*(?:为|of|was|at|:)?\\s*$");

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    List<Diagnostic> findings = new ArrayList<>();
    for (ReadSentence sentence : dossier.everything()) {
      if (sentence.text().indexOf('|') < 0) {
        sentence.claims().stream()
            .limit(1)
            .forEach(c -> fault(c, sentence, dossier).ifPresent(findings::add));
      }
    }
    return findings;
  }

  private static Optional<Diagnostic> fault(Claim claim, ReadSentence sentence, Dossier dossier) {
    StatedFigure figure = claim.figure();
    boolean named =
        sentence.mentions(Mention.OfSegment.class).stream().anyMatch(s -> s.from() < figure.from());
    boolean money = figure.kind() == StatedFigure.Kind.MONEY;
    boolean bare = claim.firm() && !claim.foreignScope().isEmpty();
    if (named || !money || claim.forecast() || claim.conditional() || !bare) {
      return Optional.empty();
    }
    String name = claim.foreignScope();
    if (!NAME.matcher(name).matches() || LINK.matcher(name).matches()) {
      return Optional.empty();
    }
    return segment(figure, dossier)
        .map(
            s ->
                Findings.error(
                    "R14",
                    sentence.sentence().place(),
                    "expected the segment by its name " + s.id() + ", found \"" + name + "\"",
                    "",
                    "use one name for one segment throughout"));
  }

  private static Optional<Segment> segment(StatedFigure figure, Dossier dossier) {
    Stretch now = Stretch.of(dossier.quarter());
    Optional<BigDecimal> whole = dossier.ground().value(Subject.company(Measure.REVENUE), now);
    if (whole.filter(w -> Tolerance.exact(figure, w)).isPresent()) {
      return Optional.empty();
    }
    return dossier.facts().company().segments().stream()
        .filter(
            s ->
                dossier
                    .ground()
                    .value(Subject.segment(Measure.REVENUE, s.id()), now)
                    .filter(v -> Tolerance.exact(figure, v))
                    .isPresent())
        .findFirst();
  }
}
