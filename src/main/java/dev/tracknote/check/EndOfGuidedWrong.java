package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.GuidanceWords;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.metrics.Measure;
import dev.tracknote.metrics.Subject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * R6 and R1: an end or the middle of a guided range that is told by itself, and a range whose one
 * end is guided and whose other is not.
 */
final class EndOfGuidedWrong implements Check {

  private static final Pattern END =
      Pattern.compile(
          "(?i)(?<low>(?<!上[、和与及]?)下限|下沿|低端|(?:区间|指引|范围)的?底部?|\\b(?:low(?:er)?|bottom)(?: end| bound)?\\b(?! than)|\\bfloor\\b)|(?<high>(?<!下[、和与及]?)上限|上沿|高端|(?:区间|指引|范围)的?顶部?|\\b(?:high(?:er)?|upper|top)(?: end| bound)?\\b(?! than)|\\bceiling\\b)");

  /** «若落到指引下限 78 亿元»: under a condition too, an end is quoted for what it is. */
  private static final Pattern END_RIGHT_BEFORE =
      Pattern.compile(
          "(?:" + GuidanceWords.ZH + ")[的]?(?:" + GuidanceWords.END_ZH + "|中[值点枢])\\s?$");

  /** A middle stands right at its figure: what stands farther off is what comes of it. */
  private static final Pattern MIDDLE =
      Pattern.compile(
          "(?i)(?:"
              + GuidanceWords.MIDDLE_ZH
              + "|\\bmid-?point(?:, at| of| is| was| at|,)?)(?:\\s|为|是|约|达|在|即)*(?:about |around )?$");

  /** Before a middle that something lies beyond. */
  private static final Pattern BEYOND_MIDDLE =
      Pattern.compile(
          "(?i)(?:[高低优好差]于|超[过出]|越过|不及|未及|未达|\\b(?:above|over|past|beyond|ahead of|topp?\\w*|beat\\w*|exceed\\w*|clear\\w*|below|under|beneath|behind|short of|shy of|miss\\w*|(?:higher|lower|better|worse|more|less) than))(?: the| its| that|了)?\\s?(?:"
              + GuidanceWords.MIDDLE_ZH
              + "|mid-?point)[^.;。；]{0,20}$");

  private static final Pattern OTHERS_MIDDLE =
      Pattern.compile(
          "(?i)我们|本所|市场|一致|卖方|同业|同行|可比|行业|历史|此前|原(?:先|来|指引)|上次|旧|上调|下调|提高|\\b(?:we|our|consensus|street|analysts|peers?|previous(?:ly)?|earlier|old|prior|raised|cut|lowered|lifted|from|had)\\b");

