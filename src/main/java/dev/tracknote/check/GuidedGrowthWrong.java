package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.ConsensusWords;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.facts.Guidance;
import dev.tracknote.metrics.Measure;
import dev.tracknote.metrics.Subject;
import dev.tracknote.quantity.Band;
import dev.tracknote.quantity.FiscalQuarter;
import dev.tracknote.quantity.Rounding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** R2: growth that guidance is said to imply, and neither its middle nor an end of it does. */
final class GuidedGrowthWrong implements Check {

  private static final int DIGITS = 2;

  /** The growth to the middle, the low and the high of a band. */
  private static final int ENDS = 3;

  /** «a 0.7% decline»: the word behind the figure gives it its sign. */
  private static final Pattern FALLS =
      Pattern.compile("(?i)^\\s?(?:decline|decrease|drop|fall|contraction)");

  private static final Pattern IMPLIES =
      Pattern.compile(
          "(?i)对应|隐含|意味|相当于|\\bimpl(?:y|ies|ying)\\b|\\bwould (?:be|mean)\\b|\\brepresent|\\btranslat|\\bequates");

  private static final Pattern LOW_END =
      Pattern.compile("(?i)下[限沿端]|\\b(?:low(?:er)?|bottom) end\\b");
  private static final Pattern HIGH_END =
      Pattern.compile("(?i)上[限沿端]|\\b(?:high(?:er)?|upper|top) end\\b");

