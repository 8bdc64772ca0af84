package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.metrics.Subject;
import dev.tracknote.quantity.FiscalQuarter;
import dev.tracknote.quantity.Rounding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The growth to what is guided, from the quarters that the words at a figure count it from.
 *
 * @param figure of the claim, with the one that makes a range of it
 */
record GuidedGrowth(ReadSentence sentence, Claim claim, StatedFigure figure) {

  private static final Pattern IMPLIES =
      Pattern.compile(
          "(?i)对应|隐含|意味|相当于|\\bimpl(?:y|ies|ying)\\b|\\bwould (?:be|mean)\\b|\\brepresent|\\btranslat|\\bequates");

  private static final Pattern ABOVE =
      Pattern.compile(
          "(?i)\\s?(?:above|below|over|on|(?:higher|lower|more|less) than)\\s(?:that of )?");

  static GuidedGrowth of(ReadSentence sentence, Claim claim) {
    return new GuidedGrowth(sentence, claim, GrowthRange.paired(sentence, claim));
  }

  /** The amount that is told last before it. */
  Optional<StatedFigure> amount() {
    return sentence.claims().stream()
        .map(Claim::figure)
        .filter(f -> f.kind() == StatedFigure.Kind.MONEY && f.to() <= figure.from())
        .reduce((a, b) -> b);
  }

  /** Whether words from an offset on say that it comes of what stands before them. */
  boolean isImplied(int from) {
    return sentence.holdsIn(from, figure.from(), IMPLIES);
  }

  /**
   * «指引为 78 亿至 82 亿元，对应同比增长 7.4% 至 12.9%»: whether a range of growth is what a guided range comes
   * to, which need not be told itself.
   */
  boolean isOfRange() {
    boolean ranged =
        amount().map(a -> a.isRange() || a.width().isPresent()).orElseGet(() -> isImplied(0));
    return ranged && !sentence.holds(GuidedSpan.MIDDLE);
  }

  /** The quarters that it may be counted from; either, where a range says of neither. */
  List<FiscalQuarter> bases(FiscalQuarter period) {
    Optional<FiscalQuarter> named = base();
    if (named.isPresent()) {
      return List.of(named.get());
    }
    return against()
        .map(a -> List.of(a == Mention.Against.YEAR_AGO ? period.yearAgo() : period.previous()))
        .orElseGet(
            () -> figure.isRange() ? List.of(period.yearAgo(), period.previous()) : List.of());
  }

  /** «8.5% above FY25Q2»: the quarter that it is counted from. */
  Optional<FiscalQuarter> base() {
    int to = claim.figure().to();
    return sentence.mentions(Mention.OfPeriod.class).stream()
        .filter(
            p -> p.from() >= to && ABOVE.matcher(sentence.text().substring(to, p.from())).matches())
        .map(Mention.OfPeriod::period)
        .filter(FiscalQuarter.class::isInstance)
        .map(FiscalQuarter.class::cast)
        .findFirst();
  }

  /** What it is counted from as the figure says, or else at the one time of the sentence. */
  private Optional<Mention.Against> against() {
    List<Mention.OfComparison> said = sentence.mentions(Mention.OfComparison.class);
    boolean one = said.size() == 1 && sentence.claims().size() <= 2 && GuidedEnds.isOfEnd(sentence);
    return claim.against().isPresent() || !one
        ? claim.against()
        : Optional.of(said.getFirst().against());
  }

  /** What it comes to for what is guided for a quarter, base by base. */
  List<Expected> to(List<BigDecimal> ends, Subject subject, FiscalQuarter period, Ground ground) {
    List<Expected> growth = new ArrayList<>();
    for (FiscalQuarter base : bases(period)) {
      String words = subject.id() + " guided for " + period.label() + " ÷ " + base.label() + " − 1";
      ground
          .value(subject, Stretch.of(base))
          .filter(v -> v.signum() > 0)
          .ifPresent(v -> ends.forEach(e -> growth.add(new Expected(growth(e, v), words))));
    }
    return growth;
  }

  private static BigDecimal growth(BigDecimal now, BigDecimal then) {
    return Rounding.quotient(now, then).subtract(BigDecimal.ONE);
  }
}
