package dev.tracknote.data;

import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.diagnostic.Place;
import dev.tracknote.diagnostic.RejectedInput;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects what is wrong, so that a reader can go on and the analyst sees every fault at once. */
final class Findings {

  private final List<Diagnostic> found = new ArrayList<>();
  private final Map<String, Integer> ranks = new LinkedHashMap<>();
  private int errors;

  /** Notes that a file is read now, which settles its place in the list of findings. */
  void reading(String file) {
    ranks.putIfAbsent(file, ranks.size());
  }

  void error(String rule, Place place, String message, String hint) {
    found.add(Diagnostic.error(rule, place, message, hint));
    errors++;
  }

  void warning(String rule, Place place, String message, String hint) {
    found.add(Diagnostic.warning(rule, place, message, hint));
  }

  /** The number of errors so far; it tells whether a stretch of reading was without fault. */
  int errors() {
    return errors;
  }

  <T> Read<T> conclude(T value) throws RejectedInput {
    if (errors > 0) {
      throw rejection();
    }
    return new Read<>(value, inOrder());
  }

  RejectedInput rejection() {
    return new RejectedInput(inOrder());
  }

  // files stay in the order of reading, and within a file the analyst goes from top to bottom
  private List<Diagnostic> inOrder() {
    return found.stream()
        .sorted(
            Comparator.comparingInt((Diagnostic d) -> ranks.getOrDefault(d.place().file(), 0))
                .thenComparingInt(d -> d.place().line())
                .thenComparingInt(d -> d.place().column()))
        .toList();
  }
}