  private static final Pattern LINK =
      Pattern.compile(
          "(?i)(?:(?!高于|低于|超过|超出|不足|高出|低出|\\b(?:above|below|over|under|than|by|half|third|quarter)\\b)(?:[^，。；,;:%\\d]|FY\\d\\d(?:Q\\d)?)){0,40}");
  private static final Pattern OF_GUIDANCE =
      Pattern.compile("(?i)" + GuidanceWords.ZH + "|展望|区间|guid|outlook|\\brange\\b|\\bband\\b");
  private static final Pattern RANGE =
      Pattern.compile(
          "(?i)区间|\\brange\\b|\\b(?:band|corridor)\\b|\\bin other words\\b|\\bthat is to say\\b|换言之|换句话说|也就是说");
  private static final Pattern FROM =
      Pattern.compile(
          "(?i)(?:\\b(?:from|between)\\s|[从在]\\s?|translates into |works out at |is |[为即]\\s?)$");
  private static final Pattern AT_END =
      Pattern.compile("(?i)^\\s?(?:at|on|for|as|being|toward) (?:the |its |their )?");
  private static final Pattern OPENS = Pattern.compile("[（(]\\s?(?:实际|实报|报)?[为：:]?\\s?$");
  private static final int MIDDLE_WITHIN = 24;
  private static final BigDecimal FAR = new BigDecimal("0.2");

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    return EachFigure.findings(dossier, EndOfGuidedWrong::judge);
  }

  private static Optional<Diagnostic> judge(ReadSentence sentence, int index, Dossier dossier) {
    Claim claim = sentence.claims().get(index);
    StatedFigure figure = claim.figure();
    boolean level =
        figure.kind() == StatedFigure.Kind.MONEY || figure.kind() == StatedFigure.Kind.PERCENT;
    if (!level
        || claim.against().isPresent()
        || (!sentence.mentions(Mention.OfCondition.class).isEmpty()
            && !sentence.holdsIn(0, figure.from(), END_RIGHT_BEFORE))
        || figure.width().isPresent()
        || sentence
            .text()
            .substring(figure.from(), figure.to())
            .chars()
            .noneMatch(Character::isDigit)) {
      return Optional.empty();
    }
    Optional<StatedFigure> pair = pair(sentence, index);
    if (pair.isPresent()) {
      return range(sentence, claim, pair.get(), dossier);
    }
    if (!figure.isRange() && isMiddle(sentence, claim) && !isResult(sentence, claim, dossier)) {
      return wrong(sentence, claim, GuidedSpan::middle, "middle", dossier);
    }
    return figure.isRange()
        ? range(sentence, claim, figure, dossier)
        : end(sentence, figure)
            .filter(low -> !isLowOfRange(sentence, index))
            .filter(low -> !EndOfTyped.is(sentence, figure, low))
            .filter(low -> !isResultInBrackets(sentence, claim, dossier))
            .flatMap(
                low ->
                    wrong(
                        sentence, claim, low ? GuidedSpan::low : GuidedSpan::high, "end", dossier));
  }

  /** «the upper end of the 43.3% to 44.3% range»: the figure is no end but begins the range. */
  private static boolean isLowOfRange(ReadSentence sentence, int index) {
    if (index + 1 >= sentence.claims().size()) {
      return false;
    }
    StatedFigure low = sentence.claims().get(index).figure();
    StatedFigure high = sentence.claims().get(index + 1).figure();
    return low.kind() == high.kind()
        && low.value().compareTo(high.value()) < 0
        && sentence.text().substring(low.to(), high.from()).strip().matches("to|and|至|到|-|–");
  }

  /** Which end the words right before a figure say that it is: true for the lower. */
  private static Optional<Boolean> end(ReadSentence sentence, StatedFigure figure) {
    if (!sentence.mayHold(END) || !sentence.holds(OF_GUIDANCE)) {
      return Optional.empty();
    }
    String text = sentence.text();
    Optional<Boolean> behind = endBehind(text, figure);
    if (behind.isPresent()) {
      return behind;
    }
    Matcher matcher = END.matcher(text.substring(0, figure.from()));
    Optional<Boolean> end = Optional.empty();
    while (matcher.find()) {
      if (isBehindOther(sentence, matcher.start())) {
        continue;
      }
      end =
          LINK.matcher(text.substring(matcher.end(), figure.from())).matches()
              ? Optional.of(matcher.group("low") != null)
              : Optional.empty();
    }
    return end;
  }

  /** «54.0% at the low end», «3.3bn on the high side»: the word stands behind its figure. */
  private static Optional<Boolean> endBehind(String text, StatedFigure figure) {
    Matcher said = AT_END.matcher(text.substring(figure.to()));
    Matcher end = END.matcher(text.substring(figure.to()));
    return said.find() && end.find(said.end()) && end.start() == said.end()
        ? Optional.of(end.group("low") != null)
        : Optional.empty();
  }

  private static boolean isBehindOther(ReadSentence sentence, int at) {
    return sentence.claims().stream()
        .map(Claim::figure)
        .filter(f -> f.to() <= at)
        .anyMatch(f -> AT_END.matcher(sentence.text().substring(f.to(), at)).matches());
  }

  /** «突破上沿（25.62 亿美元）»: what the quarter brought, which passed the end. */
  static boolean isResultInBrackets(ReadSentence sentence, Claim claim, Dossier dossier) {
    Stretch now = Stretch.of(dossier.quarter());
    return sentence.holdsIn(0, claim.figure().from(), OPENS)
        && Measure.of(claim.measure()).stream()
            .flatMap(m -> dossier.ground().bases().stream().map(b -> new Subject(m, "", b)))
            .flatMap(s -> dossier.ground().value(s, now).stream())
            .anyMatch(v -> Tolerance.exact(claim.figure(), v));
  }

  /** «毛利率指引中值 40.5%»: the middle of what the company guides for the measure. */
  private static boolean isMiddle(ReadSentence sentence, Claim claim) {
    return Measure.of(claim.measure()).isPresent()
        && claim.segment().isEmpty()
        && !claim.change()
        && sentence.holdsIn(
            Math.max(0, claim.figure().from() - MIDDLE_WITHIN), claim.figure().from(), MIDDLE)
        && !sentence.holds(OTHERS_MIDDLE);
  }

  /** «ended above the midpoint, at 28.5%»: what the quarter brought, and no middle. */
  private static boolean isResult(ReadSentence sentence, Claim claim, Dossier dossier) {
    Stretch now = Stretch.of(dossier.quarter());
    return sentence.holdsIn(0, claim.figure().from(), BEYOND_MIDDLE)
        && Measure.of(claim.measure()).stream()
            .flatMap(m -> dossier.ground().bases().stream().map(b -> new Subject(m, "", b)))
            .flatMap(s -> dossier.ground().value(s, now).stream())
            .anyMatch(v -> Tolerance.exact(claim.figure(), v));
  }

  private static Optional<Diagnostic> wrong(
      ReadSentence sentence,
      Claim claim,
      Function<GuidedSpan, BigDecimal> end,
      String name,
      Dossier dossier) {
    StatedFigure figure = claim.figure();
    List<GuidedSpan> spans = meant(claim, dossier);
    boolean near = spans.stream().anyMatch(s -> isNear(figure, end.apply(s)));
    boolean right = spans.stream().anyMatch(s -> Tolerance.lenient(figure, end.apply(s)));
    if (!near || right) {
      return Optional.empty();
    }
    GuidedSpan nearest = nearest(figure, spans);
    return Optional.of(told(sentence, figure, nearest, end.apply(nearest), name));
  }

  private static GuidedSpan nearest(StatedFigure figure, List<GuidedSpan> spans) {
    return spans.stream()
        .min(
            (a, b) ->
                a.middle()
                    .subtract(figure.value())
                    .abs()
                    .compareTo(b.middle().subtract(figure.value()).abs()))
        .orElseThrow();
  }

  /** A range that shares one end with what is guided, digit for digit, and misses the other. */
  private static Optional<Diagnostic> range(
      ReadSentence sentence, Claim claim, StatedFigure figure, Dossier dossier) {
    boolean outlook =
        (sentence.holds(RANGE)
                || sentence.claims().stream().anyMatch(c -> c.figure().width().isPresent()))
            && dossier.scenes().of(sentence).filter(Scene::isOfOutlook).isPresent();
    List<GuidedSpan> spans = outlook ? meant(claim, dossier) : List.of();
    List<GuidedSpan> halves = spans.stream().filter(s -> isHalf(figure, s)).toList();
    return halves.isEmpty() || spans.stream().anyMatch(s -> isWhole(figure, s))
        ? Optional.empty()
        : Optional.of(
            told(
                sentence,
                figure,
                halves.getFirst(),
                Tolerance.exact(figure, halves.getFirst().low())
                    ? halves.getFirst().high()
                    : halves.getFirst().low(),
                "end"));
  }

  /** «from RMB 16,272 million to RMB 16,728 million»: each end with its own unit. */
  private static Optional<StatedFigure> pair(ReadSentence sentence, int index) {
    if (index + 1 >= sentence.claims().size()) {
      return Optional.empty();
    }
    StatedFigure low = sentence.claims().get(index).figure();
    StatedFigure high = sentence.claims().get(index + 1).figure();
    boolean alike = low.isOfOneUnitWith(high) && high.width().isEmpty();
    return alike
            && sentence.holdsIn(0, low.from(), FROM)
            && sentence.text().substring(low.to(), high.from()).strip().matches("to|and|至|到|-|–")
        ? Optional.of(low.upTo(high))
        : Optional.empty();
  }

  private static boolean isHalf(StatedFigure figure, GuidedSpan span) {
    return Tolerance.exact(figure, span.low()) || isHigh(figure, span);
  }

  private static boolean isWhole(StatedFigure figure, GuidedSpan span) {
    return Tolerance.exact(figure, span.low()) && isHigh(figure, span);
  }

  private static boolean isHigh(StatedFigure figure, GuidedSpan span) {
    return Tolerance.exact(figure.withValue(figure.high().orElseThrow()), span.high());
  }

  /** What is guided for the measure that the figure is of, or for any where none is said. */
  private static List<GuidedSpan> meant(Claim claim, Dossier dossier) {
    boolean ratio = claim.figure().kind() == StatedFigure.Kind.PERCENT;
    Optional<Measure> measure = Measure.of(claim.measure());
    return dossier.guidedSpans().stream()
        .filter(s -> s.ratio() == ratio)
        .filter(s -> measure.isEmpty() || s.measure().isEmpty() || s.measure().equals(measure))
        .filter(
            s ->
                claim.period().isEmpty()
                    || s.measure().isEmpty()
                    || claim.period().get().equals(s.period())
                    || isInForce(s, dossier))
        .toList();
  }

  /** «the low end, 44.0%, is above FY26Q3»: the time named can be what guidance is held against. */
  private static boolean isInForce(GuidedSpan span, Dossier dossier) {
    return OutlookMeant.isAhead(span.period(), dossier.quarter());
  }

  private static boolean isNear(StatedFigure figure, BigDecimal end) {
    return end.subtract(figure.value()).abs().compareTo(end.abs().multiply(FAR)) <= 0;
  }

  private static Diagnostic told(
      ReadSentence sentence, StatedFigure figure, GuidedSpan span, BigDecimal end, String name) {
    return Findings.figure(
        name.equals("end") ? "R6" : "R1",
        sentence,
        figure,
        "the guided " + name + " " + Words.of(end, figure),
        span.words()
            + " is "
            + Words.of(span.low(), figure)
            + " to "
            + Words.of(span.high(), figure),
        "compare both ends with guidance.json");
  }
}
