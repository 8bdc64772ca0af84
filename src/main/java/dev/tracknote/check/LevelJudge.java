package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.Clauses;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.facts.Metric;
import dev.tracknote.metrics.Measure;
import dev.tracknote.metrics.Subject;
import dev.tracknote.quantity.Basis;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Holds a level against the facts, and says which slip a wrong one comes from. */
final class LevelJudge {

  private static final List<Measure> RETURNS =
      List.of(Measure.DIVIDENDS_PAID, Measure.SHARE_REPURCHASES, Measure.CASH_RETURNED);

  private static final Pattern OF_WHOLE =
      Pattern.compile(
          "(?i)占(?:公司|集团)?(?:总|整体)?(?:营收|收入)|of (?:total |group |company )(?:revenue|sales)");

  /** «自有品牌在外销中的占比». */
  private static final Pattern IN = Pattern.compile("在$");

  private static final Pattern SHARE_WITHIN =
      Pattern.compile("^(?:收入|营收|业务|市场)?(?:之)?[中里内]的?(?:占比|比重|权重|份额)");

  private final Ground ground;
  private final Framing framing;
  private final Readings readings;

  LevelJudge(Ground ground, Framing framing, Readings readings) {
    this.ground = ground;
    this.framing = framing;
    this.readings = readings;
  }

  Optional<Fault> judge(Bound bound) {
    Claim claim = bound.claim();
    boolean percent = bound.is(StatedFigure.Kind.PERCENT);
    boolean share = percent && !bound.measure().isRatio();
    if (!percent && bound.measure().isRatio()) {
      return Optional.empty();
    }
    boolean timed = claim.when().isPresent() || claim.period().isPresent();
    Frame frame =
        share && !timed
            ? framing.ofChange(bound.sentence(), bound.before(), claim, bound.measure())
            : framing.ofLevel(bound.sentence(), bound.before(), claim, bound.measure());
    List<Expected> expected = share ? shares(bound, frame) : readings.levels(frame);
    if (expected.isEmpty() || isRight(bound, expected)) {
      return Optional.empty();
    }
    return Optional.of(
        new Fault(bound, share ? Fault.Kind.VALUE : slip(bound, frame, expected), expected));
  }

  private boolean isRight(Bound bound, List<Expected> expected) {
    if (Matching.level(bound.sentence(), bound.figure(), expected)) {
      return true;
    }
    boolean moved = bound.claim().change() || bound.claim().against().isPresent();
    boolean reached = bound.sentence().holdsIn(0, bound.figure().from(), Told.ARRIVES);
    if (!moved || reached) {
      return false;
    }
    Frame change =
        framing.ofChange(bound.sentence(), bound.before(), bound.claim(), bound.measure());
    return Matching.size(bound.figure(), readings.differences(change, bound.claim()));
  }

  /** A percentage of an amount can only be its share; without a whole that is said, none is. */
  private List<Expected> shares(Bound bound, Frame frame) {
    List<Expected> values = new ArrayList<>();
    if (!bound.claim().share()) {
      return values;
    }
    if (isTheWhole(bound)) {
      return values;
    }
    boolean ofRevenue = bound.measure() == Measure.REVENUE;
    boolean ofPart = !bound.claim().segments().equals(List.of(""));
    if (!ofRevenue || !ofPart) {
      return values;
    }
    if (isOfWhole(bound)) {
      for (String segment : frame.segments()) {
        for (Stretch stretch : frame.stretches()) {
          readings.share(segment, "", stretch).ifPresent(values::add);
        }
      }
      return values;
    }
    values.addAll(readings.sharesIn(bound.sentence(), frame));
    return values;
  }

  /** «占车险的 22%»: the segment is the whole, and the part is none that is known. */
  private static boolean isTheWhole(Bound bound) {
    ReadSentence sentence = bound.sentence();
    boolean within =
        sentence.mentions(Mention.OfSegment.class).stream()
            .filter(m -> m.segment().equals(bound.claim().segment()))
            .anyMatch(
                m ->
                    m.to() <= bound.figure().from()
                        && sentence.holdsIn(0, m.from(), IN)
                        && sentence.holdsFrom(m.to(), SHARE_WITHIN));
    return within
        || sentence.mentions(Mention.OfShare.class).stream()
            .filter(s -> s.to() <= bound.figure().from())
            .reduce((a, b) -> b)
            .stream()
            .anyMatch(
                s ->
                    sentence.mentions(Mention.OfSegment.class).stream()
                        .anyMatch(
                            m ->
                                m.from() >= s.to()
                                    && m.to() <= bound.figure().from()
                                    && m.segment().equals(bound.claim().segment())));
  }

  /** The clause says that it is the revenue of the whole of which a part is taken. */
  private static boolean isOfWhole(Bound bound) {
    String text = bound.sentence().text();
    int from = Clauses.start(text, bound.figure().from());
    int to = Clauses.end(text, bound.figure().to());
    return OF_WHOLE.matcher(text.substring(from, to)).find()
        && bound.sentence().mentions(Mention.OfSegment.class).stream()
                .filter(s -> !s.segment().isEmpty())
                .count()
            == 1;
  }

  private Fault.Kind slip(Bound bound, Frame frame, List<Expected> expected) {
    Optional<Fault.Kind> scale = Scales.slip(bound, expected);
    if (scale.isPresent()) {
      return scale.get();
    }
    if (isOtherScope(bound, frame)) {
      return Fault.Kind.SCOPE;
    }
    return isOtherBasis(bound, frame) ? Fault.Kind.BASIS : Fault.Kind.VALUE;
  }

  /** A part's value for the whole, the whole's for a part, dividends for all returns. */
  private boolean isOtherScope(Bound bound, Frame frame) {
    if (Scopes.isTooRough(bound.figure())) {
      return false;
    }
    List<String> segments = new ArrayList<>(List.of(""));
    ground.facts().company().segments().forEach(s -> segments.add(s.id()));
    List<Measure> measures = RETURNS.contains(bound.measure()) ? RETURNS : List.of(bound.measure());
    for (Measure measure : measures) {
      for (String segment : segments) {
        for (Basis basis : frame.bases()) {
          for (Stretch stretch : frame.stretches()) {
            Optional<BigDecimal> value =
                ground.value(new Subject(measure, segment, basis), stretch);
            if (value.filter(v -> Tolerance.exact(bound.figure(), v)).isPresent()
                && (measure != bound.measure() || Scopes.isAround(segment, frame))) {
              return true;
            }
          }
        }
      }
    }
    return false;
  }

  private boolean isOtherBasis(Bound bound, Frame frame) {
    for (Basis basis : Basis.values()) {
      for (String segment : frame.segments()) {
        for (Stretch stretch : frame.stretches()) {
          Optional<BigDecimal> value =
              ground.value(new Subject(bound.measure(), segment, basis), stretch);
          if (value.filter(v -> Tolerance.exact(bound.figure(), v)).isPresent()) {
            return bound.sentence().mentions(Mention.OfBasis.class).stream()
                .anyMatch(b -> b.basis() != basis);
          }
          boolean old =
              Metric.of(bound.measure().id()).stream()
                  .flatMap(m -> ground.superseded(m, segment, basis, stretch.last()).stream())
                  .anyMatch(v -> Tolerance.exact(bound.figure(), v));
          if (old && stretch.quarters() == 1) {
            return true;
          }
        }
      }
    }
    return false;
  }
}
