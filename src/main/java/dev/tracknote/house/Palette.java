package dev.tracknote.house;

import java.util.List;

/**
 * The colours of the page and of its charts, each as {@code #rrggbb}.
 *
 * @param paper the ground of page and charts
 * @param ink text and rules
 * @param accent the one colour that draws the eye
 * @param muted labels and sources
 * @param hairline table rules and grid lines
 * @param panel the ground of the key-figures strip
 * @param forecast what has not happened yet
 * @param series colours of chart series in order; they must also be told apart in grey
 */
public record Palette(
    String paper,
    String ink,
    String accent,
    String muted,
    String hairline,
    String panel,
    String forecast,
    List<String> series) {

  public Palette {
    series = List.copyOf(series);
  }
}
