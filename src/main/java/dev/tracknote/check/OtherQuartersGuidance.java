package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.GuidanceWords;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.metrics.Measure;
import dev.tracknote.metrics.Subject;
import dev.tracknote.quantity.Basis;
import dev.tracknote.quantity.FiscalQuarter;
import dev.tracknote.quantity.Rounding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * R9: what the guidance for one quarter comes to is told of another quarter: «FY26Q2 营收指引对应同比增长
 * 4.1%–6.2%» where these are what FY26Q1 was guided to.
 */
final class OtherQuartersGuidance implements Check {

  private static final Pattern GUIDANCE =
      Pattern.compile("(?i)指引|\\bguid(?:ance|ed)\\b|" + GuidanceWords.MIDDLE_EN);

  private static final Pattern LATER =
      Pattern.compile(
          "(?i)下一?个?[季财]|本季|之后|以后|\\b(?:next|this|current) quarter\\b|\\bafter(?:wards)?\\b");

  /** «slower than the 13.7% that is guided for» another quarter. */
  private static final Pattern AGAINST =
      Pattern.compile(
          "(?i)[快慢高低多少强弱]于|较|(?<![同环占])比|不及|超过|由|从|\\b(?:than|from|above|below|versus|against|after|slow\\w*|with)\\b");

  /** With fewer digits a figure is that of many things. */
  private static final BigDecimal TEN_STEPS = BigDecimal.TEN;

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    List<Diagnostic> findings = new ArrayList<>();
    for (ReadSentence sentence : dossier.sentences().figuredProse()) {
      Optional<Mention.OfPeriod> named = named(sentence, dossier.quarter());
      if (named.isPresent() && sentence.holds(GUIDANCE) && !sentence.holds(LATER)) {
        judge(sentence, named.get(), dossier).ifPresent(findings::add);
      }
    }
    return findings;
  }

  /** The one quarter to come that a sentence names. */
  private static Optional<Mention.OfPeriod> named(ReadSentence sentence, FiscalQuarter own) {
    List<Mention.OfPeriod> ahead =
        sentence.mentions(Mention.OfPeriod.class).stream()
            .filter(p -> p.period() instanceof FiscalQuarter q && q.compareTo(own) > 0)
            .toList();
    return ahead.size() == 1 ? Optional.of(ahead.getFirst()) : Optional.empty();
  }

  private static Optional<Diagnostic> judge(
      ReadSentence sentence, Mention.OfPeriod named, Dossier dossier) {
    List<GuidedSpan> own = new ArrayList<>();
    List<GuidedSpan> others = new ArrayList<>();
    for (GuidedSpan span : dossier.guidedSpans()) {
      if (span.period() instanceof FiscalQuarter q
          && span.measure().isPresent()
          && q.compareTo(dossier.quarter()) > 0) {
        (q.equals(named.period()) ? own : others).add(span);
      }
    }
    for (Claim claim : others.isEmpty() ? List.<Claim>of() : sentence.claims()) {
      StatedFigure figure = claim.figure();
      if (figure.from() >= named.to()
          && isTelling(figure)
          && !sentence.holdsIn(named.to(), figure.from(), AGAINST)
          && !isMade(own, figure, dossier)) {
        Optional<GuidedSpan> made =
            others.stream().filter(s -> isMade(List.of(s), figure, dossier)).findFirst();
        if (made.isPresent()) {
          return Optional.of(finding(sentence, named, made.get()));
        }
      }
    }
    return Optional.empty();
  }

  private static boolean isTelling(StatedFigure figure) {
    return figure.width().isEmpty()
        && figure.kind() != StatedFigure.Kind.COUNT
        && figure.kind() != StatedFigure.Kind.MULTIPLE
        && figure.value().abs().compareTo(figure.step().multiply(TEN_STEPS)) >= 0;
  }

  static boolean isMade(List<GuidedSpan> spans, StatedFigure figure, Dossier dossier) {
    Reach low = Reach.of(figure);
    Optional<Reach> high = figure.high().map(h -> Reach.of(figure.withValue(h)));
    return spans.stream()
        .map(s -> made(s, figure.kind(), dossier))
        .anyMatch(
            v ->
                v.stream().anyMatch(low::holdsSize)
                    && high.filter(h -> v.stream().noneMatch(h::holdsSize)).isEmpty());
  }

  /** What is made of the ends and the middle of a span: growth, moves, sums with the quarter. */
  private static List<BigDecimal> made(GuidedSpan span, StatedFigure.Kind kind, Dossier dossier) {
    List<BigDecimal> made = new ArrayList<>();
    Measure measure = span.measure().orElseThrow();
    FiscalQuarter quarter = (FiscalQuarter) span.period();
    for (Basis basis : dossier.ground().bases()) {
      Subject subject = Subject.company(measure, basis);
      for (FiscalQuarter base : List.of(quarter.yearAgo(), quarter.previous(), dossier.quarter())) {
        dossier
            .ground()
            .value(subject, Stretch.of(base))
            .filter(v -> v.signum() > 0)
            .ifPresent(v -> add(span, kind, v, made));
      }
    }
    return made;
  }

  private static void add(
      GuidedSpan span, StatedFigure.Kind kind, BigDecimal base, List<BigDecimal> made) {
    for (BigDecimal end : List.of(span.low(), span.middle(), span.high())) {
      switch (kind) {
        case PERCENT -> {
          if (!span.ratio()) {
            made.add(Rounding.quotient(end, base).subtract(BigDecimal.ONE));
          }
        }
        case MONEY -> {
          if (!span.ratio()) {
            made.add(end.add(base));
            made.add(end.subtract(base));
          }
        }
        case POINTS -> {
          if (span.ratio()) {
            made.add(end.subtract(base));
          }
        }
        case COUNT, MULTIPLE -> {}
      }
    }
  }

  private static Diagnostic finding(
      ReadSentence sentence, Mention.OfPeriod named, GuidedSpan guided) {
    return Findings.error(
        "R9",
        sentence.sentence().placeAt(named.from()),
        "expected "
            + guided.period().label()
            + ", for which this is guided, found "
            + named.period().label(),
        "",
        "name the quarter that guidance.json gives it for");
  }
}
