package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.diagnostic.Diagnostic;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * «每股收益 0.66 元，上年同期为 0.43 元，多出 0.22 元»: what one share, ticket or litre comes to is typed to the
 * last digit that there is, so that nothing is lost by rounding.
 */
final class OnesApart {

  /** Little but the word for the difference stands between it and the second of the two. */
  private static final Pattern RIGHT_BEHIND =
      Pattern.compile(
          "(?i)^[^，。；,;.]{0,6}[，,]?\\s?[^，。；,;.\\d]{0,14}$|^(?: consensus| the consensus)? by (?:a )?$|^[^.;]{0,30}, (?:an |a )?[a-z ]{0,24}$");

  private OnesApart() {}

  /** Whether a figure is told as the difference of the two right before it. */
  static boolean are(ReadSentence sentence, StatedFigure figure) {
    int at = figures(sentence).indexOf(figure);
    return at > 1
        && isOfOne(figure)
        && isOfOne(figures(sentence).get(at - 1))
        && isOfOne(figures(sentence).get(at - 2))
        && !DifferenceOfTold.isTold(sentence, figures(sentence).get(at - 1))
        && !DifferenceOfTold.isTold(sentence, figures(sentence).get(at - 2))
        && !DifferenceOfTold.isOnTheOther(sentence, figure)
        && isOfOneTime(sentence, sentence.claims().get(at))
        && sentence.holdsIn(figures(sentence).get(at - 1).to(), figure.from(), RIGHT_BEHIND)
        && !DifferenceOfTold.isFromElsewhere(sentence, figure);
  }

  /** What the difference is measured against is not another time than that of the second value. */
  private static boolean isOfOneTime(ReadSentence sentence, Claim claim) {
    Optional<Mention.When> against =
        claim
            .against()
            .map(
                a ->
                    a == Mention.Against.YEAR_AGO
                        ? Mention.When.YEAR_AGO
                        : Mention.When.PREVIOUS_QUARTER);
    return against.isEmpty()
        || (sentence.mentions(Mention.OfPeriod.class).isEmpty()
            && sentence.mentions(Mention.OfRelativePeriod.class).stream()
                .allMatch(p -> p.when() == against.get() || p.when() == Mention.When.CURRENT));
  }

  private static List<StatedFigure> figures(ReadSentence sentence) {
    return sentence.claims().stream().map(Claim::figure).toList();
  }

  private static boolean isOfOne(StatedFigure figure) {
    return figure.kind() == StatedFigure.Kind.MONEY
        && figure.hedge() == StatedFigure.Hedge.NONE
        && !figure.isRange()
        && figure.step().compareTo(BigDecimal.ONE) <= 0;
  }

  /** The difference, where it is another. */
  static Optional<Diagnostic> wrong(ReadSentence sentence, StatedFigure figure) {
    int at = figures(sentence).indexOf(figure);
    StatedFigure one = figures(sentence).get(at - 1);
    StatedFigure other = figures(sentence).get(at - 2);
    boolean loss = !sentence.mentions(Mention.OfLoss.class).isEmpty();
    BigDecimal apart = one.value().subtract(other.value()).abs();
    boolean right =
        !one.currency().equals(other.currency())
            || Tolerance.exact(figure, apart)
            || (loss && Tolerance.exact(figure, one.value().add(other.value())));
    return right
        ? Optional.empty()
        : Optional.of(
            DistanceWrong.finding(
                sentence, figure, new Expected(apart, "between the two that are told")));
  }
}
