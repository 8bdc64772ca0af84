package dev.tracknote.pdf;

import java.util.Objects;
import org.xhtmlrenderer.css.style.CalculatedStyle;
import org.xhtmlrenderer.render.Box;

/**
 * What the engine's boxes always have once they are laid out, although their types do not say so.
 */
final class Boxes {
  private Boxes() {}

  static CalculatedStyle style(Box box) {
    return Objects.requireNonNull(box.getStyle(), "box without style");
  }

  static Box parent(Box box) {
    return Objects.requireNonNull(box.getParent(), "box without parent");
  }
}
