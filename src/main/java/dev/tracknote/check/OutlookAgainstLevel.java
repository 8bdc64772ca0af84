package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.ConsensusWords;
import dev.tracknote.claim.GuidanceWords;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.commentary.PartKind;
import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.metrics.Measure;
import dev.tracknote.metrics.Subject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * R5: «指引中值高于一致预期», «the low end lies above this quarter's level»: the middle, an end or the whole
 * of what is guided is said to lie on the other side of what was expected of it or has been.
 */
final class OutlookAgainstLevel implements Check {

  private static final Pattern POINT =
      Pattern.compile(
          "(?i)(?<mid>"
              + GuidanceWords.MIDDLE_ZH
              + "|"
              + GuidanceWords.MIDDLE_EN
              + "|\\bmiddle of (?:the |its )(?:guided |guidance )?(?:range|band)\\b)|(?<top>"
              + GuidanceWords.HIGH_ZH
              + "|"
              + GuidanceWords.HIGH_EN
              + ")|(?<bottom>"
              + GuidanceWords.LOW_ZH
              + "|"
              + GuidanceWords.LOW_EN
              + ")|(?<whole>(?:整个|整条|全部)(?:指引)?的?区间|区间(?:全部|整体)|\\b(?:the )?(?:whole|entire|all)(?: of)? (?:of )?(?:the |its |that )?(?:guided |guidance )?(?:range|band)\\b)");

  private static final Pattern SIDE =
      Pattern.compile(
          "(?i)(?<above>高于|高过|高出|超出|超过|好于|\\bahead of\\b|\\babove\\b|\\bhigher than\\b)|(?<below>低于|低过|不及|逊于|\\bshort of\\b|\\bbelow\\b|\\blower than\\b)");

  /** Between a point of what is guided and the side: only its figure and a verb. */
  private static final Pattern LINK =
      Pattern.compile(
          "(?i)(?:\\s|，|,|（|）|\\(|\\)|对应|为|即|约|也|都|均|仍|略|明显|小幅|已|就|@|\\b(?:of|the|its|range|guidance|guided|is|lies|sits|stands|also|still|even|well|just|slightly|wholly|entirely|comfortably|a little|a touch|already|market|band|outlook|came|comes|stood|lay|was|at|for|next|quarter|revenue|gross|margin|sales)\\b|FY\\d\\d(?:Q\\d)?|的|[下次][一个]?季度?|指引|营收|毛利率)*");

  /**
   * Before the point: it is what something else is compared with, or it was another's or before.
   */
  private static final Pattern NOT_ITS =
      Pattern.compile(
          "(?i)较|比|与|在|达|接近|触及|我们|此前|原先|上次|旧|上季|若|如|实际|高于|高出|超出|好于|突破|越过|低于|低出|超过|不及|逊于|\\b(?:than|from|with|against|near|reached|hit|toward|to|at|our|we|previous|prior|earlier|last|old|had|was|above|below|if|towards)\\b");

