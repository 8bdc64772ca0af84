package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.ConsensusWords;
import dev.tracknote.claim.GuidanceWords;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.metrics.Measure;
import dev.tracknote.metrics.Subject;
import dev.tracknote.quantity.Basis;
import dev.tracknote.quantity.FiscalPeriod;
import dev.tracknote.quantity.Rounding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * R7 and R5: by how much a result is said to lie above or below the consensus, an end or the middle
 * of its guidance, or guidance above or below the consensus, where it lies so on no basis.
 */
final class GapToYardstickWrong implements Check {

  private static final Pattern NAMED =
      Pattern.compile(
          "(?i)(?<consensus>"
              + ConsensusWords.EN
              + "|"
              + ConsensusWords.ZH
              + "|\\bstreet\\b)|(?<end>"
              + GuidanceWords.MIDDLE_ZH
              + "|"
              + GuidanceWords.MIDDLE_EN
              + "|"
              + GuidanceWords.END_ZH
              + "|(?:区间|指引|范围)的?[底顶]部?|(?<![a-z])(?:(?:low|high|upper|lower|top|bottom|higher) (?:end|bound)|floor|ceiling)(?![a-z]))");

  private static final Pattern SIDE =
      Pattern.compile(
          "(?i)(?<above>高(?!端)|超|(?<![最不至])多|好于|优于|\\b(?:beat(?:s|ing)?|above|ahead|exceed\\w*|topp\\w+|tops|better than|higher than|more than|surpass\\w*)\\b)|(?<below>低(?!端)|(?<!不)少|逊|不及|不足|\\b(?:below|short|miss\\w*|less than|lower than|under)\\b)");

  private static final Pattern BEHIND =
      Pattern.compile(
          "(?i)^\\s?(?:,? or [\\d.]+ ?%,? )?(?:above|below|ahead of|short of|(?:higher|lower|better|more|less) than)\\b");

  /** «超出指引上限 2 百万美元»; «高于一致预期 431 百万美元» quotes the mark itself. */
  private static final Pattern BEYOND =
      Pattern.compile(
          "(?:[高超低]出|超过?|[高低]于|不及)[^，。；\\d]{0,10}(?:"
              + ConsensusWords.ZH
              + "|"
              + GuidanceWords.END_ZH
              + "|中[值点枢])(?:约|近|了|达|仅|只|\\s)*$");

  private static final BigDecimal SMALL = new BigDecimal("0.3");

  /** «指引中值比一致预期高», «the midpoint is … below the consensus». */
  private static final Pattern STANDS =
      Pattern.compile("(?i)^[^。；;]*?(?:比|较|[高低]于|\\b(?:is|was|lies|sits|stands|comes?|came)\\b)");

