package dev.tracknote.chart;

import dev.tracknote.house.Palette;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Stroke;
import java.util.List;

/** Every colour, font and stroke that a chart uses. */
final class ChartLook {

  static final Color PAPER = Color.WHITE;
  static final Stroke HAIRLINE = new BasicStroke(0.35f);
  static final Stroke BASELINE = new BasicStroke(0.7f);
  static final Stroke LINE = round(1.3f);
  static final Stroke CASING = round(2.7f);
  static final Stroke MARKER = new BasicStroke(0.8f);
  static final Stroke FINE_LINE = round(0.9f);

  private static final float AXIS_SIZE = 6.4f;
  private static final float LABEL_SIZE = 6.6f;
  private static final double READABLE = 4.5;

  final Color ink;
  final Color accent;
  final Color muted;
  final Color hairline;
  final Color forecast;
  private final List<Color> series;
  private final Font axisFont;
  private final Font labelFont;
  private final Font boldFont;

  ChartLook(Palette palette, Font regular, Font bold) {
    ink = Color.decode(palette.ink());
    accent = Color.decode(palette.accent());
    muted = Color.decode(palette.muted());
    hairline = Color.decode(palette.hairline());
    forecast = Color.decode(palette.forecast());
    series =
        palette.series().isEmpty()
            ? List.of(ink)
            : palette.series().stream().map(Color::decode).toList();
    axisFont = regular.deriveFont(AXIS_SIZE);
    labelFont = regular.deriveFont(LABEL_SIZE);
    boldFont = bold.deriveFont(LABEL_SIZE);
  }

  Color series(int index) {
    return series.get(index % series.size());
  }

  /** The first line is the subject and takes the accent. */
  Color line(int index) {
    return index == 0 ? accent : series(index);
  }

  /**
   * @param fine for so many points that a full stroke would clot
   */
  Stroke lineStroke(int index, boolean fine) {
    float width = fine ? 0.9f : 1.2f;
    return switch (index % 4) {
      case 0 -> fine ? FINE_LINE : LINE;
      case 1 -> dashed(width, 3.6f, 2f);
      case 2 -> dashed(width, 7f, 2f);
      default -> dashed(width, 1f, 1.8f);
    };
  }

  Inscription axis(String text) {
    return new Inscription(text, axisFont, legible(muted));
  }

  Inscription name(String text, Color colour) {
    return new Inscription(text, labelFont, legible(colour));
  }

  Inscription figure(String text, Color colour) {
    return new Inscription(text, boldFont, legible(colour));
  }

  /** Text standing on a filled column. */
  Inscription onFill(String text, Color fill) {
    return new Inscription(text, labelFont, contrast(fill, PAPER) >= READABLE ? PAPER : ink);
  }

  /** The colour thinned with paper, but solid: PDF writers order transparency by chance. */
  static Color tint(Color colour, double strength) {
    return mix(colour, PAPER, strength);
  }

  private static Color legible(Color colour) {
    Color darker = colour;
    for (int i = 0; i < 30 && contrast(darker, PAPER) < READABLE; i++) {
      darker = mix(darker, Color.BLACK, 0.94);
    }
    return darker;
  }

  private static Color mix(Color a, Color b, double share) {
    return new Color(
        mix(a.getRed(), b.getRed(), share),
        mix(a.getGreen(), b.getGreen(), share),
        mix(a.getBlue(), b.getBlue(), share));
  }

  private static int mix(int a, int b, double share) {
    return (int) Math.round(a * share + b * (1 - share));
  }

  private static double contrast(Color a, Color b) {
    double la = luminance(a);
    double lb = luminance(b);
    return (Math.max(la, lb) + 0.05) / (Math.min(la, lb) + 0.05);
  }

  private static double luminance(Color c) {
    return 0.2126 * linear(c.getRed())
        + 0.7152 * linear(c.getGreen())
        + 0.0722 * linear(c.getBlue());
  }

  private static double linear(int channel) {
    double c = channel / 255.0;
    return c <= 0.03928 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
  }

  private static Stroke round(float width) {
    return new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
  }

  private static Stroke dashed(float width, float on, float off) {
    return new BasicStroke(
        width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10f, new float[] {on, off}, 0f);
  }
}
