package dev.tracknote.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.font.FontRenderContext;

/** Text in its font and colour, not placed yet. */
record Inscription(String text, Font font, Color colour) {

  // fractional and unscaled: the layout must not depend on the surface drawn on
  private static final FontRenderContext UNSCALED = new FontRenderContext(null, true, true);

  boolean isEmpty() {
    return text.isEmpty();
  }

  double width() {
    return isEmpty() ? 0 : font.getStringBounds(text, UNSCALED).getWidth();
  }

  /** An em: a Han character fills it, and the font's own line box is half air. */
  double height() {
    return font.getSize2D();
  }

  Inscription withText(String other) {
    return new Inscription(other, font, colour);
  }

  /** In a part of its size. */
  Inscription times(double part) {
    return part == 1
        ? this
        : new Inscription(text, font.deriveFont((float) (font.getSize2D() * part)), colour);
  }

  /** Shortened with an ellipsis to stay within the width. */
  Inscription within(double limit) {
    if (width() <= limit) {
      return this;
    }
    int end = text.length();
    while (end > 0) {
      end = text.offsetByCodePoints(end, -1);
      Inscription shorter = withText(text.substring(0, end).strip() + "…");
      if (shorter.width() <= limit) {
        return shorter;
      }
    }
    return withText("");
  }
}
