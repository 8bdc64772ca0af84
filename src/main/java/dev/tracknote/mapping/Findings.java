package dev.tracknote.mapping;

import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.diagnostic.Place;
import dev.tracknote.diagnostic.RejectedInput;
import dev.tracknote.diagnostic.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Collects what is wrong with a sheet, so that the analyst sees every kind of fault at once. */
final class Findings {

  // more of one kind come from one cause, and nobody reads them
  private static final int MOST_OF_A_KIND = 50;

  private final List<Diagnostic> found = new ArrayList<>();
  private final Map<String, Integer> kinds = new TreeMap<>();
  private boolean rejected;

  void error(String rule, Place place, String message, String hint) {
    add(Diagnostic.error(rule, place, message, hint));
  }

  void error(String rule, Place place, String message, String arithmetic, String hint) {
    add(Diagnostic.error(rule, place, message, arithmetic, hint));
  }

  void warning(String rule, Place place, String message, String hint) {
    add(Diagnostic.warning(rule, place, message, hint));
  }

  private void add(Diagnostic finding) {
    rejected |= finding.severity() == Severity.ERROR;
    if (kinds.merge(finding.rule(), 1, Integer::sum) <= MOST_OF_A_KIND) {
      found.add(finding);
    }
  }

  List<Diagnostic> warnings() throws RejectedInput {
    List<Diagnostic> all = new ArrayList<>(found);
    for (Map.Entry<String, Integer> kind : kinds.entrySet()) {
      if (kind.getValue() > MOST_OF_A_KIND) {
        all.add(more(kind.getKey(), kind.getValue() - MOST_OF_A_KIND));
      }
    }
    if (rejected) {
      throw new RejectedInput(all);
    }
    return List.copyOf(all);
  }

  private Diagnostic more(String rule, int number) {
    Diagnostic last =
        found.stream().filter(f -> f.rule().equals(rule)).reduce((a, b) -> b).orElseThrow();
    String message = "expected none, found %,d more of this kind".formatted(number);
    return last.severity() == Severity.ERROR
        ? Diagnostic.error(rule, last.place(), message, last.hint())
        : Diagnostic.warning(rule, last.place(), message, last.hint());
  }
}
