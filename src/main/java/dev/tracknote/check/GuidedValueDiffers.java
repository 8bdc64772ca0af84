package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.Clauses;
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
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** R1: a single value that the company is said to guide for, outside what it guides. */
final class GuidedValueDiffers implements Check {

  /** Others than the company expect something too, and what was guided before is another matter. */
  private static final Pattern OTHERS =
      Pattern.compile(
          "(?i)我们(?:预计|预测|的预测|上调|下调|认为)|本所|市场|"
              + ConsensusWords.ZH
              + "|卖方|此前|原(?:先|来)|上次|实际|\\b(?:we|our|"
              + ConsensusWords.EN
              + "|street|analysts|previous(?:ly)?|earlier|had|actual)\\b|[+-]\\s?\\d|增量|下限|上限|上沿|下沿|\\bend\\b");

  /** Before what something is measured from. */
  private static final Pattern BASE =
      Pattern.compile(
          "(?i)(?:较|比|相对于?|高于|低于|超过|超出|由|从|自)[^，。；;]{0,12}$|\\b(?:than|from|above|below|over|on|against|versus|vs\\.?|compared (?:with|to))\\b[^,.;]{0,30}$");

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    List<Diagnostic> findings = new ArrayList<>();
    for (ReadSentence sentence : dossier.sentences().figuredProse()) {
      if (!sentence.mentions(Mention.OfOutlook.class).isEmpty()
          && sentence.mentions(Mention.OfCondition.class).isEmpty()
          && !sentence.holds(OTHERS)) {
        for (int i = 0; i < sentence.claims().size(); i++) {
          judge(sentence, i, dossier).ifPresent(findings::add);
        }
      }
    }
    return findings;
  }

  private static Optional<Diagnostic> judge(ReadSentence sentence, int index, Dossier dossier) {
    Claim claim = sentence.claims().get(index);
    StatedFigure figure = claim.figure();
    Optional<Measure> measure = Measure.of(claim.measure());
    boolean level =
        figure.kind() == StatedFigure.Kind.MONEY
            || (figure.kind() == StatedFigure.Kind.PERCENT
                && measure.filter(Measure::isRatio).isPresent());
    if (!level
        || figure.isRange()
        || measure.isEmpty()
        || !claim.segment().isEmpty()
        || claim.change()
        || claim.against().isPresent()
        || claim.share()
        || claim.period().filter(p -> isPast(p, dossier)).isPresent()
        || SaidTime.of(sentence, claim)
            .flatMap(SaidTime::quarter)
            .filter(q -> isPast(q, dossier))
            .isPresent()
        || DistanceWrong.isDistance(sentence, index)
        || TotalWrong.isTotal(sentence, index)) {
      return Optional.empty();
    }
    List<Band> bands = bands(sentence, claim, measure.get(), dossier);
    return bands.isEmpty()
            || isBase(sentence, claim, measure.get(), dossier)
            || bands.stream().anyMatch(b -> holds(figure, b))
            || dossier.pool().isQuoted(figure)
        ? Optional.empty()
        : Optional.of(finding(sentence, figure, bands.getFirst()));
  }

  /** «较本季的 32.58 亿元下移»: what the quarter brought, from which the guided value is measured. */
  private static boolean isBase(
      ReadSentence sentence, Claim claim, Measure measure, Dossier dossier) {
    Stretch now = Stretch.of(dossier.quarter());
    List<Stretch> bases = new ArrayList<>();
    if (sentence.holdsIn(0, claim.figure().from(), BASE)) {
      bases.add(now);
    }
    // «ahead of the prior-year $888.0m»: seen from the guided quarter, or from the note's own
    sentence.mentions(Mention.OfRelativePeriod.class).stream()
        .filter(p -> p.to() <= claim.figure().from() && p.when().isEarlier())
        .reduce((a, b) -> b)
        .ifPresent(
            p -> {
              boolean year = p.when() == Mention.When.YEAR_AGO;
              Stretch next = Stretch.of(dossier.quarter().next());
              bases.addAll(year ? List.of(next.yearAgo(), now.yearAgo()) : List.of(now));
            });
    return dossier.ground().bases().stream()
        .map(b -> new Subject(measure, "", b))
        .flatMap(s -> bases.stream().flatMap(t -> dossier.ground().value(s, t).stream()))
        .anyMatch(v -> Tolerance.exact(claim.figure(), v));
  }

  private static boolean isPast(FiscalPeriod period, Dossier dossier) {
    return period instanceof FiscalQuarter quarter && quarter.compareTo(dossier.quarter()) <= 0;
  }

  private static List<Band> bands(
      ReadSentence sentence, Claim claim, Measure measure, Dossier dossier) {
    List<Band> bands = new ArrayList<>();
    for (Guidance guidance : dossier.facts().guidance()) {
      boolean said =
          sentence.mentions(Mention.OfPeriod.class).stream()
              .filter(
                  p ->
                      Clauses.start(sentence.text(), claim.figure().from()) <= p.from()
                          || sentence.mentions(Mention.OfPeriod.class).size() == 1)
              .anyMatch(p -> p.period().equals(guidance.period()));
      if (said && guidance.period().compareTo(dossier.quarter()) > 0) {
        for (Guidance.Line line : guidance.lines()) {
          boolean same =
              line.metric().id().equals(measure.id())
                  && claim.basis().orElse(line.basis()) == line.basis();
          if (same && line.value() instanceof Band band) {
            bands.add(band);
          }
        }
      }
    }
    return bands;
  }

  private static boolean holds(StatedFigure figure, Band band) {
    Optional<BigDecimal> low = Ground.bare(band.low());
    Optional<BigDecimal> high = Ground.bare(band.high());
    Optional<BigDecimal> middle = Ground.bare(band.midpoint());
    return low.isEmpty()
        || high.isEmpty()
        || middle.filter(m -> Tolerance.lenient(figure, m)).isPresent()
        || Tolerance.lenient(figure, low.get())
        || Tolerance.lenient(figure, high.get());
  }

  private static Diagnostic finding(ReadSentence sentence, StatedFigure figure, Band band) {
    return Findings.error(
        "R1",
        sentence.sentence().placeAt(figure.from()),
        "expected what was guided, "
            + Words.of(Ground.bare(band.midpoint()).orElseThrow(), figure)
            + ", found "
            + sentence.typed(figure),
        "",
        "compare with guidance.json");
  }
}
