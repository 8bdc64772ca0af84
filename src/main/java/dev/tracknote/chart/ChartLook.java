package dev.tracknote.chart;

import dev.tracknote.house.Palette;
import dev.tracknote.surface.Tone;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Stroke;
import java.util.ArrayList;
import java.util.List;

/** Every colour, font and stroke that a chart uses. */
final class ChartLook {
  /** How bright each step of a channel is to the eye. */
  private static final double[] LINEAR = linear();

  static final Stroke HAIRLINE = new BasicStroke(0.35f);
  static final Stroke BASELINE = new BasicStroke(0.7f);
  static final Stroke LINE = round(1.3f);
  static final Stroke CASING = round(2.7f);
  static final Stroke MARKER = new BasicStroke(0.8f);
  static final Stroke FINE_LINE = round(0.9f);

  private static final float AXIS_SIZE = 6.4f;
  private static final float LABEL_SIZE = 6.6f;
  private static final double READABLE = 4.5;

  final Tone paper;
  final Tone ink;
  final Tone accent;
  final Tone muted;
  final Tone hairline;
  final Tone forecast;
  private final List<Tone> series;
  private final Font axisFont;
  private final Font labelFont;
  private final Font boldFont;

  ChartLook(Palette light, Palette dark, Font regular, Font bold) {
    paper = tone(light.paper(), dark.paper());
    ink = tone(light.ink(), dark.ink());
    accent = tone(light.accent(), dark.accent());
    muted = tone(light.muted(), dark.muted());
    hairline = tone(light.hairline(), dark.hairline());
    forecast = tone(light.forecast(), dark.forecast());
    series = series(light.series(), dark.series());
    axisFont = regular.deriveFont(AXIS_SIZE);
    labelFont = regular.deriveFont(LABEL_SIZE);
    boldFont = bold.deriveFont(LABEL_SIZE);
  }

  private static Tone tone(String light, String dark) {
    return new Tone(Color.decode(light), Color.decode(dark));
  }

  private List<Tone> series(List<String> light, List<String> dark) {
    if (light.isEmpty() || dark.isEmpty()) {
      return List.of(ink);
    }
    List<Tone> tones = new ArrayList<>();
    for (int i = 0; i < light.size(); i++) {
      tones.add(tone(light.get(i), dark.get(i % dark.size())));
    }
    return List.copyOf(tones);
  }

  Tone series(int index) {
    return series.get(index % series.size());
  }

  /** The first line is the subject and takes the accent. */
  Tone line(int index) {
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
    Tone ground = Tone.of(fill);
    Color light = clear(ground.light(), paper.light(), ink.light());
    return new Inscription(
        text, labelFont, new Tone(light, clear(ground.dark(), paper.dark(), ink.dark())));
  }

  /** The colour thinned with paper, but solid: PDF writers order transparency by chance. */
  Tone tint(Tone colour, double strength) {
    return colour.with(c -> mix(c, paper.light(), strength), c -> mix(c, paper.dark(), strength));
  }

  private static Color clear(Color ground, Color first, Color second) {
    return contrast(ground, first) >= READABLE ? first : second;
  }

  private Tone legible(Color colour) {
    return Tone.of(colour).with(c -> legible(c, paper.light()), c -> legible(c, paper.dark()));
  }

  private static Color legible(Color colour, Color ground) {
    Color away = luminance(ground) > 0.18 ? Color.BLACK : Color.WHITE;
    Color clearer = colour;
    for (int i = 0; i < 30 && contrast(clearer, ground) < READABLE; i++) {
      clearer = mix(clearer, away, 0.94);
    }
    return clearer;
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
    return LINEAR[channel];
  }

  private static double[] linear() {
    double[] all = new double[256];
    for (int channel = 0; channel < all.length; channel++) {
      double c = channel / 255.0;
      all[channel] = c <= 0.03928 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }
    return all;
  }

  private static Stroke round(float width) {
    return new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
  }

  private static Stroke dashed(float width, float on, float off) {
    return new BasicStroke(
        width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10f, new float[] {on, off}, 0f);
  }
}
