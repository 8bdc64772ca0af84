package dev.tracknote.build;

import dev.tracknote.chart.ChartPainter;
import dev.tracknote.house.Extent;
import dev.tracknote.note.ChartBlock;
import dev.tracknote.note.Note;
import dev.tracknote.pdf.Drawing;
import dev.tracknote.wording.Language;
import java.util.LinkedHashMap;
import java.util.Map;

/** Hands the charts of a note to the printer, each with the room that the house gives it. */
final class Drawings {

  private static final Extent UNSTYLED = new Extent(240, 150);

  private final Setting setting;
  private final ChartPainter painter;

  Drawings(Setting setting, Language language) {
    this.setting = setting;
    this.painter = setting.painter(language);
  }

  Map<String, Drawing> of(Note note) {
    Map<String, Drawing> drawings = new LinkedHashMap<>();
    note.charts().forEach((key, block) -> drawings.put(key, drawing(block)));
    return drawings;
  }

  /** The room that the house gives to a chart. */
  static Extent extent(Setting setting, ChartBlock block) {
    return setting.style().charts().getOrDefault(block.sizeName(), UNSTYLED);
  }

  private Drawing drawing(ChartBlock block) {
    Extent extent = extent(setting, block);
    return new Drawing(
        extent.width(),
        extent.height(),
        block.alternative(),
        g -> painter.paint(block.chart(), g, extent.width(), extent.height()));
  }
}
