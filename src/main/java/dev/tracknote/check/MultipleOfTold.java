package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.diagnostic.Diagnostic;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** R11: an amount is told to have come from one value to another, and by another multiple. */
final class MultipleOfTold implements Check {

  private static final Pattern CAME_TO =
      Pattern.compile(
          "(?i).*(?:由|从|自|较|比|\\bfrom\\b).*(?:[增升提涨扩][^，。；]{0,2}[至到]|\\bto)\\s?(?:约|近|about |nearly )?");
  private static final Pattern BY = Pattern.compile("(?:增长|增加|上升|提高|扩大|提升)了?(?:约|近|超过?|逾)?\\s?$");
  private static final int REACH = 12;

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    return EachFigure.findings(dossier, MultipleOfTold::judge);
  }

  private static Optional<Diagnostic> judge(ReadSentence sentence, int index, Dossier dossier) {
    Claim claim = sentence.claims().get(index);
    StatedFigure figure = claim.figure();
    if (figure.kind() != StatedFigure.Kind.MULTIPLE || index < 2) {
      return Optional.empty();
    }
    StatedFigure then = sentence.claims().get(index - 2).figure();
    StatedFigure now = sentence.claims().get(index - 1).figure();
    String text = sentence.text();
    boolean pair =
        then.kind() == StatedFigure.Kind.MONEY
            && now.kind() == StatedFigure.Kind.MONEY
            && then.value().signum() > 0
            && figure.from() - now.to() <= REACH
            && CAME_TO.matcher(text.substring(0, now.from())).matches();
    if (!pair) {
      return Optional.empty();
    }
    Interval times = Interval.of(now).over(Interval.of(then));
    boolean by = BY.matcher(text.substring(0, figure.from())).find();
    Interval meant = by ? times.minus(BigDecimal.ONE) : times;
    return meant.admits(figure) || Tolerance.lenient(figure, meant.middle())
        ? Optional.empty()
        : Optional.of(
            Findings.figure(
                "R11",
                sentence,
                figure,
                Words.of(meant.middle(), figure),
                "",
                "growth by N times ends at N+1 times; divide the two amounts"));
  }
}
