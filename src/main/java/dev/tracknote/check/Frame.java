package dev.tracknote.check;

import dev.tracknote.metrics.Measure;
import dev.tracknote.metrics.Subject;
import dev.tracknote.quantity.Basis;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What a figure can be a figure of, once its sentence has been read.
 *
 * @param stretches the times that the value can stand for
 * @param starts the times that a change can be measured against, beside the quarter and the year
 *     before
 */
record Frame(
    Set<Measure> measures,
    Set<String> segments,
    Set<Basis> bases,
    Set<Stretch> stretches,
    Set<Stretch> starts) {

  Frame onBases(Set<Basis> others) {
    return new Frame(measures, segments, others, stretches, starts);
  }

  List<Subject> subjects() {
    List<Subject> subjects = new ArrayList<>();
    for (Measure measure : measures) {
      for (String segment : segments) {
        for (Basis basis : bases) {
          subjects.add(new Subject(measure, segment, basis));
        }
      }
    }
    return subjects;
  }
}
