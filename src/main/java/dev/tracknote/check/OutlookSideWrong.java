package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.Clauses;
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
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * R5: «1.5% below consensus» of what is 1.5% above it, «¥1.1 billion above the lower end» of what
 * is so far above the upper one: the distance is right, and the side or the end is not.
 */
final class OutlookSideWrong implements Check {

  /** What an actual is held against. */
  private enum Target {
    LOW,
    MIDDLE,
    HIGH,
    CONSENSUS
  }

  private static final Pattern BY =
      Pattern.compile(
          "(?:(?<up>高于|高出|超出|超过|多于|越过)|(?<down>低于|低出|不及|少于|未达))[^，。；]{0,24}?(?:"
              + GuidanceWords.END_ZH
              + "|"
              + GuidanceWords.MIDDLE_ZH
              + "|预期)\\s?(?:约|近|达)?$"
              + "|(?i:\\b(?:(?<beat>beat|topped|exceeded|cleared|surpassed)|(?<missed>missed|trailed|fell short of|undershot))\\b[^;.]{2,60}\\bby (?:about |some |nearly |just )?$)");
  private static final Pattern LOW =
      Pattern.compile("(?i)下限|下沿|下端|\\b(?:low(?:er)?|bottom)(?: end)?\\b(?! than| half)");
  private static final Pattern HIGH =
      Pattern.compile("(?i)上限|上沿|上端|\\b(?:high(?:er)?|upper|top)(?: end)?\\b(?! than| half)");
  private static final Pattern EXPECTED =
      Pattern.compile(
          "(?i)"
              + GuidanceWords.ZH
              + "|预期|"
              + GuidanceWords.END_ZH
              + "|"
              + GuidanceWords.MIDDLE_ZH
              + "|guid|consensus|expect|\\bstreet\\b|"
              + GuidanceWords.MIDDLE_EN
              + "|\\bend\\b");

  private static final Pattern THAN =
      Pattern.compile(
          "(?i)^\\s?(?:(?:higher|lower|more|less) than|above|below|ahead of|behind) [a-z]");

  /** «指引 26.5%，较四季度实际高 0.2 个百分点»: held against what has been. */
  private static final Pattern THAN_BEEN =
      Pattern.compile("[较比][^，。；]{0,10}(?:实际|实绩|实现)(?:值|数|水平)?的?[^，。；]{0,4}[高低]");

  /**
   * «Consensus stood at 145, 6 short of the 151 that the company delivered»: it is what is held.
   */
  static final Pattern THAN_ACTUAL =
      Pattern.compile(
          "(?i)^\\s?(?:(?:higher|lower|more|less|larger|smaller) than|above|below|under|over|short of|shy of|in excess of|ahead of|behind) (?:what|the) [^,;]{0,30}?\\b(?:(?:the company|the group|management|it|they|was|were) (?:then |actually |finally |just |now )?(?:delivered|reported|posted|achieved|printed|booked|recorded|made)|(?:just|now|actually) (?:reported|posted|delivered|printed)|actual|outcome|result|print)\\b");

  private static final Pattern GAP =
      Pattern.compile(
          "(?i)\\b(?:gap|difference|delta|surprise|variance|deviation|distance)\\b[^.;]{0,50}$|(?:差距|差异|偏差|差额)[^，。；]{0,20}$");

  private static final Pattern SIGN = Pattern.compile("(?i)\\b(?:(?<plus>plus)|minus) $");

  private record Way(boolean up, int at) {}

