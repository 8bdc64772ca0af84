package dev.tracknote.revision;

import dev.tracknote.note.Block;
import dev.tracknote.note.Chart;
import dev.tracknote.note.ChartBlock;
import dev.tracknote.note.Exhibit;
import dev.tracknote.note.ExhibitRow;
import dev.tracknote.note.Note;
import dev.tracknote.note.SidebarBox;
import dev.tracknote.note.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Compares what the exhibits of two editions show, point by point and cell by cell. */
final class ExhibitComparison {

  private ExhibitComparison() {}

  /** What an exhibit shows, whatever its number is. */
  private record Shown(String label, String caption, Map<ExhibitPoints.At, String> points) {}

  static List<PageChange.ExhibitChange> between(Note then, Note now) {
    Map<String, Shown> before = exhibits(then);
    List<PageChange.ExhibitChange> changes = new ArrayList<>();
    exhibits(now)
        .forEach(
            (id, shown) -> {
              List<PageChange.ExhibitChange.Point> moved =
                  moved(before.getOrDefault(id, shown), shown);
              if (!moved.isEmpty()) {
                changes.add(new PageChange.ExhibitChange(shown.label(), shown.caption(), moved));
              }
            });
    return changes;
  }

  private static List<PageChange.ExhibitChange.Point> moved(Shown then, Shown now) {
    List<PageChange.ExhibitChange.Point> moved = new ArrayList<>();
    now.points()
        .forEach(
            (at, value) -> {
              String before = then.points().getOrDefault(at, value);
              if (!before.equals(value)) {
                moved.add(
                    new PageChange.ExhibitChange.Point(at.series(), at.category(), before, value));
              }
            });
    return moved;
  }

  private static Map<String, Shown> exhibits(Note note) {
    Map<String, Shown> exhibits = new LinkedHashMap<>();
    for (SidebarBox box : note.sidebar()) {
      for (Block block : box.blocks()) {
        add(box.kind(), box.heading(), "", block, exhibits);
      }
    }
    note.sections().forEach(s -> s.blocks().forEach(b -> walk(b, exhibits)));
    return exhibits;
  }

  private static void walk(Block block, Map<String, Shown> exhibits) {
    if (block instanceof ExhibitRow row) {
      row.exhibits().forEach(e -> walk(e, exhibits));
    } else if (block instanceof Exhibit exhibit) {
      add("exhibit", exhibit.label(), exhibit.caption(), exhibit.body(), exhibits);
    }
  }

  /** Numbers run on when an exhibit is added, so that the drawing or the kind of table tells. */
  private static void add(
      String place, String label, String caption, Block body, Map<String, Shown> exhibits) {
    Map<ExhibitPoints.At, String> points = new LinkedHashMap<>();
    if (body instanceof ChartBlock chart && !(chart.chart() instanceof Chart.SparkBars)) {
      points.putAll(ExhibitPoints.of(chart.chart()));
      exhibits.put(place + " " + chart.key(), new Shown(label, caption, points));
    } else if (body instanceof Table table) {
      points.putAll(ExhibitPoints.of(table));
      exhibits.put(place + " " + table.kind(), new Shown(label, caption, points));
    }
  }
}
