package dev.tracknote.revision;

import dev.tracknote.compose.PrintedFigure;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Compares the figures that two editions print, by their names. */
final class FigureComparison {

  private final Map<String, List<PrintedFigure>> then;
  private final Map<String, List<PrintedFigure>> now;

  FigureComparison(List<PrintedFigure> then, List<PrintedFigure> now) {
    this.then = byName(then);
    this.now = byName(now);
  }

  List<PageChange.FigureChange> changed() {
    List<PageChange.FigureChange> changes = new ArrayList<>();
    now.forEach(
        (name, figures) -> {
          List<PrintedFigure> before = then.getOrDefault(name, List.of());
          if (!before.isEmpty() && !value(before).equals(value(figures))) {
            PrintedFigure shown = foremost(figures);
            changes.add(
                new PageChange.FigureChange(
                    like(shown, before),
                    shown,
                    figures.stream().map(PrintedFigure::where).distinct().toList()));
          }
        });
    return changes;
  }

  List<String> added() {
    return now.keySet().stream().filter(n -> !then.containsKey(n)).toList();
  }

  List<String> gone() {
    return then.keySet().stream().filter(n -> !now.containsKey(n)).toList();
  }

  private static Object value(List<PrintedFigure> figures) {
    return figures.getFirst().value();
  }

  /** Running text prints a figure with its unit, an exhibit without. */
  private static PrintedFigure foremost(List<PrintedFigure> figures) {
    return figures.stream()
        .filter(f -> !f.where().startsWith("exhibit-"))
        .findFirst()
        .orElse(figures.getFirst());
  }

  /** The earlier print that stands where the later one does, so that both read alike. */
  private static PrintedFigure like(PrintedFigure shown, List<PrintedFigure> before) {
    return before.stream()
        .filter(f -> f.where().equals(shown.where()))
        .findFirst()
        .orElse(foremost(before));
  }

  private static Map<String, List<PrintedFigure>> byName(List<PrintedFigure> figures) {
    Map<String, List<PrintedFigure>> byName = new LinkedHashMap<>();
    figures.forEach(f -> byName.computeIfAbsent(f.name(), n -> new ArrayList<>()).add(f));
    return byName;
  }
}
