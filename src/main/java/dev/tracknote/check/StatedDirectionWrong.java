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
import java.util.stream.Stream;

/** R2: a figure outside the accounts that is said to have fallen to where it rose to, or risen. */
final class StatedDirectionWrong implements Check {

  private static final int NEAR = 14;

  /** Of these less is better, and more is worse. */
  private static final Pattern LESS_IS_BETTER =
      Pattern.compile(
          "(?i)成本|费用|不良|坏账|逾期|赔付|流失|周转天数|存货|库存|交付周期|退货|负债率|杠杆|损耗|能耗|\\bcosts?\\b|\\bexpense|\\bNPL|non-performing|\\bdefault|\\bcombined ratio|\\bloss ratio|\\bchurn|\\bdays\\b|\\binventor|\\bleverage|\\bdelinquen|\\bcharge-offs?|\\breturns? rate|\\battrition|\\bvacanc|\\bdebt|\\bgearing");

  private static final Pattern JUDGING =
      Pattern.compile("(?i)improv|better|worse|deteriorat|改善|优化|好转|恶化|转差");

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    return EachFigure.findings(dossier, StatedDirectionWrong::judge);
  }

  private static Optional<Diagnostic> judge(ReadSentence sentence, int index, Dossier dossier) {
    Claim claim = sentence.claims().get(index);
    StatedFigure figure = claim.figure();
    Optional<StatedSeries> series = dossier.series(claim.measure());
    Optional<Mention.OfDirection> direction = direction(sentence, figure);
    if (series.isEmpty()
        || direction.isEmpty()
        || isBetterCost(sentence, direction.get())
        || figure.isRange()
        || figure.kind() == StatedFigure.Kind.POINTS
        || claim.when().isPresent()
        || !sentence.mentions(Mention.OfCondition.class).isEmpty()) {
      return Optional.empty();
    }
    Optional<BigDecimal> now = series.get().at(dossier.quarter());
    if (now.filter(v -> Tolerance.exact(figure, v)).isEmpty()) {
      return Optional.empty();
    }
    List<BigDecimal> before =
        Stream.of(dossier.quarter().previous(), dossier.quarter().yearAgo())
            .flatMap(q -> series.get().at(q).stream())
            .toList();
    boolean up = direction.get().up();
    boolean against =
        !before.isEmpty()
            && before.stream()
                .allMatch(b -> up ? now.get().compareTo(b) < 0 : now.get().compareTo(b) > 0);
    return against
        ? Optional.of(
            Findings.error(
                "R2",
                sentence.sentence().placeAt(direction.get().from()),
                "expected a move from " + before.getFirst().toPlainString() + ", found the reverse",
                "",
                "compare with what was stated before in statements.csv"))
        : Optional.empty();
  }

  /** «The cost-income ratio improved to 57.1%»: it says good or bad, and not more or less. */
  private static boolean isBetterCost(ReadSentence sentence, Mention.OfDirection said) {
    return sentence.holdsIn(said.from(), said.to(), JUDGING) && sentence.holds(LESS_IS_BETTER);
  }

  /** «fell to», «增至»: the word right before the figure that came to be. */
  private static Optional<Mention.OfDirection> direction(
      ReadSentence sentence, StatedFigure figure) {
    String text = sentence.text();
    return sentence.mentions(Mention.OfDirection.class).stream()
        .filter(d -> d.to() <= figure.from() && figure.from() - d.to() <= NEAR)
        .filter(
            d ->
                text.substring(d.from(), figure.from())
                    .matches("(?is).*(?:[至到]|\\bto)\\s?(?:约|近|about |nearly )?"))
        .reduce((a, b) -> b);
  }
}
