package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.Clauses;
import dev.tracknote.claim.GuidanceWords;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.facts.Statement;
import dev.tracknote.metrics.Measure;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * R5: «it missed the consensus of $221 million»: what was expected is quoted, what came of it is
 * left to the facts, and they bear the verdict out on no basis.
 */
final class VerdictOnQuoted implements Check {

  private static final BigDecimal TWENTY = BigDecimal.valueOf(20);

  private static final Pattern IN_BAND =
      Pattern.compile("(?i)^\\s?的?(?:" + GuidanceWords.ZH + ")?(?:区间|范围)?之?内");

  private static final Pattern IF_ONLY = Pattern.compile("(?i)\\bif only\\b");

  /** Ends and middles are other yardsticks, and a verdict can be denied or put off. */
  private static final Pattern OTHER =
      Pattern.compile(
          "(?i)"
              + GuidanceWords.MIDDLE_ZH
              + "|"
              + GuidanceWords.END_ZH
              + "|最高|最低|不是|并非|没有|而非|原先|此前的|累计|半年|全年|年度|"
              + GuidanceWords.MIDDLE_EN
              + "|\\bend\\b|\\bnot (?:beat|miss|meet|exceed|match|reach)|n't|neither|rather than|previous|earlier|half|full[- ]year|\\bmost\\b|\\bleast\\b");

  /** What was expected of the note's quarter. */
  record Yardstick(Measure measure, BigDecimal low, BigDecimal high) {

    boolean isOne() {
      return low.compareTo(high) == 0;
    }

