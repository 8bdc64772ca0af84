package dev.tracknote.note;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The whole note as its reader sees it.
 *
 * @param language BCP 47 tag
 * @param status what is said at the head of every page of a note that is not published, or empty
 * @param notice the line at the foot of every page that points to the disclosures
 */
public record Note(
    String language,
    String status,
    Masthead masthead,
    String title,
    Text headline,
    List<KeyFigure> keyFigures,
    List<SidebarBox> sidebar,
    List<Section> sections,
    String notice,
    DocumentInfo info) {

  public Note {
    keyFigures = List.copyOf(keyFigures);
    sidebar = List.copyOf(sidebar);
    sections = List.copyOf(sections);
  }

  /** Every drawing that the pages refer to, by its key, in page order. */
  public Map<String, ChartBlock> charts() {
    Map<String, ChartBlock> charts = new LinkedHashMap<>();
    keyFigures.forEach(f -> f.spark().forEach(s -> charts.put(s.key(), s)));
    sidebar.forEach(box -> collect(box.blocks(), charts));
    sections.forEach(section -> collect(section.blocks(), charts));
    return charts;
  }

  private static void collect(List<Block> blocks, Map<String, ChartBlock> charts) {
    for (Block block : blocks) {
      switch (block) {
        case ChartBlock chart -> charts.put(chart.key(), chart);
        case Exhibit exhibit -> collect(List.of(exhibit.body()), charts);
        case ExhibitRow row -> collect(new ArrayList<>(row.exhibits()), charts);
        default -> {}
      }
    }
  }
}
