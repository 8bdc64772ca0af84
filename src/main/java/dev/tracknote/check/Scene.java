package dev.tracknote.check;

import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.metrics.Measure;
import dev.tracknote.metrics.Subject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a sentence puts before its reader: the things and times that it names, or that the sentences
 * before it in the paragraph name where it names none.
 */
final class Scene {

  private static final int RECORD = 16;

  private final Ground ground;
  private final ReadSentence sentence;
  private final ThingsMeant things;
  private final Set<Stretch> stretches;
  private final boolean ofOutlook;
  private final Set<Stretch> spans;
  private @Nullable Admissible admissible;

  /**
   * @param earlier the sentences before it in its paragraph, the nearest last
   * @param times those of its own words and of the sentence before it
   * @param spans longer times that the sentences before it speak of
   */
  Scene(
      Ground ground,
      ReadSentence sentence,
      List<ReadSentence> earlier,
      Set<Stretch> times,
      Set<Stretch> spans) {
    this.ground = ground;
    this.sentence = sentence;
    this.things = new ThingsMeant(ground, sentence, earlier);
    this.ofOutlook = Outlook.isNamed(sentence) || earlier.stream().anyMatch(Outlook::isNamed);
    this.spans = spans;
    List<Measure> measures = things.measures();
    this.stretches =
        new TimesMeant(ground, sentence, times, spans, looksAhead())
            .known(measures.isEmpty() ? Measure.REVENUE : measures.getFirst());
  }

  /** The measures and parts that are meant. */
  ThingsMeant things() {
    return things;
  }

  /** Whether the sentence or one before it in the paragraph speaks of guidance. */
  boolean isOfOutlook() {
    return ofOutlook;
  }

  ReadSentence sentence() {
    return sentence;
  }

  List<String> segments() {
    return things.segments();
  }

  List<Measure> measures() {
    return things.measures();
  }

  Set<Stretch> stretches() {
    return stretches;
  }

  /** What is named: each measure of the company, and each segment's revenue or other measure. */
  Set<Subject> subjects() {
    return things.subjects();
  }

  /** The same with what is made of it, and with the revenue, of which everything is a part. */
  Set<Subject> withKin() {
    return things.withKin();
  }

  /** The years and halves that the sentences before it in the paragraph speak of. */
  Set<Stretch> spans() {
    return spans;
  }

  /** Whether the sentence itself names the time. */
  boolean isNamed(Stretch stretch) {
    return TimesMeant.isNamed(stretch, sentence);
  }

  Optional<BigDecimal> value(Subject subject, Stretch stretch) {
    return ground.valueAddedUp(subject, stretch);
  }

  /**
   * Whether a sentence before it in the paragraph speaks of a year or a half, this one names no
   * time, and the amount is that of something it names over that time.
   */
  boolean isOfSpan(StatedFigure figure) {
    return !spans.isEmpty()
        && sentence.mentions(Mention.OfPeriod.class).isEmpty()
        && subjects().stream()
            .anyMatch(s -> spans.stream().anyMatch(t -> t.quarters() > 1 && is(figure, s, t)));
  }

  private boolean is(StatedFigure figure, Subject subject, Stretch span) {
    return switch (figure.kind()) {
      case MONEY -> value(subject, span).filter(v -> Admissible.matches(figure, v)).isPresent();
      case PERCENT ->
          ground
              .growth(subject, span, span.yearAgo())
              .filter(g -> Admissible.matches(figure, g.value()))
              .isPresent();
      default -> false;
    };
  }

  /** Whether a thing that is meant ever had a value, in a quarter or a year on record. */
  boolean isOnRecord(StatedFigure figure) {
    Reach reach = Reach.of(figure);
    for (Subject subject : withKin()) {
      for (int back = 0; back < RECORD; back++) {
        Stretch quarter = Stretch.of(ground.quarter().plus(-back));
        Stretch year = Stretch.year(quarter.last().year());
        if (value(subject, quarter).filter(reach::holds).isPresent()
            || value(subject, year).filter(reach::holds).isPresent()) {
          return true;
        }
      }
    }
    return false;
  }

  /** What can be formed from all this. */
  Admissible admissible() {
    if (admissible == null) {
      admissible = new Admissible(this);
    }
    return admissible;
  }

  static List<Subject> amountsOf(Iterable<Subject> subjects) {
    List<Subject> amounts = new ArrayList<>();
    for (Subject subject : subjects) {
      if (!subject.measure().isRatio() && subject.measure() != Measure.SHARES_DILUTED) {
        amounts.add(subject);
      }
    }
    return amounts;
  }

  Ground ground() {
    return ground;
  }

  /** What was guided or expected by the market for the things that are named. */
  List<Expected> outlook() {
    return looksAhead() ? Outlook.values(this) : List.of();
  }

  /** Whether anything that was guided or expected can be meant. */
  private boolean looksAhead() {
    return ofOutlook || Outlook.isMeant(sentence);
  }
}
