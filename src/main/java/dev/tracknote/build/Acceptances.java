package dev.tracknote.build;

import dev.tracknote.data.Acceptance;
import dev.tracknote.data.AcceptancesReader;
import dev.tracknote.data.ScriptReader;
import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.diagnostic.Place;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Marks the findings of one note that an editor has accepted, and knows which were not met. */
final class Acceptances {

  private final List<Acceptance> all;
  private final List<Diagnostic> faults;
  private final Set<Acceptance> met = new LinkedHashSet<>();
  private final Map<String, List<String>> lines = new LinkedHashMap<>();

  Acceptances(List<Acceptance> all, List<Diagnostic> faults) {
    this.all = List.copyOf(all);
    this.faults = List.copyOf(faults);
  }

  static Acceptances read(Path noteFolder) {
    List<Diagnostic> faults = new ArrayList<>();
    return new Acceptances(AcceptancesReader.read(noteFolder, faults), faults);
  }

  /** What is wrong with the acceptances themselves. */
  List<Diagnostic> faults() {
    return faults;
  }

  /** The finding, accepted when somebody said so. */
  Diagnostic judged(Diagnostic finding) {
    for (Acceptance acceptance : all) {
      if (meets(acceptance, finding)) {
        met.add(acceptance);
        return finding.accepted(acceptance.reason());
      }
    }
    return finding;
  }

  /**
   * A warning for each acceptance that met no finding.
   *
   * @param printed whether the pages were printed too; without them nothing is known of findings
   *     that have no line
   */
  List<Diagnostic> unused(boolean printed) {
    return all.stream()
        .filter(a -> !met.contains(a) && (printed || a.line() > 0))
        .map(
            a ->
                Diagnostic.warning(
                    "acceptance-unused",
                    a.place(),
                    "expected a finding of " + a.rule() + " at \"" + a.excerpt() + "\", found none",
                    "take the line out, or copy the words of the sentence again"))
        .toList();
  }

  private boolean meets(Acceptance acceptance, Diagnostic finding) {
    Place place = finding.place();
    if (!acceptance.rule().equals(finding.rule()) || !isSameFile(acceptance.file(), place.file())) {
      return false;
    }
    return place.line() == 0
        ? finding.message().contains(acceptance.excerpt())
        : new Sentence(line(place), place.column()).holds(acceptance.excerpt());
  }

  private static boolean isSameFile(String accepted, String found) {
    String slashed = found.replace('\\', '/');
    return slashed.equals(accepted) || slashed.endsWith("/" + accepted);
  }

  private String line(Place place) {
    List<String> file =
        lines.computeIfAbsent(
            place.file(),
            f ->
                ScriptReader.readIfPresent(Path.of(f), new ArrayList<>())
                    .map(s -> s.text().lines().toList())
                    .orElse(List.of()));
    return place.line() <= file.size() ? file.get(place.line() - 1) : "";
  }
}
