package dev.tracknote.check;

import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.commentary.Span;
import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.metrics.FigureName;
import dev.tracknote.metrics.FigureName.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * R12: the quarters in a row in which something rose on the quarter before, told as quarters of
 * another kind: of growth over the year, of a fall, of growth by so much.
 */
final class StreakOtherThanSaid implements Check {

  /** Growth of another kind than any growth. */
  private static final Pattern BY_SO_MUCH =
      Pattern.compile(
          "(?i)翻[一两]?[番倍]|[两三]位数|加速|提速|\\b(?:doubl|tripl|accelerat)\\w+|\\bdouble-digit\\b");

  private static final String NAMED = "quarters in a row of any rise on the quarter before";

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    List<Diagnostic> findings = new ArrayList<>();
    for (ReadSentence sentence : dossier.everything()) {
      if (sentence.sentence().references().stream().anyMatch(r -> isStreak(r, dossier))) {
        Referred.in(sentence).stream()
            .filter(r -> isStreak(r.reference(), dossier))
            .forEach(r -> judge(r).ifPresent(findings::add));
      }
    }
    return findings;
  }

  private static boolean isStreak(Span.Reference reference, Dossier dossier) {
    return dossier
        .figures()
        .line(reference.name())
        .map(FigureName::operation)
        .filter(o -> o == Operation.STREAK)
        .isPresent();
  }

  private static Optional<Diagnostic> judge(Referred referred) {
    List<Mention.OfComparison> said =
        new ArrayList<>(referred.inClause(Mention.OfComparison.class));
    said.addAll(referred.behind(Mention.OfComparison.class));
    if (!said.isEmpty() && said.stream().allMatch(c -> c.against() == Mention.Against.YEAR_AGO)) {
      return Optional.of(
          referred.finding("R12", "quarters in a row of growth over the year", NAMED));
    }
    boolean falls =
        referred.behind(Mention.OfDirection.class).stream()
            .findFirst()
            .filter(d -> !d.up())
            .isPresent();
    if (falls) {
      return Optional.of(referred.finding("R12", "quarters in a row of a fall", NAMED));
    }
    return BY_SO_MUCH.matcher(referred.tail()).find()
        ? Optional.of(referred.finding("R12", "quarters in a row of growth by so much", NAMED))
        : Optional.empty();
  }
}
