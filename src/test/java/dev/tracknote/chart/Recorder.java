package dev.tracknote.chart;

import dev.tracknote.note.Chart;
import dev.tracknote.surface.SolidSurface;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Paint;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Remembers what is drawn on it. */
final class Recorder extends SolidSurface {

  private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);

  /** Text with the bounds of its ink. */
  record Word(String text, Rectangle2D ink, Color colour, Font font) {}

  /** A line or an area; an area has no stroke width. */
  record Mark(Shape shape, Color colour, float stroke, boolean dashed) {

    boolean isFilled() {
      return stroke == 0;
    }

    Rectangle2D bounds() {
      return shape.getBounds2D();
    }

    /** The area that the stroke covers. */
    Shape covered() {
      return isFilled() ? shape : new BasicStroke(stroke).createStrokedShape(shape);
    }
  }

  final List<Word> words = new ArrayList<>();
  final List<Mark> marks = new ArrayList<>();
  final List<String> log = new ArrayList<>();
  final List<Paint> paints = new ArrayList<>();

  Recorder() {
    super(new Font(Font.DIALOG, Font.PLAIN, 12));
  }

  static Recorder of(Chart chart, double width, double height) {
    Recorder recorder = new Recorder();
    new ChartPainter(Samples.PALETTE, Samples.PALETTE, Fonts.REGULAR, Fonts.BOLD)
        .paint(chart, recorder, width, height);
    return recorder;
  }

  @Override
  public void drawString(String text, float x, float y) {
    Rectangle2D ink = getFont().createGlyphVector(EXACT, text).getVisualBounds();
    ink.setRect(ink.getX() + x, ink.getY() + y, ink.getWidth(), ink.getHeight());
    words.add(new Word(text, ink, getColor(), getFont()));
    note("text " + text, ink);
  }

  @Override
  public void dispose() {
    throw new UnsupportedOperationException("a chart does not end the surface it is drawn on");
  }

  @Override
  public void draw(Shape shape) {
    BasicStroke stroke = getStroke();
    boolean dashed = stroke.getDashArray() != null;
    marks.add(new Mark(new Path2D.Double(shape), getColor(), stroke.getLineWidth(), dashed));
    note("draw " + stroke.getLineWidth() + Arrays.toString(stroke.getDashArray()), shape);
  }

  @Override
  public void fill(Shape shape) {
    marks.add(new Mark(new Path2D.Double(shape), getColor(), 0, false));
    note("fill", shape);
  }

  private void note(String what, Shape shape) {
    paints.add(getPaint());
    log.add(
        what
            + " "
            + getPaint()
            + " "
            + (getClip() == null ? "" : getClip().getBounds2D())
            + " "
            + path(shape));
  }

  private static String path(Shape shape) {
    StringBuilder text = new StringBuilder();
    double[] at = new double[6];
    for (PathIterator i = shape.getPathIterator(null); !i.isDone(); i.next()) {
      text.append(i.currentSegment(at));
      text.append(String.format(Locale.ROOT, "(%.4f %.4f)", at[0], at[1]));
    }
    return text.toString();
  }

  List<String> texts() {
    return words.stream().map(Word::text).toList();
  }

  Word word(String text) {
    return words.stream().filter(w -> w.text().equals(text)).findFirst().orElseThrow();
  }

  List<Mark> filled(String colour) {
    return marks.stream()
        .filter(Mark::isFilled)
        .filter(m -> m.colour().equals(Color.decode(colour)))
        .toList();
  }

  List<Mark> stroked(String colour) {
    return marks.stream()
        .filter(m -> !m.isFilled())
        .filter(m -> m.colour().equals(Color.decode(colour)))
        .toList();
  }

  /** Pairs of words whose ink touches. */
  List<String> overlaps() {
    List<String> pairs = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      for (int j = i + 1; j < words.size(); j++) {
        if (words.get(i).ink().intersects(words.get(j).ink())) {
          pairs.add(words.get(i).text() + " / " + words.get(j).text());
        }
      }
    }
    return pairs;
  }

  /** Words that leave the box. */
  List<String> strays(double width, double height) {
    Rectangle2D box = new Rectangle2D.Double(0, 0, width, height);
    return words.stream().filter(w -> !box.contains(w.ink())).map(Word::text).toList();
  }

  /** The lines a shape consists of: one more for each gap. */
  static int pieces(Shape shape) {
    int pieces = 0;
    for (PathIterator i = shape.getPathIterator(null); !i.isDone(); i.next()) {
      pieces += i.currentSegment(new double[6]) == PathIterator.SEG_MOVETO ? 1 : 0;
    }
    return pieces;
  }
}
