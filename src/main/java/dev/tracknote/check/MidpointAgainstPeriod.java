package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.GuidanceWords;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.metrics.Measure;
import dev.tracknote.metrics.Subject;
import dev.tracknote.quantity.FiscalYear;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * R2 and R7: how far the middle of what is guided is said to lie from a year or quarter that has
 * been.
 */
final class MidpointAgainstPeriod implements Check {

  private static final Pattern LESS_THAN_THIS =
      Pattern.compile(
          "(?i).*(?:"
              + GuidanceWords.MIDDLE_ZH
              + ")(?:低于|高于|比|较)本(?:季|季度|财季)(?:度)?(?:的)?(?:实际)?(?:营收|收入)(?:高出|低|高|多|少)?\\s?(?:约|近)?");
  private static final Pattern THAN_THIS =
      Pattern.compile(
          "(?i)^ (?:above|below|(?:higher|lower|more|less) than) (?:this quarter|the quarter just|that of this quarter)");

  /** Behind the middle, with no distance given. */
  private static final Pattern SIDE =
      Pattern.compile(
          "(?i)^，?(?:仍|略|明显|大幅|小幅|也|均)*(?:(?<up>高于|大于|超过)|(?<down>低于|小于))本(?:季度?|财季)的?(?:实际)?(?:值|水平|数)?(?=[，。；]|$)"
              + "|^,? (?:which is |is |slightly |well |a little )*(?:(?<above>above|higher than|more than)|(?<below>below|lower than|less than)) (?:this quarter's|the present|the current) (?:actual|level|value|figure)\\b");

