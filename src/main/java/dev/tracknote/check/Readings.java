package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.metrics.Measure;
import dev.tracknote.metrics.Subject;
import dev.tracknote.quantity.Basis;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The values that a figure has in each reading of its frame, from the facts. */
final class Readings {

  private final Ground ground;

  Readings(Ground ground) {
    this.ground = ground;
  }

  List<Expected> levels(Frame frame) {
    List<Expected> values = new ArrayList<>();
    for (Subject subject : frame.subjects()) {
      for (Stretch stretch : frame.stretches()) {
        ground
            .value(subject, stretch)
            .ifPresent(
                v -> values.add(new Expected(v, () -> subject.id() + " " + stretch.label())));
      }
    }
    return values;
  }

  /** Growth in percent over the times of the frame. */
  List<Expected> growth(Frame frame, Claim claim) {
    List<Expected> values = new ArrayList<>();
    for (Subject subject : frame.subjects()) {
      for (Stretch now : frame.stretches()) {
        if (now.quarters() == 1 && !against(claim, Mention.Against.PREVIOUS_QUARTER)) {
          ground.statedGrowth(subject, now.last()).ifPresent(values::add);
        }
        for (Stretch base : starts(frame, claim, now)) {
          ground.growth(subject, now, base).ifPresent(values::add);
        }
      }
    }
    return values;
  }

  /** Differences of amounts or of ratios over the times of the frame. */
  List<Expected> differences(Frame frame, Claim claim) {
    List<Expected> values = new ArrayList<>();
    for (Subject subject : frame.subjects()) {
      for (Stretch now : frame.stretches()) {
        for (Stretch base : starts(frame, claim, now)) {
          ground.difference(subject, now, base).ifPresent(values::add);
        }
      }
    }
    return values;
  }

  /** What the changes of the frame are measured against. */
  List<Expected> bases(Frame frame, Claim claim) {
    Set<Stretch> starts = new LinkedHashSet<>();
    frame.stretches().forEach(s -> starts.addAll(starts(frame, claim, s)));
    return levels(
        new Frame(frame.measures(), frame.segments(), frame.bases(), starts, frame.starts()));
  }

  /** A segment's part in each total that it belongs to. */
  List<Expected> shares(Frame frame) {
    List<Expected> values = new ArrayList<>();
    for (String segment : frame.segments()) {
      for (Stretch stretch : frame.stretches()) {
        share(segment, "", stretch).ifPresent(values::add);
        ground
            .facts()
            .company()
            .splitWithPart(segment)
            .flatMap(s -> share(segment, s.of(), stretch))
            .ifPresent(values::add);
      }
    }
    return values;
  }

  /** Parts of one another among all that a sentence names, and of revenue. */
  List<Expected> sharesIn(ReadSentence sentence, Frame frame) {
    Set<Subject> subjects = new LinkedHashSet<>(frame.subjects());
    subjects.add(Subject.company(Measure.REVENUE));
    for (String segment : frame.segments()) {
      subjects.add(Subject.segment(Measure.REVENUE, segment));
    }
    for (Mention.OfSegment mention : sentence.mentions(Mention.OfSegment.class)) {
      subjects.add(Subject.segment(Measure.REVENUE, mention.segment()));
    }
    for (Mention.OfMeasure mention : sentence.mentions(Mention.OfMeasure.class)) {
      for (Basis basis : ground.bases()) {
        Measure.of(mention.measure()).ifPresent(m -> subjects.add(new Subject(m, "", basis)));
      }
    }
    List<Expected> values = new ArrayList<>(shares(frame));
    Set<Stretch> stretches = new LinkedHashSet<>(frame.stretches());
    frame.stretches().forEach(s -> stretches.addAll(List.of(s.yearAgo(), s.previous())));
    for (Stretch stretch : stretches) {
      for (Subject part : subjects) {
        for (Subject whole : subjects) {
          if (!part.equals(whole) && !part.measure().isRatio() && !whole.measure().isRatio()) {
            ratio(part, whole, stretch).ifPresent(values::add);
          }
        }
      }
    }
    return values;
  }

  /** How much such a share moved, in points. */
  List<Expected> shareMoves(Frame frame, Claim claim) {
    List<Expected> values = new ArrayList<>();
    for (String segment : frame.segments()) {
      List<String> wholes = new ArrayList<>(List.of(""));
      ground.facts().company().splitWithPart(segment).ifPresent(s -> wholes.add(s.of()));
      for (String whole : wholes) {
        for (Stretch now : frame.stretches()) {
          for (Stretch base : starts(frame, claim, now)) {
            Optional<Expected> current = share(segment, whole, now);
            Optional<Expected> then = share(segment, whole, base);
            if (current.isPresent() && then.isPresent()) {
              values.add(
                  new Expected(
                      current.get().value().subtract(then.get().value()),
                      () -> current.get().words() + " − " + base.label()));
            }
          }
        }
      }
    }
    return values;
  }

  // definition: a share of a total is computed from unrounded values
  Optional<Expected> share(String part, String whole, Stretch stretch) {
    if (part.equals(whole)) {
      return Optional.empty();
    }
    return ratio(
        Subject.segment(Measure.REVENUE, part), Subject.segment(Measure.REVENUE, whole), stretch);
  }

  /** A line is no share of itself, on whatever basis. */
  Optional<Expected> ratio(Subject part, Subject whole, Stretch stretch) {
    if (part.measure() == whole.measure() && part.segment().equals(whole.segment())) {
      return Optional.empty();
    }
    Optional<BigDecimal> one = ground.value(part, stretch);
    Optional<BigDecimal> all = ground.value(whole, stretch);
    return one.isPresent() && all.isPresent() && all.get().signum() > 0
        ? Optional.of(
            Expected.quotient(
                one.get(), all.get(), () -> part.id() + " ÷ " + whole.id() + " " + stretch.label()))
        : Optional.empty();
  }

  private static List<Stretch> starts(Frame frame, Claim claim, Stretch now) {
    List<Stretch> starts = new ArrayList<>();
    if (!against(claim, Mention.Against.PREVIOUS_QUARTER)) {
      starts.add(now.yearAgo());
    }
    if (!against(claim, Mention.Against.YEAR_AGO)) {
      starts.add(now.previous());
    }
    for (Stretch named : frame.starts()) {
      if (named.last().compareTo(now.last()) < 0 && claim.against().isEmpty()) {
        starts.add(named);
      }
    }
    return starts;
  }

  private static boolean against(Claim claim, Mention.Against base) {
    return claim.against().equals(Optional.of(base));
  }
}
