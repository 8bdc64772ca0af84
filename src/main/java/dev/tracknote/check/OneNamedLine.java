package dev.tracknote.check;

import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.metrics.Measure;
import dev.tracknote.metrics.Subject;
import dev.tracknote.quantity.Basis;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The one line or part that a sentence names, revenue aside, of which everything is a part. */
final class OneNamedLine {

  private static final int QUARTERS = 16;

  private OneNamedLine() {}

  /** The one name of a line or part that the sentence holds beside revenue. */
  static Optional<Mention> name(ReadSentence sentence) {
    List<Mention> names = new ArrayList<>();
    Set<String> different = new LinkedHashSet<>();
    boolean revenue = false;
    for (Mention mention : sentence.mentions()) {
      if (mention instanceof Mention.OfMeasure m) {
        if (m.measure().equals(Measure.REVENUE.id())) {
          revenue = true;
        } else {
          names.add(m);
          different.add(m.measure());
        }
      } else if (mention instanceof Mention.OfSegment s && !s.segment().isEmpty()) {
        names.add(s);
        different.add(s.segment());
      }
    }
    if (different.isEmpty() && revenue) {
      return Optional.of(sentence.mentions(Mention.OfMeasure.class).getFirst());
    }
    return different.size() == 1 ? Optional.of(names.getFirst()) : Optional.empty();
  }

  /** The line that the name stands for, on each basis that can be meant. */
  static List<Subject> lines(ReadSentence sentence, Mention name, Dossier dossier) {
    String segment = name instanceof Mention.OfSegment s ? s.segment() : "";
    Optional<Measure> measure =
        name instanceof Mention.OfMeasure m
            ? Measure.of(m.measure())
            : Optional.of(Measure.REVENUE);
    return measure.stream()
        .flatMap(m -> bases(sentence, dossier).stream().map(b -> new Subject(m, segment, b)))
        .toList();
  }

  private static Set<Basis> bases(ReadSentence sentence, Dossier dossier) {
    Set<Basis> said = new LinkedHashSet<>();
    sentence.mentions(Mention.OfBasis.class).forEach(b -> said.add(b.basis()));
    return said.size() == 1 ? said : dossier.ground().bases();
  }

  /** The quarters on record, with the years and the parts of years that end with them. */
  static Set<Stretch> ever(Dossier dossier) {
    Set<Stretch> times = new LinkedHashSet<>();
    for (int back = 0; back < QUARTERS; back++) {
      Stretch quarter = Stretch.of(dossier.quarter().plus(-back));
      times.add(quarter);
      times.add(new Stretch(quarter.last(), 4));
      times.add(new Stretch(quarter.last(), quarter.last().quarter()));
    }
    return times;
  }
}
