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
import dev.tracknote.quantity.FiscalPeriod;
import dev.tracknote.quantity.FiscalQuarter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** R2: growth that guidance is said to imply, and neither its middle nor an end of it does. */
final class GuidedGrowthWrong implements Check {

  private static final int DIGITS = 2;

  /** «a 0.7% decline»: the word behind the figure gives it its sign. */
  private static final Pattern FALLS =
      Pattern.compile("(?i)^\\s?(?:decline|decrease|drop|fall|contraction)");

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
      for (Claim claim : isPlain(sentence) ? sentence.claims() : List.<Claim>of()) {
        judge(GuidedGrowth.of(sentence, claim), dossier).ifPresent(findings::add);
      }
    }
    return findings;
  }

  private static boolean isPlain(ReadSentence sentence) {
    return (!sentence.mentions(Mention.OfOutlook.class).isEmpty()
            || sentence.holds(GuidedSpan.MIDDLE)
            || GuidedEnds.isOfEnd(sentence))
        && sentence.mentions(Mention.OfSegment.class).stream().allMatch(s -> s.segment().isEmpty())
        && sentence.mentions(Mention.OfExclusion.class).isEmpty()
        && !sentence.holds(OTHERS);
  }

  private static Optional<Diagnostic> judge(GuidedGrowth growth, Dossier dossier) {
    StatedFigure figure = growth.figure();
    if (figure.kind() != StatedFigure.Kind.PERCENT || (figure.isRange() && !growth.isOfRange())) {
      return Optional.empty();
    }
    Optional<Guidance.Line> implied = implied(growth, dossier);
    String said = growth.claim().measure();
    Optional<Measure> measure =
        Measure.of(said.isEmpty() ? implied.map(l -> l.metric().id()).orElse("") : said);
    if (measure.isEmpty()
        || measure.get().isRatio()
        || growth.bases(dossier.quarter().next()).isEmpty()
        || dossier.pool().isQuoted(figure)) {
      return Optional.empty();
    }
    boolean meant = implied.isPresent() || isOfNext(growth, dossier.quarter().next());
    List<Expected> expected = meant ? expected(growth, measure.get(), dossier) : List.of();
    boolean right =
        figure.isRange()
            ? GrowthRange.areEnds(figure, expected)
            : Matching.change(growth.claim(), expected);
    return expected.isEmpty() || right || isToOtherPoint(growth, measure.get(), expected, dossier)
        ? Optional.empty()
        : Optional.of(finding(growth.sentence(), figure, Nearest.to(figure, expected)));
  }

  /** «from 10.6% at the bottom of the range to 19.8% at the top»: each point has its figure. */
  private static boolean isToOtherPoint(
      GuidedGrowth growth, Measure measure, List<Expected> expected, Dossier dossier) {
    boolean told =
        growth.sentence().claims().stream()
            .map(Claim::figure)
            .filter(f -> f.from() != growth.figure().from())
            .anyMatch(f -> f.kind() == StatedFigure.Kind.PERCENT && Matching.size(f, expected));
    return told && Matching.change(growth.claim(), expected(growth, measure, true, dossier));
  }

  private static List<Expected> expected(GuidedGrowth growth, Measure measure, Dossier dossier) {
    return expected(growth, measure, false, dossier);
  }

  /**
   * What comes of each band that is guided for the coming quarter.
   *
   * @param all whether each point of the band counts, whatever the words name
   */
  private static List<Expected> expected(
      GuidedGrowth growth, Measure measure, boolean all, Dossier dossier) {
    List<Expected> expected = new ArrayList<>();
    for (Guidance guidance : dossier.facts().guidance()) {
      boolean next = guidance.period().equals(dossier.quarter().next());
      for (Guidance.Line line : next ? guidance.lines() : List.<Guidance.Line>of()) {
        if (line.metric().id().equals(measure.id()) && line.value() instanceof Band band) {
          Subject subject = new Subject(measure, "", line.basis());
          GuidedEnds ends = all ? GuidedEnds.ANY : GuidedEnds.of(growth.sentence());
          expected.addAll(growth.to(ends.in(band), subject, guidance.period(), dossier.ground()));
        }
      }
    }
    return expected;
  }

  /** «the midpoint, $470 million, implies growth of»: the coming quarter's line that is told. */
  private static Optional<Guidance.Line> implied(GuidedGrowth growth, Dossier dossier) {
    return growth
        .amount()
        .filter(f -> !growth.sentence().holdsFrom(growth.figure().to(), FALLS))
        .filter(f -> PointMisplaced.digits(f) >= DIGITS)
        .filter(f -> growth.isImplied(f.to()))
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

  /** Whether it is growth in the coming quarter, for which alone it is judged. */
  private static boolean isOfNext(GuidedGrowth growth, FiscalQuarter next) {
    return (growth.base().isPresent() && growth.sentence().holds(GuidedSpan.MIDDLE))
        || isToEnd(growth)
        || isNamed(growth, next);
  }

  private static boolean isToEnd(GuidedGrowth growth) {
    ReadSentence sentence = growth.sentence();
    return GuidedEnds.isOfEnd(sentence)
        && growth.claim().change()
        && sentence.mentions(Mention.OfPeriod.class).isEmpty()
        && sentence.mentions(Mention.OfVerdict.class).isEmpty();
  }

  /** The sentence names the quarter, and no other. */
  private static boolean isNamed(GuidedGrowth growth, FiscalQuarter next) {
    Claim claim = growth.claim();
    List<FiscalPeriod> named =
        growth.sentence().mentions(Mention.OfPeriod.class).stream()
            .map(Mention.OfPeriod::period)
            .distinct()
            .toList();
    return named.size() <= 1
        && (claim.period().equals(Optional.of(next))
            || claim.when().equals(Optional.of(Mention.When.NEXT_QUARTER))
            || named.contains(next));
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
