package dev.tracknote.check;

import dev.tracknote.check.FilledSentence.Filled;
import dev.tracknote.claim.Clauses;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.Sentence;
import dev.tracknote.commentary.Span;
import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.metrics.FigureName;
import dev.tracknote.metrics.FigureName.Operation;
import dev.tracknote.metrics.Resolution;
import dev.tracknote.quantity.Count;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A figure reference that leads to a figure, but to another than its sentence speaks of: of another
 * part, line, basis or quarter, or moved the other way.
 */
final class ReferenceOtherThanSaid implements Check {

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    List<Diagnostic> findings = new ArrayList<>();
    for (ReadSentence sentence : dossier.everything()) {
      if (isInDoubt(sentence, dossier)) {
        FilledSentence.of(sentence, dossier).ifPresent(f -> judge(f, dossier, findings));
      }
    }
    return findings;
  }

  /**
   * Whether words before a reference in its clause speak of something else than it leads to; only
   * then is it worth reading the sentence again with its figures filled in.
   */
  private static boolean isInDoubt(ReadSentence sentence, Dossier dossier) {
    for (Sentence.Placed placed : sentence.sentence().placedReferences()) {
      Optional<FigureName> line = dossier.figures().line(placed.reference().name());
      if (line.isPresent()
          && (line.get().operation() == Operation.STREAK
              || isInDoubt(sentence, placed, line.get(), dossier))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isInDoubt(
      ReadSentence sentence, Sentence.Placed placed, FigureName line, Dossier dossier) {
    int from = Clauses.start(sentence.text(), placed.at());
    return sentence.mentions().stream()
        .filter(m -> m.from() >= from && m.to() <= placed.at())
        .anyMatch(m -> isOther(m, placed.reference(), line, dossier));
  }

  private static boolean isOther(
      Mention mention, Span.Reference reference, FigureName line, Dossier dossier) {
    return switch (mention) {
      case Mention.OfSegment s -> !s.segment().equals(line.subject().segment());
      case Mention.OfMeasure m -> !m.measure().equals(line.subject().measure().id());
      case Mention.OfBasis b -> b.basis() != line.subject().basis();
      case Mention.OfPeriod p -> !p.period().equals(line.period());
      case Mention.OfRelativePeriod r ->
          r.when() == Mention.When.CURRENT && !dossier.quarter().equals(line.period());
      case Mention.OfComparison c -> SaidOfFilled.operation(c.against()) != line.operation();
      case Mention.OfDirection d ->
          dossier.figures().resolve(reference.name()) instanceof Resolution.Found found
              && SaidOfFilled.sign(line, found.figure()).filter(s -> d.up() != s > 0).isPresent();
      default -> false;
    };
  }

  private static void judge(FilledSentence filled, Dossier dossier, List<Diagnostic> findings) {
    for (Filled figure : filled.figures()) {
      filled
          .claim(figure)
          .filter(c -> !c.conditional() && !c.excluding() && !c.guidance() && !c.forecast())
          .flatMap(c -> new SaidOfFilled(filled.read(), c, figure, dossier).difference())
          .ifPresent(d -> findings.add(finding(figure, d)));
      if (figure.line().operation() == Operation.STREAK
          && figure.figure().value() instanceof Count count
          && count.number() == 0) {
        findings.add(
            finding(figure, new SaidOfFilled.Difference("R12", "quarters in a row", "none")));
      }
    }
  }

  private static Diagnostic finding(Filled figure, SaidOfFilled.Difference difference) {
    return Referred.finding(
        difference.rule(),
        figure.place(),
        figure.reference(),
        difference.said(),
        difference.named());
  }
}