  private static final Pattern ABOVE =
      Pattern.compile(
          "(?i)\\s?(?:above|below|over|on|(?:higher|lower|more|less) than)\\s(?:that of )?");
  private static final Pattern OTHERS =
      Pattern.compile(
          "(?i)"
              + ConsensusWords.ZH
              + "|我们(?:预计|预测|估计)|此前|原先|上次|"
              + ConsensusWords.EN
              + "|\\b(?:we|our|street|analysts|previous(?:ly)?|earlier guid|prior guid)\\b");

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    List<Diagnostic> findings = new ArrayList<>();
    for (ReadSentence sentence : dossier.sentences().figuredProse()) {
      boolean plain =
          (!sentence.mentions(Mention.OfOutlook.class).isEmpty()
                  || sentence.holds(GuidedSpan.MIDDLE)
                  || isOfEnd(sentence))
              && sentence.mentions(Mention.OfSegment.class).stream()
                  .allMatch(s -> s.segment().isEmpty())
              && sentence.mentions(Mention.OfExclusion.class).isEmpty()
              && !sentence.holds(OTHERS);
      for (Claim claim : plain ? sentence.claims() : List.<Claim>of()) {
        judge(sentence, claim, dossier).ifPresent(findings::add);
      }
    }
    return findings;
  }

  private static Optional<Diagnostic> judge(ReadSentence sentence, Claim claim, Dossier dossier) {
    StatedFigure figure = paired(sentence, claim);
    if (figure.kind() != StatedFigure.Kind.PERCENT
        || (figure.isRange() && !isOfRange(sentence, figure))) {
      return Optional.empty();
    }
    Optional<Guidance.Line> implied = implied(sentence, figure, dossier);
    Optional<Measure> measure =
        Measure.of(
            claim.measure().isEmpty()
                ? implied.map(l -> l.metric().id()).orElse("")
                : claim.measure());
    if (measure.isEmpty()
        || measure.get().isRatio()
        || bases(sentence, claim, figure, dossier.quarter().next()).isEmpty()
        || dossier.pool().isQuoted(figure)) {
      return Optional.empty();
    }
    List<Expected> expected = new ArrayList<>();
    for (Guidance guidance : dossier.facts().guidance()) {
      boolean next = guidance.period().equals(dossier.quarter().next());
      if ((next && implied.isPresent()) || isMeant(guidance, sentence, claim, dossier)) {
        for (Guidance.Line line : guidance.lines()) {
          if (line.metric().id().equals(measure.get().id()) && line.value() instanceof Band band) {
            growth(
                band,
                new Subject(measure.get(), "", line.basis()),
                guidance.period(),
                claim,
                sentence,
                dossier,
                expected);
          }
        }
      }
    }
    boolean right = figure.isRange() ? areEnds(figure, expected) : Matching.change(claim, expected);
    return expected.isEmpty() || right
        ? Optional.empty()
        : Optional.of(finding(sentence, figure, Nearest.to(figure, expected)));
  }

  /** «growth of 19.6% to 25.7%»: two figures that are the ends of one range. */
  private static StatedFigure paired(ReadSentence sentence, Claim claim) {
    StatedFigure low = claim.figure();
    return sentence.claims().stream()
        .map(Claim::figure)
        .filter(f -> f.from() >= low.to() && f.kind() == low.kind() && !f.isRange())
        .findFirst()
        .filter(f -> sentence.text().substring(low.to(), f.from()).strip().equals("to"))
        .map(low::upTo)
        .orElse(low);
  }

  /**
   * «指引为 78 亿至 82 亿元，对应同比增长 7.4% 至 12.9%»: a range is what a guided range comes to, which need not
   * be told itself.
   */
  private static boolean isOfRange(ReadSentence sentence, StatedFigure figure) {
    Optional<StatedFigure> amount =
        sentence.claims().stream()
            .map(Claim::figure)
            .filter(f -> f.kind() == StatedFigure.Kind.MONEY && f.to() <= figure.from())
            .reduce((a, b) -> b);
    boolean ranged =
        amount.isPresent()
            ? amount.get().isRange() || amount.get().width().isPresent()
            : sentence.holdsIn(0, figure.from(), IMPLIES);
    return ranged && !sentence.holds(GuidedSpan.MIDDLE);
  }

  /**
   * Whether a range runs from the growth to one end to the growth to the other; these follow their
   * middle.
   */
  private static boolean areEnds(StatedFigure range, List<Expected> expected) {
    StatedFigure high = range.withValue(range.high().orElseThrow());
    StatedFigure low = range.withValue(range.value());
    for (int i = 0; i + 2 < expected.size(); i += ENDS) {
      BigDecimal one = expected.get(i + 1).value();
      BigDecimal other = expected.get(i + 2).value();
      if ((isEnd(low, one) && isEnd(high, other)) || (isEnd(low, other) && isEnd(high, one))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isEnd(StatedFigure end, BigDecimal value) {
    return Reach.of(end).holdsSize(value);
  }

  /** «the midpoint, $470 million, implies growth of»: the coming quarter's line that is told. */
  private static Optional<Guidance.Line> implied(
      ReadSentence sentence, StatedFigure figure, Dossier dossier) {
    return sentence.claims().stream()
        .map(Claim::figure)
        .filter(f -> f.kind() == StatedFigure.Kind.MONEY && f.to() <= figure.from())
        .reduce((a, b) -> b)
        .filter(f -> !sentence.holdsFrom(figure.to(), FALLS))
        .filter(f -> PointMisplaced.digits(f) >= DIGITS)
        .filter(f -> sentence.holdsIn(f.to(), figure.from(), IMPLIES))
        .flatMap(f -> guided(f, dossier));
  }

  private static Optional<Guidance.Line> guided(StatedFigure told, Dossier dossier) {
    return dossier.facts().guidanceFor(dossier.quarter().next()).stream()
        .flatMap(g -> g.lines().stream())
        .filter(
            l ->
                l.value() instanceof Band band
                    && List.of(band.midpoint(), band.low(), band.high()).stream()
                        .flatMap(q -> Ground.bare(q).stream())
                        .anyMatch(v -> Tolerance.exact(told, v)))
        .findFirst();
  }

  /** The sentence names the guided quarter, and it is still to come. */
  private static boolean isMeant(
      Guidance guidance, ReadSentence sentence, Claim claim, Dossier dossier) {
    Optional<FiscalQuarter> base = base(sentence, claim.figure());
    if (base.isPresent() && sentence.holds(GuidedSpan.MIDDLE)) {
      return guidance.period().equals(dossier.quarter().next());
    }
    boolean end =
        isOfEnd(sentence)
            && claim.change()
            && sentence.mentions(Mention.OfPeriod.class).isEmpty()
            && sentence.mentions(Mention.OfVerdict.class).isEmpty();
    if (end) {
      return guidance.period().equals(dossier.quarter().next());
    }
    boolean named =
        claim.period().equals(Optional.of(guidance.period()))
            || claim.when().equals(Optional.of(Mention.When.NEXT_QUARTER))
            || sentence.mentions(Mention.OfPeriod.class).stream()
                .anyMatch(p -> p.period().equals(guidance.period()));
    boolean alone =
        sentence.mentions(Mention.OfPeriod.class).stream()
                .map(Mention.OfPeriod::period)
                .distinct()
                .count()
            <= 1;
    return named && alone && guidance.period().equals(dossier.quarter().next());
  }

  private static boolean isOfEnd(ReadSentence sentence) {
    return sentence.holds(LOW_END) || sentence.holds(HIGH_END);
  }

  /** What the growth is counted from: as the figure says, or else the one time of the sentence. */
  private static Optional<Mention.Against> against(ReadSentence sentence, Claim claim) {
    List<Mention.OfComparison> said = sentence.mentions(Mention.OfComparison.class);
    boolean one = said.size() == 1 && sentence.claims().size() <= 2 && isOfEnd(sentence);
    return claim.against().isPresent() || !one
        ? claim.against()
        : Optional.of(said.getFirst().against());
  }

  /** «8.5% above FY25Q2»: the quarter that it is counted from. */
  private static Optional<FiscalQuarter> base(ReadSentence sentence, StatedFigure figure) {
    return sentence.mentions(Mention.OfPeriod.class).stream()
        .filter(
            p ->
                p.from() >= figure.to()
                    && ABOVE.matcher(sentence.text().substring(figure.to(), p.from())).matches())
        .map(Mention.OfPeriod::period)
        .filter(FiscalQuarter.class::isInstance)
        .map(FiscalQuarter.class::cast)
        .findFirst();
  }

  /** The quarters that growth may be counted from; either, where a range says of neither. */
  private static List<FiscalQuarter> bases(
      ReadSentence sentence, Claim claim, StatedFigure figure, FiscalQuarter period) {
    Optional<FiscalQuarter> named = base(sentence, claim.figure());
    if (named.isPresent()) {
      return List.of(named.get());
    }
    return against(sentence, claim)
        .map(a -> List.of(a == Mention.Against.YEAR_AGO ? period.yearAgo() : period.previous()))
        .orElseGet(
            () -> figure.isRange() ? List.of(period.yearAgo(), period.previous()) : List.of());
  }

  private static void growth(
      Band band,
      Subject subject,
      FiscalQuarter period,
      Claim claim,
      ReadSentence sentence,
      Dossier dossier,
      List<Expected> expected) {
    for (FiscalQuarter base : bases(sentence, claim, paired(sentence, claim), period)) {
      growth(band, subject, period, base, sentence, dossier, expected);
    }
  }

  private static void growth(
      Band band,
      Subject subject,
      FiscalQuarter period,
      FiscalQuarter base,
      ReadSentence sentence,
      Dossier dossier,
      List<Expected> expected) {
    Optional<BigDecimal> then =
        dossier.ground().value(subject, Stretch.of(base)).filter(v -> v.signum() > 0);
    List<BigDecimal> ends = new ArrayList<>();
    boolean middle = sentence.holds(GuidedSpan.MIDDLE);
    boolean low = sentence.holds(LOW_END);
    boolean high = sentence.holds(HIGH_END);
    boolean open = !middle && low == high;
    if (open || middle) {
      Ground.bare(band.midpoint()).ifPresent(ends::add);
    }
    if (open || low) {
      Ground.bare(band.low()).ifPresent(ends::add);
    }
    if (open || high) {
      Ground.bare(band.high()).ifPresent(ends::add);
    }
    then.ifPresent(
        t ->
            ends.forEach(
                e ->
                    expected.add(
                        new Expected(
                            Rounding.quotient(e, t).subtract(BigDecimal.ONE),
                            subject.id()
                                + " guided for "
                                + period.label()
                                + " ÷ "
                                + base.label()
                                + " − 1"))));
  }

  private static Diagnostic finding(ReadSentence sentence, StatedFigure figure, Expected nearest) {
    return Findings.figure(
        "R2",
        sentence,
        figure,
        "the guided growth of " + Words.of(nearest.value(), figure),
        Words.arithmetic(List.of(nearest), figure),
        "divide the guided value by the base again");
  }
}
