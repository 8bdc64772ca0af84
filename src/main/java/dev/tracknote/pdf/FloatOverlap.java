package dev.tracknote.pdf;

import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.List;
import org.xhtmlrenderer.layout.Layer;
import org.xhtmlrenderer.layout.LayoutContext;
import org.xhtmlrenderer.newtable.TableBox;
import org.xhtmlrenderer.render.BlockBox;
import org.xhtmlrenderer.render.Box;
import org.xhtmlrenderer.render.LineBox;
import org.xhtmlrenderer.render.PageBox;

/**
 * Finds tables and lines that are set over what floats beside them. The engine keeps lines clear of
 * the height that a float was given, not of what overflows it, and tables of neither.
 */
final class FloatOverlap {
  /** Half a point. */
  private static final int TOLERANCE = 30;

  private final LayoutContext context;
  private final Layer pages;
  private final Findings findings;
  private final List<Rectangle> floats = new ArrayList<>();

  FloatOverlap(LayoutContext context, Layer pages, Findings findings) {
    this.context = context;
    this.pages = pages;
    this.findings = findings;
  }

  void check(Box root) {
    gather(root);
    if (!floats.isEmpty()) {
      compare(root);
    }
  }

  private void gather(Box box) {
    if (isFloat(box)) {
      int bottom = lowest(box);
      Rectangle area =
          new Rectangle(box.getAbsX(), box.getAbsY(), box.getWidth(), bottom - box.getAbsY());
      area.grow(-TOLERANCE, -TOLERANCE);
      floats.add(area);
      return;
    }
    children(box).forEach(this::gather);
  }

  private void compare(Box box) {
    if (isFloat(box)) {
      return;
    }
    boolean line = box instanceof LineBox l && l.isContainsContent();
    if (line || box instanceof TableBox) {
      Rectangle inside = box.getBorderEdge(box.getAbsX(), box.getAbsY(), context);
      int width = line ? ((LineBox) box).getContentWidth() : inside.width;
      int height = box.getAbsY() + box.getHeight() - inside.y;
      Rectangle area = new Rectangle(inside.x, inside.y, width, height);
      if (floats.stream().anyMatch(area::intersects)) {
        report(box, line ? "a line" : "a table");
        return;
      }
    }
    children(box).forEach(this::compare);
  }

  private static boolean isFloat(Box box) {
    return box instanceof BlockBox block && Boxes.style(block).isFloated();
  }

  /** How far down a box reaches with all that stands in it. */
  static int lowest(Box box) {
    int bottom = box.getAbsY() + box.getHeight();
    for (Box child : children(box)) {
      bottom = Math.max(bottom, lowest(child));
    }
    return bottom;
  }

  private static List<Box> children(Box box) {
    List<Box> children = new ArrayList<>();
    if (box instanceof LineBox line) {
      children.addAll(line.getNonFlowContent());
    }
    for (int i = 0; i < box.getChildCount(); i++) {
      children.add(box.getChild(i));
    }
    return children;
  }

  private void report(Box box, String what) {
    PageBox page = pages.getPage(context, box.getAbsY());
    Box told = box;
    while (told.getElement() == null && told.getParent() != null) {
      told = Boxes.parent(told);
    }
    findings.add(
        "overlap",
        page == null ? 0 : page.getPageNo() + 1,
        what + " runs under what stands beside it: " + Quotation.of(told.getElement()),
        "shorten what stands beside it, or let the table begin below (clear: both)");
  }
}
