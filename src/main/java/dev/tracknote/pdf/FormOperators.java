package dev.tracknote.pdf;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.pdf.PdfTemplate;

/** Writes shapes and text onto a form, its upper left corner at the origin. */
final class FormOperators {
  private static final BasicStroke UNSET = new BasicStroke(1, BasicStroke.CAP_BUTT, 0);

  private final PdfTemplate form;
  private final DocumentFonts fonts;
  private final Operators out;
  private final double height;
  private final double[] points = new double[6];
  private Color fill = Color.BLACK;
  private Color line = Color.BLACK;
  private BasicStroke stroke = UNSET;
  private @Nullable Shape clip;

  FormOperators(PdfTemplate form, DocumentFonts fonts) {
    this.form = form;
    this.fonts = fonts;
    out = new Operators(form.getInternalBuffer());
    height = form.getHeight();
    out.operator("q");
  }

  /** What follows is cut at a shape. */
  void clip(@Nullable Shape wanted) {
    if (wanted == null ? clip == null : wanted.equals(clip)) {
      return;
    }
    clip = wanted;
    out.operator("Q").operator("q");
    fill = Color.BLACK;
    line = Color.BLACK;
    stroke = UNSET;
    if (wanted != null) {
      path(wanted);
      out.operator("W n");
    }
  }

  void fill(Shape shape, Color color) {
    fillColor(color);
    out.operator(path(shape) == PathIterator.WIND_EVEN_ODD ? "f*" : "f");
  }

  private void fillColor(Color color) {
    if (!color.equals(fill)) {
      fill = color;
      out.color(color).operator("rg");
    }
  }

  void stroke(Shape shape, BasicStroke wanted, Color color) {
    if (!color.equals(line)) {
      line = color;
      out.color(color).operator("RG");
    }
    set(wanted);
    path(shape);
    out.operator("S");
  }

  private void set(BasicStroke wanted) {
    if (wanted.getLineWidth() != stroke.getLineWidth()) {
      out.number(wanted.getLineWidth()).operator("w");
    }
    if (wanted.getEndCap() != stroke.getEndCap()) {
      out.number(wanted.getEndCap()).operator("J");
    }
    if (wanted.getLineJoin() != stroke.getLineJoin()) {
      out.number(wanted.getLineJoin()).operator("j");
    }
    if (!Arrays.equals(wanted.getDashArray(), stroke.getDashArray())) {
      dashes(wanted);
    }
    stroke = wanted;
  }

  private void dashes(BasicStroke wanted) {
    out.sign('[');
    float[] dashes = wanted.getDashArray();
    if (dashes != null) {
      for (float dash : dashes) {
        out.number(dash);
      }
    }
    out.sign(']').number(wanted.getDashPhase()).operator("d");
  }

  void text(String text, Face face, float size, double x, double y, Color color) {
    DocumentFont font = fonts.of(face);
    fillColor(color);
    out.operator("BT");
    form.setFontAndSize(font, size);
    out.number(x).number(height - y).operator("Td").sign('(');
    text.codePoints().filter(face::has).forEach(c -> out.code(font.number(c)));
    out.sign(')').operator("Tj").operator("ET");
  }

  void end() {
    out.operator("Q");
  }

  /** Writes a path and returns its winding rule. */
  private int path(Shape shape) {
    if (shape instanceof Rectangle2D box) {
      out.number(box.getX()).number(height - box.getMaxY());
      out.number(box.getWidth()).number(box.getHeight()).operator("re");
      return PathIterator.WIND_NON_ZERO;
    }
    PathIterator path = shape.getPathIterator(null);
    double[] last = new double[2];
    for (; !path.isDone(); path.next()) {
      switch (path.currentSegment(points)) {
        case PathIterator.SEG_MOVETO -> to(1, "m", last);
        case PathIterator.SEG_LINETO -> to(1, "l", last);
        case PathIterator.SEG_QUADTO -> {
          raise(last);
          to(3, "c", last);
        }
        case PathIterator.SEG_CUBICTO -> to(3, "c", last);
        default -> out.operator("h");
      }
    }
    return path.getWindingRule();
  }

  private void to(int count, String operator, double[] last) {
    for (int i = 0; i < 2 * count; i += 2) {
      out.number(points[i]).number(height - points[i + 1]);
    }
    out.operator(operator);
    last[0] = points[2 * count - 2];
    last[1] = points[2 * count - 1];
  }

  /** A quadratic curve as a cubic one. */
  private void raise(double[] from) {
    for (int axis = 0; axis < 2; axis++) {
      double control = points[axis];
      double end = points[2 + axis];
      points[axis] = (from[axis] + 2 * control) / 3;
      points[2 + axis] = (end + 2 * control) / 3;
      points[4 + axis] = end;
    }
  }
}