  private static final Pattern ABOVE =
      Pattern.compile(
          "(?i)\\s?(?:above|below|over|on|up on|(?:higher|lower|more|less) than)\\s(?:that of |the )?");
  private static final Pattern FROM = Pattern.compile(".*(?:较|比|相比|对比|相对|与)\\s?");
  private static final Pattern MOVED = Pattern.compile("[^，。；\\d]{0,10}");

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    return EachFigure.findings(dossier, MidpointAgainstPeriod::judge);
  }

  private static Optional<Diagnostic> judge(ReadSentence sentence, int index, Dossier dossier) {
    Claim claim = sentence.claims().get(index);
    StatedFigure figure = claim.figure();
    if (figure.isRange()
        || !sentence.holds(GuidedSpan.MIDDLE)
        || !sentence.mentions(Mention.OfCondition.class).isEmpty()) {
      return Optional.empty();
    }
    return switch (figure.kind()) {
      case PERCENT -> growth(sentence, claim, dossier);
      case MONEY -> difference(sentence, figure, dossier).or(() -> side(sentence, claim, dossier));
      case POINTS -> points(sentence, claim, dossier);
      default -> Optional.empty();
    };
  }

  /** «指引中值低于本季营收 2000 万元»: the middle of the next quarter and this one's value. */
  private static Optional<Diagnostic> difference(
      ReadSentence sentence, StatedFigure figure, Dossier dossier) {
    boolean chinese = LESS_THAN_THIS.matcher(sentence.text().substring(0, figure.from())).matches();
    if (!chinese && !sentence.holdsFrom(figure.to(), THAN_THIS)) {
      return Optional.empty();
    }
    List<Expected> expected =
        dossier.guidedSpans().stream()
            .filter(s -> s.period().equals(dossier.quarter().next()))
            .flatMap(s -> difference(s, dossier).stream())
            .toList();
    return expected.isEmpty() || Matching.size(figure, expected)
        ? Optional.empty()
        : Optional.of(DistanceWrong.finding(sentence, figure, Nearest.to(figure, expected)));
  }

  /** «指引中值 13.25 亿美元，低于本季实际水平»: on which side of what has been the middle lies. */
  private static Optional<Diagnostic> side(ReadSentence sentence, Claim claim, Dossier dossier) {
    StatedFigure figure = claim.figure();
    Optional<Matcher> side = sentence.firstIn(figure.to(), sentence.text().length(), SIDE);
    Optional<Measure> measure = Measure.of(claim.measure()).filter(m -> !m.isRatio());
    if (side.isEmpty() || measure.isEmpty() || !claim.segment().isEmpty()) {
      return Optional.empty();
    }
    boolean meant =
        dossier.guidedSpans().stream()
            .filter(s -> s.period().equals(dossier.quarter().next()))
            .filter(s -> s.measure().equals(measure))
            .anyMatch(s -> Tolerance.lenient(figure, s.middle()));
    List<BigDecimal> now =
        dossier
            .ground()
            .onEveryBasis(
                measure.get(), List.of(Stretch.of(dossier.quarter())), dossier.ground()::value);
    boolean up = side.get().group("up") != null || side.get().group("above") != null;
    boolean borne = now.stream().anyMatch(v -> figure.value().compareTo(v) > 0 == up);
    return !meant || now.isEmpty() || borne
        ? Optional.empty()
        : Optional.of(
            Findings.error(
                "R5",
                sentence.sentence().placeAt(figure.to() + side.get().start()),
                "expected the guided middle "
                    + (up ? "below" : "above")
                    + " this quarter's "
                    + Words.of(now.getFirst(), figure)
                    + ", found \""
                    + side.get().group().strip()
                    + "\"",
                "",
                "compare the guided middle with the quarter's value again"));
  }

  /** «毛利率指引中值较 FY25Q4 上升 0.6 个百分点»: the middle of a ratio and the quarter's own. */
  private static Optional<Diagnostic> points(ReadSentence sentence, Claim claim, Dossier dossier) {
    Optional<Measure> measure = Measure.of(claim.measure()).filter(Measure::isRatio);
    boolean own =
        claim.period().filter(p -> p.equals(dossier.quarter())).isPresent()
            && sentence.mentions(Mention.OfPeriod.class).stream()
                .allMatch(
                    p ->
                        p.period().equals(dossier.quarter())
                            || p.period().equals(dossier.quarter().next()));
    if (measure.isEmpty() || !own || !claim.change()) {
      return Optional.empty();
    }
    List<Expected> expected =
        dossier.guidedSpans().stream()
            .filter(s -> s.period().equals(dossier.quarter().next()))
            .filter(s -> s.measure().equals(measure))
            .flatMap(s -> points(s, measure.get(), dossier).stream())
            .toList();
    return expected.isEmpty() || Matching.change(claim, expected)
        ? Optional.empty()
        : Optional.of(
            DistanceWrong.finding(sentence, claim.figure(), Nearest.to(claim.figure(), expected)));
  }

  private static Optional<Expected> points(GuidedSpan span, Measure measure, Dossier dossier) {
    return dossier
        .ground()
        .value(Subject.company(measure), Stretch.of(dossier.quarter()))
        .map(
            v ->
                new Expected(
                    span.middle().subtract(v),
                    () -> span.words() + " − " + dossier.quarter().label()));
  }

  private static Optional<Expected> difference(GuidedSpan span, Dossier dossier) {
    return span.measure()
        .filter(m -> !m.isRatio())
        .flatMap(m -> dossier.ground().value(Subject.company(m), Stretch.of(dossier.quarter())))
        .map(
            v ->
                new Expected(
                    span.middle().subtract(v),
                    () -> span.words() + " − " + dossier.quarter().label()));
  }

  private static Optional<Diagnostic> growth(ReadSentence sentence, Claim claim, Dossier dossier) {
    StatedFigure figure = claim.figure();
    Optional<FiscalYear> base = base(sentence, figure);
    if (base.isEmpty()) {
      return Optional.empty();
    }
    List<Expected> expected =
        dossier.guidedSpans().stream()
            .filter(s -> s.period() instanceof FiscalYear)
            .flatMap(s -> growthOf(s, base.get(), dossier).stream())
            .toList();
    return expected.isEmpty() || Matching.change(claim, expected)
        ? Optional.empty()
        : Optional.of(finding(sentence, figure, Nearest.to(figure, expected)));
  }

  /** «12.5% above FY25», «较 FY25 增长 12.5%»: the year that it is counted from. */
  static Optional<FiscalYear> base(ReadSentence sentence, StatedFigure figure) {
    String text = sentence.text();
    return sentence.mentions(Mention.OfPeriod.class).stream()
        .filter(
            p ->
                p.from() >= figure.to()
                    ? ABOVE.matcher(text.substring(figure.to(), p.from())).matches()
                    : p.to() <= figure.from()
                        && FROM.matcher(text.substring(0, p.from())).matches()
                        && MOVED.matcher(text.substring(p.to(), figure.from())).matches())
        .map(Mention.OfPeriod::period)
        .filter(FiscalYear.class::isInstance)
        .map(FiscalYear.class::cast)
        .findFirst();
  }

  private static Optional<Expected> growthOf(GuidedSpan span, FiscalYear base, Dossier dossier) {
    Measure measure = span.measure().orElse(Measure.REVENUE);
    if (span.measure().isEmpty() || span.ratio()) {
      return Optional.empty();
    }
    return dossier
        .ground()
        .value(Subject.company(measure), Stretch.year(base.year()))
        .filter(v -> v.signum() > 0)
        .map(
            v ->
                Expected.change(
                    span.middle(), v, () -> span.words() + " ÷ " + base.label() + " − 1"));
  }

  private static Diagnostic finding(ReadSentence sentence, StatedFigure figure, Expected nearest) {
    return Findings.figure(
        "R2",
        sentence,
        figure,
        "the midpoint to differ by " + Words.of(nearest.value(), figure),
        Words.arithmetic(List.of(nearest), figure),
        "divide the guided middle by the year's value again");
  }
}
