package dev.tracknote.build;

import dev.tracknote.data.Acceptance;
import dev.tracknote.data.AcceptancesReader;
import dev.tracknote.data.ScriptReader;
import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.diagnostic.Place;
import dev.tracknote.report.RuleCatalog;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Marks the findings of one note that an editor has accepted, and knows which were not met. */
final class Acceptances {

  private final List<Acceptance> all;
  private final List<Diagnostic> faults;
  private final AcceptedWords words;
  private final Map<Acceptance, TreeSet<Integer>> met = new LinkedHashMap<>();
  private final Map<String, List<String>> lines = new LinkedHashMap<>();
  private boolean checked = true;

  private Acceptances(List<Acceptance> all, List<Diagnostic> faults, AcceptedWords words) {
    this.all = List.copyOf(all);
    this.faults = List.copyOf(faults);
    this.words = words;
  }

  /** None at all. */
  static Acceptances none() {
    return new Acceptances(List.of(), List.of(), new AcceptedWords(Path.of("")));
  }

  static Acceptances read(Path noteFolder) {
    List<Diagnostic> faults = new ArrayList<>();
    List<Acceptance> read = AcceptancesReader.read(noteFolder, faults);
    read.stream().filter(a -> !RuleCatalog.isKnown(a.rule())).forEach(a -> faults.add(unknown(a)));
    return new Acceptances(
        read.stream().filter(a -> RuleCatalog.isKnown(a.rule())).toList(),
        faults,
        new AcceptedWords(noteFolder));
  }

  private static Diagnostic unknown(Acceptance acceptance) {
    return Diagnostic.error(
        "unknown-rule",
        acceptance.place(),
        "expected the rule of a finding, found \"" + acceptance.rule() + "\"",
        "copy it from the report, where it stands in brackets, such as R10");
  }

  boolean isEmpty() {
    return all.isEmpty();
  }

  /** What is wrong with the acceptances themselves. */
  List<Diagnostic> faults() {
    return faults;
  }

  /** Says that a part of the note could not be checked, so that nobody knows what is not met. */
  void uncheckedInPart() {
    checked = false;
  }

  /** The finding, accepted when somebody said so. */
  Diagnostic judged(Diagnostic finding) {
    for (Acceptance acceptance : all) {
      if (meets(acceptance, finding)) {
        met.computeIfAbsent(acceptance, a -> new TreeSet<>()).add(finding.place().line());
        return finding.accepted(acceptance.reason());
      }
    }
    return finding;
  }

  /**
   * A warning for each acceptance that met no finding, or met it in another line than it names.
   *
   * @param printed whether the pages were printed too; without them nothing is known of findings
   *     that have no line
   */
  List<Diagnostic> astray(boolean printed) {
    List<Diagnostic> astray = new ArrayList<>();
    for (Acceptance acceptance : all) {
      TreeSet<Integer> found = met.getOrDefault(acceptance, new TreeSet<>());
      if (found.isEmpty() && checked && (printed || acceptance.line() > 0)) {
        astray.add(unused(acceptance));
      } else if (!found.isEmpty() && acceptance.line() > 0 && !found.contains(acceptance.line())) {
        astray.add(moved(acceptance, found.first()));
      }
    }
    return astray;
  }

  private Diagnostic unused(Acceptance acceptance) {
    return Diagnostic.warning(
        "acceptance-unused",
        acceptance.place(),
        "expected a finding of "
            + acceptance.rule()
            + " at \""
            + acceptance.excerpt()
            + "\", found none",
        words.hint(acceptance));
  }

  private static Diagnostic moved(Acceptance acceptance, int line) {
    return Diagnostic.warning(
        "acceptance-moved",
        acceptance.place(),
        "expected the finding of "
            + acceptance.rule()
            + " at \""
            + acceptance.excerpt()
            + "\" in line "
            + acceptance.line()
            + ", found it in line "
            + line,
        "write " + line + " if it is the same sentence, or take the line out");
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
