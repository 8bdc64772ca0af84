package dev.tracknote.report;

import dev.tracknote.facts.Fact;
import dev.tracknote.facts.ReportedQuarter;
import dev.tracknote.intake.Changes;
import dev.tracknote.intake.Changes.Pair;
import dev.tracknote.intake.Forecasts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Words what an import changes, for people. */
public final class IntakeText {

  private static final int SHOWN = 8;

  private IntakeText() {}

  public static List<String> lines(Changes changes) {
    List<String> lines = new ArrayList<>();
    String kind = changes.isNew() ? " is new" : "";
    lines.add("%s%s: %s".formatted(changes.company(), kind, changes.delivered()));
    if (!changes.quarters().isEmpty()) {
      List<String> labels =
          changes.quarters().stream().map(ReportedQuarter::label).map(q -> q.label()).toList();
      lines.add("  quarters   %d new: %s".formatted(labels.size(), ends(labels)));
    }
    Map<String, Integer> added = byPeriod(changes.added());
    if (!added.isEmpty()) {
      lines.add("  new        %d figures: %s".formatted(changes.added().size(), counts(added)));
    }
    lines.addAll(restated(changes));
    changes.conflicts().forEach(p -> lines.add("  conflict   " + pair(p, "stays, not")));
    lines.add("  confirmed  %d figures".formatted(changes.confirmed()));
    Forecasts forecasts = changes.forecasts();
    if (!forecasts.added().isEmpty()) {
      Map<String, Integer> expected = byPeriod(forecasts.added());
      lines.add("  estimates  %d new: %s".formatted(forecasts.added().size(), counts(expected)));
    }
    forecasts.revised().forEach(p -> lines.add("  revised    " + pair(p, "->")));
    forecasts.conflicts().forEach(p -> lines.add("  conflict   " + pair(p, "stays, not")));
    if (forecasts.confirmed() > 0) {
      lines.add("  confirmed  %d estimates".formatted(forecasts.confirmed()));
    }
    lines.add(
        changes.isNothing()
            ? "nothing to change"
            : changes.written() ? "written" : "nothing was written");
    return lines;
  }

  /** A folder that is new held nothing before, so that only the count is of interest. */
  private static List<String> restated(Changes changes) {
    int count = changes.restated().size();
    return changes.isNew() && count > SHOWN
        ? List.of("  restated   %d figures since they were first filed".formatted(count))
        : changes.restated().stream().map(p -> "  restated   " + pair(p, "->")).toList();
  }

  private static String ends(List<String> labels) {
    return labels.size() <= SHOWN
        ? String.join(", ", labels)
        : labels.getFirst() + " to " + labels.getLast();
  }

  private static Map<String, Integer> byPeriod(List<Fact> facts) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    facts.forEach(f -> counts.merge(f.key().period().label(), 1, Integer::sum));
    return counts;
  }

  private static String counts(Map<String, Integer> byPeriod) {
    String first =
        byPeriod.entrySet().stream()
            .limit(SHOWN)
            .map(e -> e.getKey() + " " + e.getValue())
            .collect(Collectors.joining(", "));
    return byPeriod.size() <= SHOWN
        ? first
        : first + " and " + (byPeriod.size() - SHOWN) + " more periods";
  }

  private static String pair(Pair pair, String between) {
    return "%s %s %s %s %s"
        .formatted(
            pair.held().key().period().label(),
            pair.held().key().metric().id(),
            edition(pair.held()),
            between,
            edition(pair.delivered()));
  }

  private static String edition(Fact fact) {
    return "%s (%s, %s)".formatted(IntakeDocument.value(fact), fact.source().id(), fact.asOf());
  }
}