  private static final Pattern CONSENSUS =
      Pattern.compile(
          "(?i)^(?:的|\\s|the |current |market |其|市场的?)*(?:"
              + ConsensusWords.EN
              + "|"
              + ConsensusWords.ZH
              + ")");
  private static final Pattern OF_RANGE =
      Pattern.compile("(?i)\\bof (?:the|its|this|that) (?:range|band)\\b");
  private static final Pattern NOW =
      Pattern.compile(
          "(?i)^(?:的|\\s)*(?:本季度?|当季|本财季)(?:的?(?:实际|水平|值|数|营收|收入|毛利率|的)|\\s)*(?=[，。；,（(\\d]|$)|^ (?:this quarter(?:'s|’s)?(?: level| value| figure)?|the (?:quarter just reported|reported quarter|quarter's level|quarter’s level|level of this quarter))(?=[ ,.;]|$)");

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    List<Diagnostic> findings = new ArrayList<>();
    for (ReadSentence sentence : dossier.note()) {
      if (isAsked(sentence, dossier)) {
        sentence.eachMasked(
            SIDE,
            m ->
                judge(Phrase.of(sentence, sentence.masked(), m), m, dossier)
                    .ifPresent(findings::add));
      }
    }
    return findings;
  }

  private static boolean isAsked(ReadSentence sentence, Dossier dossier) {
    return !sentence.isRow()
        && sentence.sentence().part() != PartKind.RISKS
        && sentence.mayHold(SIDE)
        && sentence.holds(POINT)
        && sentence.mentions(Mention.OfCondition.class).isEmpty()
        && sentence.mentions(Mention.OfSegment.class).isEmpty()
        && isOfGuidance(sentence, dossier);
  }

  private static boolean isOfGuidance(ReadSentence sentence, Dossier dossier) {
    return YardstickMeant.isGuidance(sentence.text())
        || sentence.holds(OF_RANGE)
        || dossier.scenes().before(sentence).stream()
            .anyMatch(s -> YardstickMeant.isGuidance(s.text()));
  }

  private static Optional<Diagnostic> judge(Phrase phrase, Matcher side, Dossier dossier) {
    Optional<Function<GuidedSpan, BigDecimal>> point = point(phrase, side.group("above") != null);
    List<GuidedSpan> spans = point.isEmpty() ? List.of() : ahead(phrase, dossier);
    List<Boolean> right = new ArrayList<>();
    for (GuidedSpan span : spans) {
      BigDecimal guided = point.get().apply(span);
      List<BigDecimal> marks = marks(phrase, span, dossier);
      marks.forEach(m -> right.add(isSo(guided, m, side.group("above") != null)));
    }
    return right.isEmpty() || right.contains(true)
        ? Optional.empty()
        : Optional.of(told(phrase, spans, side.group("above") != null));
  }

  /** Which of what is guided is the subject of the side; empty where it may be anything else. */
  private static Optional<Function<GuidedSpan, BigDecimal>> point(Phrase phrase, boolean above) {
    String ahead = phrase.masked().substring(0, phrase.from());
    Matcher matcher = POINT.matcher(ahead);
    Optional<Function<GuidedSpan, BigDecimal>> point = Optional.empty();
    while (matcher.find()) {
      int start =
          Math.max(ahead.lastIndexOf('，', matcher.start()), ahead.lastIndexOf(',', matcher.start()))
              + 1;
      boolean own =
          LINK.matcher(withoutFigures(phrase, matcher.end())).matches()
              && !NOT_ITS.matcher(ahead.substring(start, matcher.start())).find();
      point = own ? Optional.of(of(matcher, above)) : Optional.empty();
    }
    return point;
  }

  private static Function<GuidedSpan, BigDecimal> of(Matcher matcher, boolean above) {
    if (matcher.group("mid") != null) {
      return GuidedSpan::middle;
    }
    boolean low = matcher.group("bottom") != null || (matcher.group("whole") != null && above);
    return low ? GuidedSpan::low : GuidedSpan::high;
  }

  /** What stands between the point and the side, the figures left out. */
  private static String withoutFigures(Phrase phrase, int from) {
    StringBuilder rest = new StringBuilder();
    int at = from;
    for (Claim claim : phrase.sentence().claims()) {
      StatedFigure figure = claim.figure();
      if (figure.from() >= at && figure.to() <= phrase.from()) {
        rest.append(phrase.masked(), at, figure.from());
        at = figure.to();
      }
    }
    return rest.append(phrase.masked(), at, phrase.from()).toString();
  }

  /** What is guided for the time to come and the line that is named, if one is. */
  private static List<GuidedSpan> ahead(Phrase phrase, Dossier dossier) {
    ReadSentence sentence = phrase.sentence();
    Set<Optional<Measure>> measures = new LinkedHashSet<>();
    sentence.mentions(Mention.OfMeasure.class).forEach(m -> measures.add(Measure.of(m.measure())));
    boolean other =
        sentence.mentions(Mention.OfPeriod.class).stream()
            .anyMatch(p -> p.to() <= phrase.from() && !p.period().equals(dossier.quarter().next()));
    return other || measures.size() > 1
        ? List.of()
        : dossier.guidedSpans().stream()
            .filter(s -> s.measure().filter(m -> !Trend.LOWER_IS_BETTER.contains(m)).isPresent())
            .filter(s -> s.period().equals(dossier.quarter().next()))
            .filter(s -> measures.isEmpty() || measures.contains(s.measure()))
            .toList();
  }

  /** What the point is compared with: a figure that is typed, else what the facts hold. */
  private static List<BigDecimal> marks(Phrase phrase, GuidedSpan span, Dossier dossier) {
    String after = phrase.masked().substring(phrase.to());
    boolean consensus = CONSENSUS.matcher(after).find();
    boolean now = !consensus && NOW.matcher(after).find();
    Optional<StatedFigure> typed = typed(phrase).filter(f -> isLevel(f, span));
    if (!consensus && !now) {
      return List.of();
    }
    if (typed.isPresent()) {
      StatedFigure.Kind kind = span.ratio() ? StatedFigure.Kind.PERCENT : StatedFigure.Kind.MONEY;
      return typed.get().kind() == kind ? List.of(typed.get().value()) : List.of();
    }
    return consensus ? expected(span, dossier) : actuals(span, dossier);
  }

  /** «低于本季营收 2000 万元»: a figure far from what is guided says by how much. */
  private static boolean isLevel(StatedFigure figure, GuidedSpan span) {
    return figure.value().multiply(BigDecimal.TWO).compareTo(span.middle()) >= 0;
  }

  private static Optional<StatedFigure> typed(Phrase phrase) {
    return phrase.sentence().claims().stream()
        .map(Claim::figure)
        .filter(f -> f.from() >= phrase.to() && f.from() <= phrase.end())
        .filter(f -> !f.isRange() && f.width().isEmpty())
        .findFirst();
  }

  private static List<BigDecimal> expected(GuidedSpan span, Dossier dossier) {
    return dossier.outlook().all().stream()
        .filter(v -> v.point() == OutlookValues.Point.CONSENSUS)
        .filter(v -> span.measure().equals(Optional.of(v.measure())))
        .filter(v -> v.period().equals(Optional.of(span.period())))
        .map(OutlookValues.Value::value)
        .toList();
  }

  private static List<BigDecimal> actuals(GuidedSpan span, Dossier dossier) {
    List<BigDecimal> actuals = new ArrayList<>();
    dossier.ground().bases().stream()
        .map(b -> new Subject(span.measure().orElseThrow(), "", b))
        .forEach(
            s -> dossier.ground().value(s, Stretch.of(dossier.quarter())).ifPresent(actuals::add));
    return actuals;
  }

  private static boolean isSo(BigDecimal guided, BigDecimal mark, boolean above) {
    int side = guided.compareTo(mark);
    return side == 0 || side > 0 == above;
  }

  private static Diagnostic told(Phrase phrase, List<GuidedSpan> spans, boolean above) {
    return Findings.error(
        "R5",
        phrase.sentence().sentence().placeAt(phrase.from()),
        "expected what is guided to lie "
            + (above ? "below" : "above")
            + ", found \""
            + phrase.sentence().text().substring(phrase.from(), phrase.to())
            + "\"",
        spans.getFirst().words(),
        "hold the end or the middle that is named against the level again");
  }
}