    BigDecimal middle() {
      return low.add(high).divide(BigDecimal.TWO);
    }
  }

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    List<Yardstick> known = yardsticks(dossier);
    return known.isEmpty()
        ? List.of()
        : EachFigure.findings(dossier, (s, i, d) -> judge(s, i, known, d));
  }

  private static Optional<Diagnostic> judge(
      ReadSentence sentence, int index, List<Yardstick> known, Dossier dossier) {
    StatedFigure figure = sentence.claims().get(index).figure();
    List<Yardstick> meant = known.stream().filter(y -> is(figure, y)).distinct().toList();
    if (meant.size() != 1 || !isPlain(sentence, dossier)) {
      return Optional.empty();
    }
    if (SaidAtEdge.of(sentence).isPresent()) {
      return Optional.empty();
    }
    Optional<Matcher> verdict = verdict(sentence, figure);
    if (verdict.isEmpty()
        || isOfOther(sentence, meant.getFirst())
        || sentence.holdsFrom(verdict.get().start(), OutlookSideWrong.THAN_ACTUAL)) {
      return Optional.empty();
    }
    List<BigDecimal> actual = actual(meant.getFirst().measure(), dossier);
    Mention.Verdict said = said(verdict.get());
    boolean right =
        actual.isEmpty() || actual.stream().anyMatch(a -> bearsOut(said, a, meant.getFirst()));
    return right
        ? Optional.empty()
        : Optional.of(
            Findings.error(
                "R5",
                sentence.sentence().placeAt(verdict.get().start()),
                "expected a verdict that fits "
                    + meant.getFirst().measure().id()
                    + " of "
                    + Words.of(actual.getFirst(), figure)
                    + ", found \""
                    + verdict.get().group().strip()
                    + "\"",
                "",
                "compare the quarter's value with what was expected again"));
  }

  private static boolean isPlain(ReadSentence sentence, Dossier dossier) {
    return (sentence.mentions(Mention.OfCondition.class).isEmpty() || sentence.holds(IF_ONLY))
        && sentence.mentions(Mention.OfSegment.class).isEmpty()
        && sentence.mentions(Mention.OfExclusion.class).isEmpty()
        && sentence.mentions(Mention.OfLoss.class).isEmpty()
        && !sentence.holds(OTHER)
        && sentence.mentions(Mention.OfPeriod.class).stream()
            .allMatch(p -> p.period().equals(dossier.quarter()));
  }

  /** What the sentence names is what was expected, or it names nothing. */
  static boolean isOfOther(ReadSentence sentence, Yardstick yardstick) {
    return sentence.mentions(Mention.OfMeasure.class).stream()
        .anyMatch(m -> !m.measure().equals(yardstick.measure().id()));
  }

  /** «more than RMB11bn» is a round mark, whatever was expected to the digit. */
  private static boolean isTyped(StatedFigure figure) {
    return figure.step().multiply(TWENTY).compareTo(figure.value().abs()) <= 0;
  }

  static boolean is(StatedFigure figure, Yardstick yardstick) {
    StatedFigure plain = figure.withoutHedge();
    if (yardstick.measure().isRatio() != (figure.kind() == StatedFigure.Kind.PERCENT)) {
      return false;
    }
    if (yardstick.isOne()) {
      return figure.kind() == StatedFigure.Kind.MONEY
          && !figure.isRange()
          && figure.width().isEmpty()
          && isTyped(figure)
          && Tolerance.exact(plain, yardstick.low());
    }
    return figure.width().isPresent()
        ? Tolerance.exact(plain, yardstick.middle())
        : figure.isRange()
            && Tolerance.exact(plain, yardstick.low())
            && figure
                .high()
                .filter(h -> Tolerance.exact(plain.withValue(h), yardstick.high()))
                .isPresent();
  }

  /** The one verdict in the figure's own clause. */
  private static Optional<Matcher> verdict(ReadSentence sentence, StatedFigure figure) {
    String text = sentence.text();
    int from = Clauses.start(text, figure.from());
    int to = Clauses.end(text, figure.to());
    Matcher within = IN_BAND.matcher(text).region(figure.to(), text.length());
    if (within.find()) {
      return Optional.of(within);
    }
    Matcher matcher = VerdictWords.WORDS.matcher(text).region(from, to);
    if (!matcher.find()) {
      matcher.region(from, text.length());
      if (!matcher.find() || matcher.start() < figure.to() || isAnother(sentence, figure)) {
        return Optional.empty();
      }
      return Optional.of(matcher);
    }
    Matcher next = VerdictWords.WORDS.matcher(text).region(matcher.end(), to);
    return next.find() ? Optional.empty() : Optional.of(matcher);
  }

  /** Behind the clause a verdict may be one on another figure. */
  private static boolean isAnother(ReadSentence sentence, StatedFigure figure) {
    return sentence.claims().stream()
        .map(Claim::figure)
        .anyMatch(f -> f.from() >= figure.to() && f.kind() == figure.kind());
  }

  private static Mention.Verdict said(Matcher matcher) {
    return matcher.pattern() == IN_BAND
        ? Mention.Verdict.WITHIN
        : VerdictWords.of(matcher).verdict();
  }

  static boolean bearsOut(Mention.Verdict said, BigDecimal actual, Yardstick yardstick) {
    return switch (said) {
      case ABOVE -> actual.compareTo(yardstick.middle()) > 0;
      case BELOW -> actual.compareTo(yardstick.middle()) < 0;
      case WITHIN ->
          yardstick.isOne()
              || (actual.compareTo(yardstick.low()) >= 0
                  && actual.compareTo(yardstick.high()) <= 0);
    };
  }

  static List<BigDecimal> actual(Measure measure, Dossier dossier) {
    Ground ground = dossier.ground();
    return ground
        .onEveryBasis(measure, List.of(Stretch.of(ground.quarter())), ground::value)
        .stream()
        .filter(v -> v.signum() > 0)
        .toList();
  }

  static List<Yardstick> yardsticks(Dossier dossier) {
    List<Yardstick> known = new ArrayList<>();
    for (GuidedSpan span : dossier.guidedSpans()) {
      if (span.period().equals(dossier.quarter())) {
        span.measure().ifPresent(m -> known.add(new Yardstick(m, span.low(), span.high())));
      }
    }
    for (Statement consensus : dossier.ground().consensus()) {
      if (consensus.period().equals(Optional.of(dossier.quarter())) && consensus.high().isEmpty()) {
        known.add(
            new Yardstick(OutlookValues.line(consensus), consensus.value(), consensus.value()));
      }
    }
    return known;
  }
}
