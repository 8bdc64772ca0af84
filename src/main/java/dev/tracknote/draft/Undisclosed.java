package dev.tracknote.draft;

import dev.tracknote.facts.Segment;
import dev.tracknote.house.Phrase;
import dev.tracknote.metrics.Measure;
import dev.tracknote.metrics.Subject;
import dev.tracknote.quantity.Basis;
import dev.tracknote.quantity.FiscalQuarter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What a reader of the last note will look for and the new quarter does not hold; without a last
 * note, what was known of the quarter before.
 */
final class Undisclosed {

  private final Pen pen;
  private final List<Subject> measures = new ArrayList<>();
  private final List<String> segments = new ArrayList<>();
  private boolean guidance;

  private Undisclosed(Pen pen) {
    this.pen = pen;
  }

  static Undisclosed of(Pen pen) {
    Undisclosed undisclosed = new Undisclosed(pen);
    pen.occasion()
        .last()
        .ifPresentOrElse(
            last -> References.in(last.commentary()).forEach(undisclosed::used),
            undisclosed::likeTheQuarterBefore);
    undisclosed.measures.sort(Comparator.comparing(Subject::measure).thenComparing(Subject::basis));
    return undisclosed;
  }

  boolean isEmpty() {
    return measures.isEmpty() && segments.isEmpty() && !guidance;
  }

  /** All that is missing, by name. */
  List<String> names() {
    List<String> names = new ArrayList<>();
    for (Topic topic : Topic.values()) {
      names.addAll(names(topic));
    }
    return names;
  }

  /** What is missing for one key point, by name. */
  List<String> names(Topic topic) {
    return switch (topic) {
      case SEGMENTS ->
          segments.isEmpty()
              ? List.of()
              : List.of(
                  pen.words(
                      Phrase.SEGMENT_REVENUE,
                      "names",
                      pen.list(segments.stream().map(s -> SegmentsPoint.name(pen, s)).toList())));
      case GUIDANCE ->
          guidance
              ? List.of(
                  pen.words(
                      Phrase.QUARTER_GUIDANCE, "quarter", pen.occasion().quarter().next().label()))
              : List.of();
      default ->
          measures.stream().filter(s -> Topic.of(s.measure()) == topic).map(pen::name).toList();
    };
  }

  /** That part of a key point is still open, or nothing. */
  String sentence(Topic topic, List<String> saidAlready) {
    List<String> names = names(topic).stream().filter(n -> !saidAlready.contains(n)).toList();
    return names.isEmpty()
        ? ""
        : pen.sentence(pen.words(Phrase.STILL_OPEN, "names", pen.list(names)));
  }

  /** A figure that the last note gave for its own quarter. */
  private void used(String reference) {
    if (reference.contains("[")) {
      return;
    }
    if (reference.startsWith("guidance.next.")) {
      guidance |= !pen.holds("guidance.next.revenue");
    } else if (reference.startsWith("segment.")) {
      pen.occasion().facts().company().segments().stream()
          .filter(s -> reference.startsWith("segment." + s.id() + "."))
          .max(Comparator.comparingInt(s -> s.id().length()))
          .ifPresent(this::lacks);
    } else if (!reference.startsWith("guidance.")) {
      subject(reference).ifPresent(this::lacks);
    }
  }

  private static Optional<Subject> subject(String reference) {
    List<String> words = List.of(reference.split("\\.", -1));
    Basis basis = words.contains(Basis.NONGAAP.id()) ? Basis.NONGAAP : Basis.GAAP;
    return Measure.of(words.getFirst()).map(m -> new Subject(m, "", basis));
  }

  private void likeTheQuarterBefore() {
    FiscalQuarter before = pen.occasion().quarter().previous();
    for (Measure measure : Measure.values()) {
      for (Basis basis : Basis.values()) {
        Subject subject = new Subject(measure, "", basis);
        boolean own =
            pen.metrics()
                .level(subject, before)
                .filter(f -> f.inputs().stream().allMatch(i -> i.key().basis() == basis))
                .isPresent();
        if (own) {
          lacks(subject);
        }
      }
    }
    for (Segment segment : pen.occasion().facts().company().segments()) {
      Subject subject = Subject.segment(Measure.REVENUE, segment.id());
      if (pen.metrics().level(subject, before).isPresent()) {
        lacks(segment);
      }
    }
    guidance =
        pen.occasion().facts().guidanceFor(pen.occasion().quarter()).isPresent()
            && !pen.holds("guidance.next.revenue");
  }

  private void lacks(Subject subject) {
    if (!measures.contains(subject)
        && pen.metrics().level(subject, pen.occasion().quarter()).isEmpty()) {
      measures.add(subject);
    }
  }

  private void lacks(Segment segment) {
    if (!segments.contains(segment.id()) && !pen.holds("segment." + segment.id() + ".revenue")) {
      segments.add(segment.id());
    }
  }
}