  private static final Pattern OTHERS =
      Pattern.compile(
          "(?i)我们|此前|原先|上[一个]?季|\\b(?:we|our|previous(?:ly)?|prior|last|earlier|old)\\b|累计|全年|full[- ]year");

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    List<Diagnostic> findings = new ArrayList<>();
    for (ReadSentence sentence : dossier.sentences().figuredProse()) {
      if (sentence.holds(NAMED) && isOfNow(sentence, dossier)) {
        for (int i = 0; i < sentence.claims().size(); i++) {
          judge(sentence, i, dossier).ifPresent(findings::add);
        }
      }
    }
    return findings;
  }

  private static boolean isOfNow(ReadSentence sentence, Dossier dossier) {
    return sentence.mentions(Mention.OfCondition.class).isEmpty()
        && sentence.mentions(Mention.OfComparison.class).isEmpty()
        && sentence.mentions(Mention.OfExclusion.class).isEmpty()
        && sentence.mentions(Mention.OfPeriod.class).stream()
            .allMatch(p -> p.period().equals(dossier.quarter()))
        && sentence.mentions(Mention.OfRelativePeriod.class).stream()
            .allMatch(p -> p.when() == Mention.When.CURRENT)
        && !sentence.holds(OTHERS);
  }

  private static Optional<Diagnostic> judge(ReadSentence sentence, int index, Dossier dossier) {
    Claim claim = sentence.claims().get(index);
    StatedFigure figure = claim.figure();
    boolean distance =
        (figure.kind() == StatedFigure.Kind.MONEY || figure.kind() == StatedFigure.Kind.PERCENT)
            && !figure.isRange()
            && figure.width().isEmpty()
            && !isMark(figure, dossier)
            && (DistanceWrong.isDistance(sentence, index)
                || sentence.holdsIn(0, figure.from(), BEYOND));
    Optional<Subject> line = distance ? line(sentence) : Optional.empty();
    if (line.isEmpty()) {
      return Optional.empty();
    }
    boolean behind = sentence.holdsFrom(figure.to(), BEHIND);
    Optional<Matcher> mark = behind ? first(sentence, figure.to()) : last(sentence, figure.from());
    Optional<Matcher> side =
        behind
            ? sentence.firstIn(figure.to(), sentence.text().length(), SIDE)
            : last(sentence.text().substring(0, figure.from()), SIDE);
    if (mark.isEmpty() || side.isEmpty()) {
      return Optional.empty();
    }
    int sign = side.get().group("above") != null ? 1 : -1;
    List<BigDecimal> gaps = gaps(sentence, figure, mark.get(), line.get(), dossier);
    if (gaps.isEmpty()
        || gaps.stream().anyMatch(g -> isSo(g, sign, sentence, figure))
        || isToldByVerdict(sentence, side.get(), figure, gaps)) {
      return Optional.empty();
    }
    return Optional.of(finding(sentence, figure, sign, gaps));
  }

  /** The amount is right, and the word before it is a verdict, which is held by itself. */
  private static boolean isToldByVerdict(
      ReadSentence sentence, Matcher side, StatedFigure figure, List<BigDecimal> gaps) {
    List<Mention.OfVerdict> verdicts = sentence.mentions(Mention.OfVerdict.class);
    Reach reach = Reach.of(figure);
    Optional<Matcher> mark = first(sentence, 0);
    return mark.isPresent()
        && first(sentence, mark.get().end()).isEmpty()
        && gaps.stream().anyMatch(reach::holdsSize)
        && verdicts.stream()
            .anyMatch(v -> sentence.text().substring(v.from(), v.to()).contains(side.group()));
  }

  /** «高于一致预期 19.65 亿美元约 0.8%»: the figure is what was expected itself. */
  private static boolean isMark(StatedFigure figure, Dossier dossier) {
    return figure.kind() == StatedFigure.Kind.MONEY
        && dossier.outlook().all().stream()
            .filter(v -> v.point() == OutlookValues.Point.CONSENSUS)
            .anyMatch(v -> Tolerance.exact(figure, v.value()));
  }

  /** The one line of the accounts that the sentence names. */
  private static Optional<Subject> line(ReadSentence sentence) {
    Set<Measure> measures = new LinkedHashSet<>();
    sentence
        .mentions(Mention.OfMeasure.class)
        .forEach(m -> Measure.of(m.measure()).ifPresent(measures::add));
    Set<String> segments = new LinkedHashSet<>();
    sentence.mentions(Mention.OfSegment.class).forEach(m -> segments.add(m.segment()));
    segments.remove("");
    if (measures.isEmpty() && sentence.holds(YardstickMeant.END)) {
      measures.add(Measure.REVENUE);
    }
    boolean one =
        measures.size() == 1 && segments.size() <= 1 && !measures.iterator().next().isRatio();
    return one
        ? Optional.of(
            new Subject(
                measures.iterator().next(),
                segments.isEmpty() ? "" : segments.iterator().next(),
                Basis.GAAP))
        : Optional.empty();
  }

  private static Optional<Matcher> first(ReadSentence sentence, int from) {
    return sentence.firstIn(from, sentence.text().length(), NAMED);
  }

  private static Optional<Matcher> last(ReadSentence sentence, int to) {
    return last(sentence.text().substring(0, to), NAMED);
  }

  private static Optional<Matcher> last(String text, Pattern pattern) {
    Matcher matcher = pattern.matcher(text);
    int at = -1;
    while (matcher.find()) {
      at = matcher.start();
    }
    return at >= 0 && matcher.find(at) ? Optional.of(matcher) : Optional.empty();
  }

  private static List<BigDecimal> gaps(
      ReadSentence sentence, StatedFigure figure, Matcher mark, Subject line, Dossier dossier) {
    boolean consensus = mark.group("consensus") != null;
    Optional<Matcher> guided = sentence.firstIn(0, figure.from(), YardstickMeant.END);
    if (consensus && guided.isPresent() && isStanding(sentence, guided.get(), figure)) {
      return line.segment().isEmpty()
          ? ofGuided(sentence, figure, guided.get(), line, dossier)
          : List.of();
    }
    if (sentence.mentions(Mention.OfMeasure.class).stream()
        .noneMatch(m -> m.to() <= mark.start())) {
      return List.of();
    }
    List<BigDecimal> actuals = new ArrayList<>();
    List<BigDecimal> marks = new ArrayList<>();
    Set<Basis> said = new LinkedHashSet<>();
    sentence.mentions(Mention.OfBasis.class).forEach(b -> said.add(b.basis()));
    for (Basis basis : dossier.ground().bases()) {
      Subject subject = new Subject(line.measure(), line.segment(), basis);
      if (said.isEmpty() || said.contains(basis)) {
        dossier.ground().value(subject, Stretch.of(dossier.quarter())).ifPresent(actuals::add);
      }
      (consensus ? Yardstick.consensus(subject, dossier) : Yardstick.guided(subject, dossier))
          .map(y -> consensus ? y.middle() : end(mark.group(), y.low(), y.high()))
          .ifPresent(marks::add);
    }
    return isQuoted(sentence, figure, marks) ? List.of() : apart(actuals, marks, figure);
  }

  /** Too large for a distance: what stands behind the name of the mark is the mark itself. */
  private static boolean isQuoted(
      ReadSentence sentence, StatedFigure figure, List<BigDecimal> marks) {
    return figure.kind() == StatedFigure.Kind.MONEY
        && sentence.holdsIn(0, figure.from(), BEYOND)
        && marks.stream()
            .anyMatch(m -> m.abs().multiply(SMALL).compareTo(figure.value().abs()) < 0);
  }

  private static boolean isStanding(ReadSentence sentence, Matcher guided, StatedFigure figure) {
    return sentence.firstIn(0, figure.from(), NAMED).filter(m -> m.group("end") != null).isPresent()
        && sentence.holdsIn(guided.end(), figure.to(), STANDS)
        && sentence.mentions(Mention.OfVerdict.class).stream()
            .noneMatch(v -> v.to() <= guided.start());
  }

  /** Of what is to come: the middle or an end of it against what the market expects. */
  private static List<BigDecimal> ofGuided(
      ReadSentence sentence, StatedFigure figure, Matcher guided, Subject line, Dossier dossier) {
    Optional<FiscalPeriod> next = Optional.of(dossier.quarter().next());
    List<BigDecimal> ends =
        dossier.guidedSpans().stream()
            .filter(s -> s.measure().equals(Optional.of(line.measure())))
            .filter(s -> next.get().equals(s.period()))
            .map(s -> end(guided.group(), s.low(), s.high()))
            .toList();
    List<BigDecimal> expected =
        dossier.outlook().all().stream()
            .filter(v -> v.point() == OutlookValues.Point.CONSENSUS)
            .filter(v -> v.measure() == line.measure() && v.period().equals(next))
            .map(OutlookValues.Value::value)
            .toList();
    return isQuoted(sentence, figure, expected) ? List.of() : apart(ends, expected, figure);
  }

  private static BigDecimal end(String name, BigDecimal low, BigDecimal high) {
    Matcher end = YardstickMeant.END.matcher(name);
    boolean found = end.find();
    return !found || end.group("mid") != null
        ? low.add(high).divide(BigDecimal.TWO)
        : end.group("top") != null ? high : low;
  }

  private static List<BigDecimal> apart(
      List<BigDecimal> values, List<BigDecimal> marks, StatedFigure figure) {
    List<BigDecimal> apart = new ArrayList<>();
    for (BigDecimal value : values) {
      for (BigDecimal mark : marks) {
        if (figure.kind() == StatedFigure.Kind.MONEY) {
          apart.add(value.subtract(mark));
        } else if (mark.signum() > 0) {
          apart.add(Rounding.quotient(value, mark).subtract(BigDecimal.ONE));
        }
      }
    }
    return apart;
  }

  private static boolean isSo(
      BigDecimal gap, int sign, ReadSentence sentence, StatedFigure figure) {
    return gap.signum() * sign >= 0
        && (Reach.of(figure).holdsSize(gap) || Typed.yields(sentence, figure));
  }

  private static Diagnostic finding(
      ReadSentence sentence, StatedFigure figure, int sign, List<BigDecimal> gaps) {
    BigDecimal nearest =
        Nearest.to(figure, gaps.stream().map(g -> new Expected(g, "")).toList()).value();
    boolean turned = nearest.signum() * sign < 0;
    return Findings.figure(
        turned ? "R5" : "R7",
        sentence,
        figure,
        "a distance of "
            + Words.of(nearest.abs(), figure)
            + (nearest.signum() < 0 ? " below" : " above"),
        "",
        "subtract what was expected or guided from the value again");
  }
}
