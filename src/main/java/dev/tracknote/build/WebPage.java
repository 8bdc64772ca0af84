package dev.tracknote.build;

import dev.tracknote.compose.Composed;
import dev.tracknote.compose.Manuscript;
import dev.tracknote.compose.OriginWords;
import dev.tracknote.diagnostic.RejectedInput;
import dev.tracknote.pdf.Drawing;
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
   * @param drawings the note's charts by their keys
   * @throws RejectedInput when a template is at fault
   */
  byte[] of(Manuscript manuscript, Composed composed, Map<String, Drawing> drawings)
      throws RejectedInput {
    Inks inks = new Inks();
    PageParts parts =
        new PageParts(
            setting.labels(language),
            OriginWords.of(manuscript, composed),
            svg(drawings, inks),
            inks);
    return setting
        .template()
        .page(composed.note(), setting.style(), parts)
        .getBytes(StandardCharsets.UTF_8);
  }

  private Map<String, SvgDrawing> svg(Map<String, Drawing> drawings, Inks inks) {
    Map<String, SvgDrawing> all = new LinkedHashMap<>();
    drawings.forEach((key, drawing) -> all.put(key, svg(drawing, inks)));
    return all;
  }

  private SvgDrawing svg(Drawing drawing, Inks inks) {
    SvgSheet sheet =
        new SvgSheet(drawing.widthPt(), drawing.heightPt(), setting.faces().awt(400), inks);
    drawing.paint().accept(sheet);
    return sheet.drawing();
  }
}
