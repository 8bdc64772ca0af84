package dev.tracknote.note;

import java.util.List;
import java.util.Locale;

/**
 * A drawing.
 *
 * @param key unique in its note
 * @param alternative what the drawing shows, for those who cannot see it
 * @param figures running numbers of the figures that its labels print
 * @param data the same as a table for those who cannot see it; empty where that stands elsewhere
 */
public record ChartBlock(
    String key,
    ChartSize size,
    Chart chart,
    String alternative,
    List<Integer> figures,
    List<Table> data)
    implements Block {

  public ChartBlock {
    figures = List.copyOf(figures);
    data = List.copyOf(data);
  }

  @Override
  public String part() {
    return "chart";
  }

  /** The size as a stylesheet names it. */
  public String sizeName() {
    return size.name().toLowerCase(Locale.ROOT);
  }
}
