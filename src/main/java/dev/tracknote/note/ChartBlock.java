package dev.tracknote.note;

import java.util.Locale;

/**
 * A drawing.
 *
 * @param key unique in its note
 * @param alternative what the drawing shows, for those who cannot see it
 */
public record ChartBlock(String key, ChartSize size, Chart chart, String alternative)
    implements Block {

  @Override
  public String part() {
    return "chart";
  }

  /** The size as a stylesheet names it. */
  public String sizeName() {
    return size.name().toLowerCase(Locale.ROOT);
  }
}
