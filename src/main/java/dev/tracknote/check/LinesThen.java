package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.facts.Metric;
import dev.tracknote.metrics.Measure;
import dev.tracknote.metrics.Subject;
import dev.tracknote.quantity.Basis;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The lines of the accounts that a value of an earlier time can be of, and what they were then. */
record LinesThen(List<Subject> subjects, Stretch time, Dossier dossier) {

  /** Those of the parts that the words name, on any basis. */
  static LinesThen of(
      ReadSentence sentence, Claim claim, Measure measure, Stretch time, Dossier dossier) {
    Set<String> segments = new LinkedHashSet<>(claim.segments());
    if (sentence.mentions(Mention.OfSegment.class).isEmpty()) {
      dossier.scenes().of(sentence).ifPresent(s -> segments.addAll(s.segments()));
    }
    List<Subject> subjects =
        segments.stream()
            .flatMap(s -> Stream.of(Basis.values()).map(b -> new Subject(measure, s, b)))
            .toList();
    return new LinesThen(subjects, time, dossier);
  }

  /** The values that hold now, restated where they were. */
  List<Expected> inForce() {
    List<Expected> values = new ArrayList<>();
    for (Subject subject : subjects) {
      dossier
          .ground()
          .value(subject, time)
          .ifPresent(v -> values.add(new Expected(v, subject.id() + " " + time.label())));
    }
    return values;
  }

  /** What was told of a quarter before it was restated. */
  List<Expected> superseded() {
    List<Expected> values = new ArrayList<>();
    for (Subject subject : time.quarters() == 1 ? subjects : List.<Subject>of()) {
      Metric.of(subject.measure().id()).stream()
          .flatMap(
              m ->
                  dossier
                      .ground()
                      .superseded(m, subject.segment(), subject.basis(), time.last())
                      .stream())
          .forEach(v -> values.add(new Expected(v, subject.id() + " " + time.label())));
    }
    return values;
  }

  /** «净利润 233 亿日元，上年同期为 35 亿日元», both of the half that the clause before it named. */
  List<Expected> ofLonger(ReadSentence sentence, Claim claim) {
    List<Expected> values = new ArrayList<>();
    for (int quarters = 2; quarters <= 4 && isYearAgo(claim); quarters++) {
      Stretch longer = new Stretch(dossier.quarter(), quarters);
      for (Subject subject : subjects) {
        boolean told =
            sentence.claims().stream()
                .filter(c -> c.measure().equals(claim.measure()) && c.when().isEmpty())
                .anyMatch(c -> isOf(longer, c.figure(), subject));
        if (told) {
          dossier
              .ground()
              .value(subject, longer.yearAgo())
              .ifPresent(v -> values.add(new Expected(v, subject.id())));
        }
      }
    }
    return values;
  }

  private static boolean isYearAgo(Claim claim) {
    return claim.period().isEmpty() && claim.when().equals(Optional.of(Mention.When.YEAR_AGO));
  }

  /** Whether an amount is that of a longer time, and not that of the quarter. */
  private boolean isOf(Stretch longer, StatedFigure figure, Subject subject) {
    Ground ground = dossier.ground();
    return figure.kind() == StatedFigure.Kind.MONEY
        && ground.value(subject, longer).filter(v -> Tolerance.lenient(figure, v)).isPresent()
        && ground
            .value(subject, Stretch.of(dossier.quarter()))
            .filter(v -> Tolerance.lenient(figure, v))
            .isEmpty();
  }
}
