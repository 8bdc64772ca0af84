package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.quantity.FiscalPeriod;
import dev.tracknote.quantity.FiscalQuarter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * R9: «Were revenue to land at the top of the range, $250.5m, growth in FY26Q4 would be 25.8%»: the
 * figures are what another quarter was guided to than the one to come that is named, whatever the
 * words call them.
 */
final class QuarterNotGuided implements Check {

  /** The guided quarter itself, by another name than its label. */
  private static final Pattern NEXT =
      Pattern.compile(
          "(?i)下一?个?[季财]|之后|以后|接下来|随后|\\b(?:next|coming|following|upcoming|current)"
              + " (?:fiscal )?quarter\\b|\\bquarter (?:ahead|after)\\b|\\bafter(?:wards)?\\b|\\bthen\\b");

  /** What is to happen in a quarter that has no figures yet. */
  private static final Pattern EVENT =
      Pattern.compile(
          "(?i)投产|量产|上线|上市|发布|交付|完工|完成|开业|启动|到期|交割|投入使用|\\b(?:launch\\w*|ship\\w*|ramp\\w*|open\\w*|clos(?:e|es|ing)|complet\\w*|start\\w*|begin\\w*|due|matur\\w*|go(?:es)?"
              + " live)\\b");

  /** «slower than the 4.1% to 6.2% that guidance implies». */
  private static final Pattern AGAINST =
      Pattern.compile(
          "(?i)(?:[快慢高低多少强弱]于|不及|超过|\\b(?:than|above|below|versus|vs\\.?|against)(?:"
              + " the)?)\\s?[\\d.]+\\s?%.{0,12}$|(?:[快慢高低多少强弱]于|较|比|超过|不及|\\b(?:than|from|above|below|versus|vs\\.?|against|with)(?:"
              + " the)?)\\s?$");

  private static final Pattern OUTLOOK =
      Pattern.compile("(?i)指引|展望|区间|\\b(?:guid(?:e|es|ed|ance)|outlook|range)\\b");

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    List<Diagnostic> findings = new ArrayList<>();
    for (ReadSentence sentence : dossier.sentences().figured()) {
      if (!sentence.holds(NEXT) && !sentence.holds(EVENT)) {
        judge(sentence, dossier).ifPresent(findings::add);
      }
    }
    return findings;
  }

  private static Optional<Diagnostic> judge(ReadSentence sentence, Dossier dossier) {
    FiscalQuarter next = dossier.quarter().next();
    List<Mention.OfPeriod> ahead =
        sentence.mentions(Mention.OfPeriod.class).stream()
            .filter(p -> p.period() instanceof FiscalQuarter q && q.compareTo(next) >= 0)
            .toList();
    if (ahead.isEmpty() || ahead.stream().anyMatch(p -> isSpokenOf(p, next, dossier))) {
      return Optional.empty();
    }
    List<GuidedSpan> guided = spans(next, dossier);
    List<GuidedSpan> own = new ArrayList<>();
    ahead.forEach(p -> own.addAll(spans(p.period(), dossier)));
    List<StatedFigure> figures = sentence.claims().stream().map(Claim::figure).toList();
    return figures.stream().noneMatch(f -> isOf(f, own, dossier))
            && figures.stream()
                .anyMatch(
                    f ->
                        isGuided(f, guided)
                            || (isOfOutlook(sentence, f) && isMade(f, guided, dossier)))
        ? Optional.of(finding(sentence, ahead.getFirst(), next))
        : Optional.empty();
  }

  /** A rate alone is that of many things. */
  private static boolean isOfOutlook(ReadSentence sentence, StatedFigure figure) {
    return !sentence.holdsIn(0, figure.from(), AGAINST)
        && (sentence.holds(OUTLOOK) || sentence.holds(OutlookUnfounded.ENDS));
  }

  private static List<GuidedSpan> spans(FiscalPeriod period, Dossier dossier) {
    return dossier.guidedSpans().stream().filter(s -> s.period().equals(period)).toList();
  }

  private static boolean isOf(StatedFigure figure, List<GuidedSpan> spans, Dossier dossier) {
    return isGuided(figure, spans) || isMade(figure, spans, dossier);
  }

  /** Whether the quarter is the guided one, or a source expects something of it. */
  private static boolean isSpokenOf(Mention.OfPeriod named, FiscalQuarter next, Dossier dossier) {
    return named.period().equals(next)
        || dossier.facts().statements().stream()
            .anyMatch(s -> s.period().equals(Optional.of(named.period())));
  }

  private static boolean isGuided(StatedFigure figure, List<GuidedSpan> guided) {
    return YieldOfNamed.isFine(figure)
        && guided.stream()
            .filter(
                s ->
                    figure.kind()
                        == (s.ratio() ? StatedFigure.Kind.PERCENT : StatedFigure.Kind.MONEY))
            .anyMatch(
                s ->
                    List.of(s.low(), s.middle(), s.high()).stream()
                        .anyMatch(v -> Tolerance.exact(figure, v)));
  }

  private static boolean isMade(StatedFigure figure, List<GuidedSpan> guided, Dossier dossier) {
    boolean telling =
        figure.kind() == StatedFigure.Kind.PERCENT
            ? PointMisplaced.digits(figure) >= 2
            : figure.kind() == StatedFigure.Kind.MONEY && YieldOfNamed.isFine(figure);
    List<GuidedSpan> lines = guided.stream().filter(s -> s.measure().isPresent()).toList();
    return telling
        && figure.width().isEmpty()
        && !lines.isEmpty()
        && OtherQuartersGuidance.isMade(lines, figure, dossier);
  }

  private static Diagnostic finding(
      ReadSentence sentence, Mention.OfPeriod named, FiscalQuarter guided) {
    return Findings.error(
        "R9",
        sentence.sentence().placeAt(named.from()),
        "expected "
            + guided.label()
            + ", for which this is guided, found "
            + named.period().label(),
        "",
        "name the quarter that guidance.json gives it for");
  }
}
