package dev.tracknote.build;

import dev.tracknote.house.Extent;
import dev.tracknote.note.ChartBlock;
import dev.tracknote.note.Note;
import dev.tracknote.pdf.Drawing;
import dev.tracknote.surface.Recording;
import dev.tracknote.wording.Language;
import java.awt.Graphics2D;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Draws the charts of a note once for all its forms, each in the room that the house gives it. */
final class Drawings {

  private static final Extent UNSTYLED = new Extent(240, 150);

  private final Setting setting;
  private final Language language;

  Drawings(Setting setting, Language language) {
    this.setting = setting;
    this.language = language;
  }

  Map<String, Drawing> of(Note note) {
    Map<String, Drawing> drawings = new LinkedHashMap<>();
    note.charts().forEach((key, block) -> drawings.put(key, drawing(block)));
    return drawings;
  }

  /** Drawn when it is first asked for: what grows on its page is not wanted in this size. */
  private Drawing drawing(ChartBlock block) {
    Extent extent = setting.style().charts().getOrDefault(block.sizeName(), UNSTYLED);
    return new Drawing(
        extent.width(),
        extent.height(),
        block.alternative(),
        new Once(() -> drawn(block, extent.width(), extent.height())),
        Optional.of(height -> drawn(block, extent.width(), height)));
  }

  /** A drawing that is made once, however often it is painted. */
  private static final class Once implements Consumer<Graphics2D> {
    private final Supplier<Consumer<Graphics2D>> made;
    private @Nullable Consumer<Graphics2D> drawing;

    Once(Supplier<Consumer<Graphics2D>> made) {
      this.made = made;
    }

    @Override
    public void accept(Graphics2D g) {
      Consumer<Graphics2D> known = drawing;
      if (known == null) {
        known = made.get();
        drawing = known;
      }
      known.accept(g);
    }
  }

  private Consumer<Graphics2D> drawn(ChartBlock block, double width, double height) {
    Recording recording = new Recording(setting.faces().awt(400));
    setting.painter(language).paint(block.chart(), recording, width, height);
    return recording::play;
  }
}
