package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.ClaimFinder;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.Sentence;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.claim.Vocabulary;
import dev.tracknote.commentary.PartKind;
import dev.tracknote.metrics.Measure;
import dev.tracknote.metrics.Subject;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Figures under a heading that names one part are that part's where one of them has a value of the
 * part and none of the company: below «**动力电池：量增价缓**» stands «收入 158.31 亿元，同比 +29.1%».
 */
final class UnderHeading {

  /** The company itself is spoken of. */
  private static final Pattern WHOLE =
      Pattern.compile(
          "(?i)公司|集团|整体|全(?:公)?司|总营收|总收入|\\b(?:group|company|total|overall|consolidated)\\b");

  /** «Cloud: growth back above that of Subscription»: what the point is about stands before it. */
  private static final Pattern COLON = Pattern.compile("[：:](?!\\d)");

  private final Vocabulary vocabulary;
  private final Ground ground;
  private final Map<String, Optional<String>> parts = new LinkedHashMap<>();

  UnderHeading(Vocabulary vocabulary, Ground ground) {
    this.vocabulary = vocabulary;
    this.ground = ground;
  }

  List<ReadSentence> bound(List<ReadSentence> sentences) {
    return sentences.stream().map(this::bound).toList();
  }

  private ReadSentence bound(ReadSentence sentence) {
    String topic = sentence.sentence().topic();
    if (topic.isEmpty()
        || sentence.claims().isEmpty()
        || sentence.isRow()
        || sentence.text().startsWith(topic)
        || !sentence.mentions(Mention.OfSegment.class).isEmpty()
        || beginsWithWhole(sentence)) {
      return sentence;
    }
    return parts
        .computeIfAbsent(topic, this::part)
        .filter(p -> sentence.claims().stream().anyMatch(c -> isOfPart(c, p)))
        .filter(p -> sentence.claims().stream().noneMatch(this::isOfCompany))
        .map(p -> sentence.under(p, sentence.claims().stream().map(c -> of(c, p)).toList()))
        .orElse(sentence);
  }

  private static boolean beginsWithWhole(ReadSentence sentence) {
    return sentence.holdsIn(0, sentence.claims().getFirst().figure().from(), WHOLE);
  }

  /** The one part that a heading names. */
  private Optional<String> part(String topic) {
    Sentence heading = new Sentence(topic, List.of(), PartKind.HEADLINE, 0, List.of(), false, "");
    Matcher colon = COLON.matcher(topic);
    int end = colon.find() ? colon.start() : topic.length();
    List<String> named =
        ClaimFinder.read(heading, vocabulary).mentions(Mention.OfSegment.class).stream()
            .filter(m -> m.to() <= end)
            .map(Mention.OfSegment::segment)
            .distinct()
            .toList();
    return named.size() == 1 && !named.getFirst().isEmpty()
        ? Optional.of(named.getFirst())
        : Optional.empty();
  }

  private Claim of(Claim claim, String part) {
    boolean known =
        Measure.of(claim.measure())
            .filter(m -> has(Subject.segment(m, part), Stretch.of(ground.quarter())))
            .isPresent();
    String named = known ? claim.measure() : vocabulary.ofPart(claim.measure(), List.of(part));
    return known || !named.equals(claim.measure()) ? claim.ofPart(part, named) : claim;
  }

  private boolean has(Subject subject, Stretch stretch) {
    return ground.bases().stream()
        .anyMatch(
            b ->
                ground
                    .value(new Subject(subject.measure(), subject.segment(), b), stretch)
                    .isPresent());
  }

  private boolean isOfPart(Claim claim, String part) {
    return fits(claim, part)
        || !vocabulary.ofPart(claim.measure(), List.of(part)).equals(claim.measure());
  }

  private boolean isOfCompany(Claim claim) {
    return fits(claim, "");
  }

  /** Whether a figure is the level of now or its growth, for the part or, without one, for all. */
  private boolean fits(Claim claim, String part) {
    StatedFigure figure = claim.figure();
    Optional<Measure> measure = Measure.of(claim.measure());
    if (measure.isEmpty() || figure.isRange() || figure.width().isPresent() || claim.share()) {
      return false;
    }
    return ground.bases().stream()
        .map(b -> new Subject(measure.get(), part, b))
        .flatMap(s -> values(s, figure))
        .anyMatch(v -> Tolerance.exact(figure.withValue(figure.value().abs()), v.abs()));
  }

  private Stream<BigDecimal> values(Subject subject, StatedFigure figure) {
    Stretch now = Stretch.of(ground.quarter());
    Stream<BigDecimal> levels = ground.value(subject, now).stream();
    if (figure.kind() != StatedFigure.Kind.PERCENT || subject.measure().isRatio()) {
      return figure.kind() == StatedFigure.Kind.MONEY || figure.kind() == StatedFigure.Kind.PERCENT
          ? levels
          : Stream.empty();
    }
    return Stream.of(ground.quarter().yearAgo(), ground.quarter().previous())
        .flatMap(q -> ground.growth(subject, now, Stretch.of(q)).stream())
        .map(Expected::value);
  }
}
