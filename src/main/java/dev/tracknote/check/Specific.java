package dev.tracknote.check;

import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.diagnostic.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One fault is one finding: of several rules at one place the most specific one speaks. */
final class Specific {

  private static final List<String> ORDER =
      List.of(
          "R21", "R19", "R13", "R17", "R14", "R22", "R6", "R18", "R11", "R4", "R3", "R8", "R5",
          "R12", "R10", "R7", "R2", "R1", "R9", "R20");

  private Specific() {}

  static List<Diagnostic> first(List<Diagnostic> findings) {
    Map<Place, Diagnostic> figures = new LinkedHashMap<>();
    List<Diagnostic> kept = new ArrayList<>();
    for (Diagnostic finding : findings) {
      if (ORDER.contains(finding.rule())) {
        figures.merge(finding.place(), finding, (a, b) -> rank(b) < rank(a) ? b : a);
      } else {
        kept.add(finding);
      }
    }
    kept.addAll(figures.values());
    return kept;
  }

  private static int rank(Diagnostic finding) {
    // that nothing holds a figure says least of what is wrong with it
    if (finding.message().startsWith(SubjectUnknown.UNHEARD)) {
      // what nothing is known of has no other value, change or distance that it should have
      return ORDER.indexOf("R10");
    }
    boolean unheld =
        finding.message().startsWith(ClaimWithoutSource.UNHELD)
            || finding.message().startsWith(ClaimWithoutSource.UNSOURCED);
    int last = unheld ? ORDER.size() : 0;
    return ORDER.indexOf(finding.rule()) + last;
  }
}
