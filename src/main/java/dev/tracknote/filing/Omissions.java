package dev.tracknote.filing;

import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.diagnostic.Place;
import dev.tracknote.facts.Metric;
import dev.tracknote.quantity.FiscalPeriod;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** What was left out and why, gathered so that one reason is told once with all its periods. */
final class Omissions {

  private static final int SHOWN = 8;

  private final Place place;
  private final List<Diagnostic> warnings;
  private final Map<Reason, List<String>> periods = new TreeMap<>();
  private final NavigableSet<String> duplicates = new TreeSet<>();

  /** Omissions of one file, told in a list of warnings. */
  Omissions(String file, List<Diagnostic> warnings) {
    this.place = Place.file(file);
    this.warnings = warnings;
  }

  /**
   * Leaves a figure out.
   *
   * @param fault what was expected and found, such as {@code expected …, found …}
   */
  void leave(String rule, Metric metric, FiscalPeriod period, String fault, String cure) {
    List<String> labels =
        periods.computeIfAbsent(new Reason(rule, metric, fault, cure), reason -> new ArrayList<>());
    if (!labels.contains(period.label())) {
      labels.add(period.label());
    }
  }

  void twice(String tag, FiledValue row) {
    duplicates.add(tag + " for " + row.span() + " in " + row.filing().accession());
  }

  void warn(String rule, String message, String hint) {
    warnings.add(Diagnostic.warning(rule, place, message, hint));
  }

  /** Words all that was gathered. */
  void tell() {
    for (String duplicate : duplicates) {
      warn(
          "duplicate-fact",
          "expected one value of " + duplicate + ", found two that differ",
          "both are left out; look the figure up in the filing");
    }
    periods.forEach(
        (reason, labels) ->
            warn(
                reason.rule(),
                "%s of %s: %s".formatted(reason.metric().id(), list(labels), reason.fault()),
                reason.cure()));
  }

  static String list(List<String> labels) {
    return labels.size() <= SHOWN
        ? String.join(", ", labels)
        : String.join(", ", labels.subList(0, SHOWN)) + " and " + (labels.size() - SHOWN) + " more";
  }

  private record Reason(String rule, Metric metric, String fault, String cure)
      implements Comparable<Reason> {

    private static final Comparator<Reason> ORDER =
        Comparator.comparing(Reason::rule)
            .thenComparing(Reason::metric)
            .thenComparing(Reason::fault);

    @Override
    public int compareTo(Reason other) {
      return ORDER.compare(this, other);
    }
  }
}