  /** How far an actual lies above something; negative where it lies below. */
  private record Distance(Target target, Move move) {}

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    List<Diagnostic> findings = new ArrayList<>();
    for (ReadSentence sentence : dossier.sentences().figuredProse()) {
      if ((sentence.holds(EXPECTED) || quotedBefore(sentence, dossier).isPresent())
          && sentence.mentions(Mention.OfCondition.class).isEmpty()
          && sentence.mentions(Mention.OfExclusion.class).isEmpty()
          && sentence.mentions(Mention.OfLoss.class).stream().allMatch(l -> isMinus(sentence, l))) {
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
    Optional<Way> way =
        signed(sentence, claim)
            .or(() -> way(sentence, index))
            .or(() -> carried(sentence, index, dossier));
    if (way.isEmpty()
        || figure.isRange()
        || figure.width().isPresent()
        || (!figure.signed() && figure.value().signum() <= 0)) {
      return Optional.empty();
    }
    if (isFromTyped(sentence, index, way.get(), dossier)) {
      return Optional.empty();
    }
    List<Distance> all = distances(claim, dossier);
    if (!sentence.holds(EXPECTED)) {
      all.removeIf(d -> !isQuoted(d.move(), sentence, index, dossier));
    }
    if (all.isEmpty() || all.stream().anyMatch(d -> isTold(d, sentence, figure, way.get()))) {
      return Optional.empty();
    }
    Move nearest = all.getFirst().move();
    return Optional.of(
        Findings.error(
            "R5",
            sentence.sentence().placeAt(way.get().at()),
            "expected a value that lies "
                + Words.of(nearest.expected().value().abs(), figure)
                + (nearest.isUp() ? " above " : " below ")
                + nearest.words().get()
                + ", found it "
                + (nearest.isUp() ? "below" : "above"),
            Words.arithmetic(List.of(nearest.expected()), figure),
            "say on which side of what was expected it lies, and of which end"));
  }

  /**
   * «净新增 ARR 1.58 亿美元，比一致预期的 1.63 亿美元少 3%»: so far, and to that side, lies the typed value or that
   * of the accounts from what stands typed before the distance.
   */
  private static boolean isFromTyped(ReadSentence sentence, int index, Way way, Dossier dossier) {
    Claim claim = sentence.claims().get(index);
    List<BigDecimal> actuals = new ArrayList<>();
    Measure.of(claim.measure())
        .ifPresent(
            m ->
                dossier.ground().bases().stream()
                    .map(b -> new Subject(m, claim.segment(), b))
                    .flatMap(s -> dossier.ground().value(s, Stretch.of(dossier.quarter())).stream())
                    .forEach(actuals::add));
    List<StatedFigure> before =
        sentence.claims().subList(0, index).stream().map(Claim::figure).toList();
    dossier.series(claim.measure()).flatMap(s -> s.at(dossier.quarter())).ifPresent(actuals::add);
    return before.stream()
        .filter(f -> !f.isRange() && f.kind() != StatedFigure.Kind.COUNT)
        .anyMatch(
            f -> actuals.stream().anyMatch(a -> isDistance(a, f.value(), claim.figure(), way)));
  }

  private static boolean isDistance(
      BigDecimal actual, BigDecimal from, StatedFigure figure, Way way) {
    BigDecimal apart = actual.subtract(from);
    if (from.signum() == 0 || apart.signum() == 0 || way.up() != apart.signum() > 0) {
      return false;
    }
    BigDecimal size =
        figure.kind() == StatedFigure.Kind.PERCENT
            ? Rounding.quotient(apart.abs(), from.abs())
            : apart.abs();
    return Tolerance.exact(figure.withValue(figure.value().abs()), size);
  }

  private static boolean isMinus(ReadSentence sentence, Mention loss) {
    return sentence.text().substring(loss.from(), loss.to()).equalsIgnoreCase("minus")
        && sentence.holdsIn(0, loss.from(), GAP);
  }

  /** «gap -$17.0m (+1.7%)», «a gap to consensus of minus 1.0%»: the sign says the side. */
  private static Optional<Way> signed(ReadSentence sentence, Claim claim) {
    StatedFigure figure = claim.figure();
    if (claim.against().isPresent() || !sentence.holdsIn(0, figure.from(), GAP)) {
      return Optional.empty();
    }
    if (figure.signed()) {
      return Optional.of(new Way(figure.value().signum() > 0, figure.from()));
    }
    return sentence
        .firstIn(0, figure.from(), SIGN)
        .map(m -> new Way(m.group("plus") != null, m.start()));
  }

  /** «…was $990.0m; the outcome was $1.01bn, $22.1m less»: than what was quoted just before. */
  private static Optional<Way> carried(ReadSentence sentence, int index, Dossier dossier) {
    Claim claim = sentence.claims().get(index);
    if (index == 0
        || claim.against().isPresent()
        || !sentence.mentions(Mention.OfComparison.class).isEmpty()
        || !sentence.mentions(Mention.OfMeasure.class).isEmpty()
        || !sentence.mentions(Mention.OfPeriod.class).isEmpty()) {
      return Optional.empty();
    }
    return quotedBefore(sentence, dossier)
        .flatMap(b -> StatedWay.of(sentence, index))
        .filter(w -> w.from() == StatedWay.Origin.UNSAID && w.at() > claim.figure().from())
        .map(w -> new Way(w.up(), w.at()));
  }

  /** Right before the distance stands the actual, and what was expected in the sentence before. */
  private static boolean isQuoted(Move move, ReadSentence sentence, int index, Dossier dossier) {
    return index > 0
        && Tolerance.exact(sentence.claims().get(index - 1).figure(), move.now())
        && quotedBefore(sentence, dossier)
            .filter(b -> Tolerance.exact(b.claims().getFirst().figure(), move.then()))
            .isPresent();
  }

  /** The sentence right before, where it quotes one value that was expected. */
  private static Optional<ReadSentence> quotedBefore(ReadSentence sentence, Dossier dossier) {
    return sentence.claims().size() < 2
        ? Optional.empty()
        : dossier.scenes().before(sentence).stream()
            .reduce((a, b) -> b)
            .filter(b -> b.claims().size() == 1 && b.holds(EXPECTED))
            .filter(b -> b.mentions(Mention.OfPeriod.class).isEmpty());
  }

  private static Optional<Way> way(ReadSentence sentence, int index) {
    StatedFigure figure = sentence.claims().get(index).figure();
    int start = Clauses.start(sentence.text(), figure.from());
    Optional<Matcher> by = sentence.firstIn(start, figure.from(), BY);
    if (by.isPresent()) {
      Matcher m = by.get();
      return Optional.of(
          new Way(m.group("up") != null || m.group("beat") != null, start + m.start()));
    }
    return StatedWay.of(sentence, index)
        .filter(w -> w.from() == StatedWay.Origin.THING)
        .filter(w -> !isOfExpected(sentence, figure, start))
        .map(
            w ->
                sentence.holdsFrom(figure.to(), THAN_ACTUAL)
                    ? new Way(!w.up(), w.at())
                    : new Way(w.up(), w.at()));
  }

  /** «The midpoint is 0.7pp below what was just printed»: what was expected is held against. */
  private static boolean isOfExpected(ReadSentence sentence, StatedFigure figure, int start) {
    int end = Clauses.end(sentence.text(), figure.to());
    if (sentence.holdsIn(start, figure.from(), THAN_BEEN)) {
      return true;
    }
    return sentence.holdsIn(start, figure.from(), EXPECTED)
        && sentence.holdsIn(figure.to(), end, THAN)
        && !sentence.holdsIn(figure.to(), end, EXPECTED);
  }

  /** The right side, of the end that the words at the figure name if they name one. */
  private static boolean isTold(
      Distance distance, ReadSentence sentence, StatedFigure figure, Way way) {
    int from = Math.min(way.at(), Clauses.start(sentence.text(), figure.from()));
    int to = Clauses.end(sentence.text(), figure.to());
    boolean low = sentence.holdsIn(from, to, LOW);
    boolean high = sentence.holdsIn(from, to, HIGH);
    boolean other =
        low != high
            && ((distance.target() == Target.LOW && high)
                || (distance.target() == Target.HIGH && low));
    return distance.move().isUp() == way.up() && !other;
  }

  /** Those of the figure's size. */
  private static List<Distance> distances(Claim claim, Dossier dossier) {
    List<Distance> all = new ArrayList<>();
    FiscalPeriod now = dossier.quarter();
    for (GuidedSpan span : dossier.guidedSpans()) {
      if (span.period().equals(now) && span.measure().isPresent()) {
        Measure measure = span.measure().get();
        add(measure, span.low(), Target.LOW, claim, dossier, all);
        add(measure, span.middle(), Target.MIDDLE, claim, dossier, all);
        add(measure, span.high(), Target.HIGH, claim, dossier, all);
      }
    }
    for (OutlookValues.Value value : dossier.outlook().all()) {
      if (value.point() == OutlookValues.Point.CONSENSUS
          && value.period().filter(p -> !p.equals(now)).isEmpty()) {
        add(value.measure(), value.value(), Target.CONSENSUS, claim, dossier, all);
      }
    }
    return all;
  }

  private static void add(
      Measure measure,
      BigDecimal expected,
      Target target,
      Claim claim,
      Dossier dossier,
      List<Distance> all) {
    StatedFigure.Kind kind = claim.figure().kind();
    boolean alike =
        kind == StatedFigure.Kind.POINTS
            ? measure.isRatio()
            : !measure.isRatio()
                && (kind == StatedFigure.Kind.PERCENT || kind == StatedFigure.Kind.MONEY);
    if (!alike) {
      return;
    }
    Reach reach = Reach.of(claim.figure());
    for (Basis basis : dossier.ground().bases()) {
      dossier
          .ground()
          .value(new Subject(measure, "", basis), Stretch.of(dossier.quarter()))
          .map(
              v ->
                  new Move(
                      v,
                      expected,
                      kind == StatedFigure.Kind.PERCENT,
                      false,
                      () -> words(measure, target)))
          .filter(m -> m.isTold() && m.hasSize(reach))
          .ifPresent(m -> all.add(new Distance(target, m)));
    }
  }

  private static String words(Measure measure, Target target) {
    return switch (target) {
      case LOW -> "the low end guided for " + measure.id();
      case MIDDLE -> "the middle guided for " + measure.id();
      case HIGH -> "the high end guided for " + measure.id();
      case CONSENSUS -> "the consensus on " + measure.id();
    };
  }
}
