package dev.tracknote.build;

import dev.tracknote.chart.ChartPainter;
import dev.tracknote.compose.Composed;
import dev.tracknote.compose.Manuscript;
import dev.tracknote.compose.OriginWords;
import dev.tracknote.diagnostic.RejectedInput;
import dev.tracknote.house.Extent;
import dev.tracknote.note.ChartBlock;
import dev.tracknote.note.Note;
import dev.tracknote.svg.Inks;
import dev.tracknote.svg.SvgDrawing;
import dev.tracknote.svg.SvgSheet;
import dev.tracknote.template.PageParts;
import dev.tracknote.wording.Language;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Makes the web page of a composed note. */
final class WebPage {

  private final Setting setting;
  private final Language language;

  WebPage(Setting setting, Language language) {
    this.setting = setting;
    this.language = language;
  }

  /**
   * The page as a file.
   *
   * @throws RejectedInput when a template is at fault
   */
  byte[] of(Manuscript manuscript, Composed composed) throws RejectedInput {
    Inks inks = new Inks();
    PageParts parts =
        new PageParts(
            setting.labels(language),
            OriginWords.of(manuscript, composed),
            drawings(composed.note(), inks),
            inks);
    return setting
        .template()
        .page(composed.note(), setting.style(), parts)
        .getBytes(StandardCharsets.UTF_8);
  }

  private Map<String, SvgDrawing> drawings(Note note, Inks inks) {
    Map<String, SvgDrawing> drawings = new LinkedHashMap<>();
    note.charts().forEach((key, block) -> drawings.put(key, drawing(block, inks)));
    return drawings;
  }

  private SvgDrawing drawing(ChartBlock block, Inks inks) {
    Extent extent = Drawings.extent(setting, block);
    ChartPainter painter = setting.painter(language);
    SvgSheet sheet = new SvgSheet(extent.width(), extent.height(), setting.faces().awt(400), inks);
    painter.paint(block.chart(), sheet, extent.width(), extent.height());
    return sheet.drawing();
  }
}
