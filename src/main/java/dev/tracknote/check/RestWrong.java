package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.GuidanceWords;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.diagnostic.Diagnostic;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** R3: the shares of a sentence and what it calls the rest do not make a hundred percent. */
final class RestWrong implements Check {

  private static final Pattern REST =
      Pattern.compile(
          "(?i)(?:其余|余下|剩余|剩下)[^，。；]{0,12}$|\\bthe (?:other|rest|remaining|remainder)\\b[^,;]{0,12}$");
  private static final Pattern OTHER =
      Pattern.compile(
          "(?i)同比|环比|增长|下降|提升|" + GuidanceWords.ZH + "|grew|rose|fell|up\\b|down\\b|point|guid");

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    return EachFigure.findings(dossier, RestWrong::judge);
  }

  private static Optional<Diagnostic> judge(ReadSentence sentence, int index, Dossier dossier) {
    StatedFigure figure = sentence.claims().get(index).figure();
    if (index == 0
        || figure.kind() != StatedFigure.Kind.PERCENT
        || !sentence.mayHold(REST)
        || sentence.mentions(Mention.OfShare.class).isEmpty()
        || sentence.holds(OTHER)
        || !sentence.holdsIn(0, figure.from(), REST)) {
      return Optional.empty();
    }
    List<StatedFigure> shares =
        sentence.claims().subList(0, index).stream().map(Claim::figure).toList();
    boolean plain =
        shares.stream().allMatch(f -> f.kind() == StatedFigure.Kind.PERCENT && !f.isRange());
    if (!plain) {
      return Optional.empty();
    }
    Interval rest = new Interval(BigDecimal.ONE, BigDecimal.ONE);
    for (StatedFigure share : shares) {
      rest = rest.minus(Interval.of(share));
    }
    return rest.admits(figure)
        ? Optional.empty()
        : Optional.of(
            Findings.figure(
                "R3",
                sentence,
                figure,
                "the rest to be " + Words.of(rest.middle(), figure),
                "",
                "the shares and the rest make a hundred percent"));
  }
}
