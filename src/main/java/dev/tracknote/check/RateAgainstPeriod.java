package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.GuidanceWords;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.facts.Metric;
import dev.tracknote.metrics.Measure;
import dev.tracknote.metrics.Subject;
import dev.tracknote.quantity.Basis;
import dev.tracknote.quantity.FiscalPeriod;
import dev.tracknote.quantity.FiscalQuarter;
import dev.tracknote.quantity.Rounding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * R2 and R18: by how much a line is said to exceed its value of a period that is named, or of that
 * period before it was restated.
 */
final class RateAgainstPeriod implements Check {

  private static final Pattern THAN =
      Pattern.compile(
          "(?i)\\s(?:ahead of|above|below|up on|down on|(?:more|less|higher|lower) than)\\s(?:in |that of |the )?");
  private static final Pattern OTHERS =
      Pattern.compile(
          "(?i)"
              + GuidanceWords.ZH
              + "|预期|"
              + GuidanceWords.MIDDLE_ZH
              + "|剔除|汇率|\\b(?:guid\\w*|consensus|"
              + GuidanceWords.MIDDLE_EN
              + "|constant|organic|like-for-like|excluding|per)\\b");

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    return EachFigure.findings(dossier, RateAgainstPeriod::judge);
  }

  private static Optional<Diagnostic> judge(ReadSentence sentence, int index, Dossier dossier) {
    Claim claim = sentence.claims().get(index);
    StatedFigure figure = claim.figure();
    Optional<Measure> measure = Measure.of(claim.measure()).filter(m -> !m.isRatio());
    if (figure.kind() != StatedFigure.Kind.PERCENT
        || figure.isRange()
        || measure.isEmpty()
        || !claim.firm()
        || !claim.foreignScope().isEmpty()
        || claim.share()
        || sentence.holds(OTHERS)
        || isOfNext(sentence, dossier)
        || !sentence.mentions(Mention.OfCondition.class).isEmpty()) {
      return Optional.empty();
    }
    return base(sentence, figure)
        .flatMap(base -> wrong(sentence, claim, measure.get(), base, dossier));
  }

  /** What is to come has no value yet that could exceed another. */
  private static boolean isOfNext(ReadSentence sentence, Dossier dossier) {
    return sentence.mentions(Mention.OfPeriod.class).stream()
        .anyMatch(p -> p.period() instanceof FiscalQuarter q && q.compareTo(dossier.quarter()) > 0);
  }

  private static Optional<Stretch> base(ReadSentence sentence, StatedFigure figure) {
    return sentence.mentions(Mention.OfPeriod.class).stream()
        .filter(
            p ->
                p.from() >= figure.to()
                    && THAN.matcher(sentence.text().substring(figure.to(), p.from())).matches())
        .map(Mention.OfPeriod::period)
        .map(Stretch::of)
        .findFirst();
  }

  /** «ended FY25 with revenue of 45.55bn, 1.1% above that of FY24»: a year against a year. */
  private static Optional<Stretch> ofYear(
      ReadSentence sentence, StatedFigure figure, Stretch base) {
    return sentence.mentions(Mention.OfPeriod.class).stream()
        .filter(p -> p.to() <= figure.from())
        .map(p -> Stretch.of(p.period()))
        .filter(s -> base.isFiscalYear() && s.isFiscalYear())
        .filter(s -> s.last().compareTo(base.last()) > 0)
        .reduce((a, b) -> b);
  }

  private static Optional<Diagnostic> wrong(
      ReadSentence sentence, Claim claim, Measure measure, Stretch base, Dossier dossier) {
    StatedFigure figure = claim.figure();
    Stretch now =
        ofYear(sentence, figure, base).orElse(new Stretch(dossier.quarter(), base.quarters()));
    List<Expected> expected = new ArrayList<>();
    List<BigDecimal> before = new ArrayList<>();
    for (Basis basis : claim.basis().map(List::of).orElse(List.copyOf(dossier.ground().bases()))) {
      Subject subject = new Subject(measure, claim.segment(), basis);
      dossier.ground().growth(subject, now, base).ifPresent(expected::add);
      dossier
          .ground()
          .value(subject, now)
          .ifPresent(v -> before.addAll(old(v, subject, base, dossier)));
    }
    boolean right = expected.stream().anyMatch(e -> Reach.of(figure).holdsSize(e.value()));
    if (expected.isEmpty() || right) {
      return Optional.empty();
    }
    boolean replaced = before.stream().anyMatch(v -> Reach.of(figure).holdsSize(v));
    return Optional.of(
        Findings.figure(
            replaced ? "R18" : "R2",
            sentence,
            figure,
            "growth of " + Words.of(expected.getFirst().value(), figure),
            Words.arithmetic(expected, figure),
            replaced
                ? "the value of that period was restated; compare with the one in force"
                : "divide by the value of the period that is named"));
  }

  /** The same growth on values that a restatement has replaced. */
  private static List<BigDecimal> old(
      BigDecimal now, Subject subject, Stretch base, Dossier dossier) {
    FiscalPeriod period = base.isFiscalYear() ? base.last().fiscalYear() : base.last();
    return Metric.of(subject.measure().id()).stream()
        .flatMap(
            m ->
                dossier.ground().superseded(m, subject.segment(), subject.basis(), period).stream())
        .filter(v -> v.signum() > 0)
        .map(v -> Rounding.quotient(now, v).subtract(BigDecimal.ONE))
        .toList();
  }
}
