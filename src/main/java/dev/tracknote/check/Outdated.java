package dev.tracknote.check;

import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.diagnostic.Place;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** R21: what was right at the last edition and, since the facts changed, is right no longer. */
final class Outdated {

  private Outdated() {}

  /** The findings of today; those that the facts of the last edition do not bear out are R21. */
  static List<Diagnostic> told(List<Diagnostic> today, Optional<List<Diagnostic>> lastEdition) {
    if (lastEdition.isEmpty()) {
      return new ArrayList<>(today);
    }
    Set<Place> wrongThen = new LinkedHashSet<>();
    lastEdition.get().forEach(d -> wrongThen.add(d.place()));
    List<Diagnostic> told = new ArrayList<>();
    for (Diagnostic finding : today) {
      boolean outdated = finding.rule().matches("R\\d+") && !wrongThen.contains(finding.place());
      told.add(
          outdated
              ? Diagnostic.error(
                  "R21",
                  finding.place(),
                  finding.message() + "; it was right at the last edition (" + finding.rule() + ")",
                  "the facts have changed since: bring the sentence up to date")
              : finding);
    }
    return told;
  }
}
