package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.diagnostic.Diagnostic;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * R6: a range whose ends cannot be: the low one is not the lower, or they are absurdly far apart.
 */
final class RangeImpossible implements Check {

  private static final BigDecimal WIDEST_AMOUNTS = BigDecimal.TEN;
  private static final BigDecimal WIDEST_RATIO = new BigDecimal("2.2");

  private static final BigDecimal WIDEST_GROWTH = new BigDecimal("0.1");

  /** Before an amount by which something moved. */
  private static final Pattern MOVED_BY =
      Pattern.compile(
          "(?i)(?:(?:(?:同比|环比|按[年季])[\\p{IsHan}]{0,3}|[增升提涨降跌减扩缩拉抬移滑落添多少挫][\\p{IsHan}]?)了?|\\b(?:rose|grew|fell|climbed|gained|increased|advanced|added|declined|dropped|slipped|shed|lost|up|down)(?: by)?(?: about| some)?)\\s?$");

  private static final Pattern DEPARTS = Pattern.compile("(?i)(?:由|从|自|\\bfrom)\\s?$");

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    List<Diagnostic> findings = new ArrayList<>();
    for (ReadSentence sentence : dossier.sentences().figured()) {
      for (Claim claim : sentence.claims()) {
        StatedFigure figure = claim.figure();
        if (isWideBand(figure)) {
          findings.add(
              Findings.error(
                  "R6",
                  sentence.sentence().placeAt(figure.from()),
                  "expected a band that says something, found "
                      + sentence.text().substring(figure.from(), figure.to()),
                  "",
                  "a digit may be wrong; compare with the band that was given"));
        }
        if (figure.isRange() && figure.value().signum() > 0) {
          judge(sentence, claim, dossier, findings);
        }
      }
    }
    return findings;
  }

  private static void judge(
      ReadSentence sentence, Claim claim, Dossier dossier, List<Diagnostic> findings) {
    StatedFigure figure = claim.figure();
    BigDecimal high = figure.high().orElseThrow();
    if (isMove(sentence, figure)) {
      return;
    }
    boolean reversed = figure.value().compareTo(high) >= 0;
    boolean wide =
        figure.kind() == StatedFigure.Kind.PERCENT
            && !isRateOfGrowth(claim)
            && high.compareTo(figure.value().multiply(WIDEST_RATIO)) > 0
            && high.subtract(figure.value()).compareTo(new BigDecimal("0.06")) > 0
            && !isStated(figure, dossier);
    boolean torn =
        figure.kind() == StatedFigure.Kind.MONEY
            && high.compareTo(figure.value().multiply(WIDEST_AMOUNTS)) > 0
            && !isStated(figure, dossier);
    if (reversed || wide || torn) {
      findings.add(
          Findings.error(
              "R6",
              sentence.sentence().placeAt(figure.from()),
              reversed
                  ? "expected the lower end of the range first, found "
                      + sentence.text().substring(figure.from(), figure.to())
                  : "expected a range that says something, found "
                      + sentence.text().substring(figure.from(), figure.to()),
              "",
              "a digit may be missing at one end; compare with the range given before"));
    }
  }

  /** «抬升 1500 万元至 2.74 亿元», «由 0.19 元至 0.15 元», «FY24 to FY25: A to B»: no range, but a way. */
  private static boolean isMove(ReadSentence sentence, StatedFigure figure) {
    return sentence.mentions(Mention.OfOutlook.class).isEmpty()
        && figure.kind() == StatedFigure.Kind.MONEY
        && (sentence.holdsIn(0, figure.from(), MOVED_BY)
            || sentence.holdsIn(0, figure.from(), DEPARTS)
            || EndsOfSpan.isOfTwoTimes(sentence));
  }

  /** Two ends of an amount that lie close together make rates of growth that lie far apart. */
  private static boolean isRateOfGrowth(Claim claim) {
    StatedFigure figure = claim.figure();
    return claim.change()
        && figure.high().orElseThrow().subtract(figure.value()).compareTo(WIDEST_GROWTH) <= 0;
  }

  /** Guidance that may miss an amount by more than a tenth guides nothing. */
  private static boolean isWideBand(StatedFigure figure) {
    return figure.kind() == StatedFigure.Kind.MONEY
        && figure.width().filter(w -> w.compareTo(new BigDecimal("0.1")) > 0).isPresent();
  }

  private static boolean isStated(StatedFigure figure, Dossier dossier) {
    return dossier.facts().statements().stream()
        .anyMatch(
            s ->
                s.high().isPresent()
                    && s.value().compareTo(figure.value()) == 0
                    && s.high().get().compareTo(figure.high().orElseThrow()) == 0);
  }
}
