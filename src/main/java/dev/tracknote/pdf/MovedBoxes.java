package dev.tracknote.pdf;

import java.util.LinkedHashSet;
import java.util.Set;
import org.xhtmlrenderer.layout.LayoutContext;
import org.xhtmlrenderer.render.Box;
import org.xhtmlrenderer.render.InlineLayoutBox;
import org.xhtmlrenderer.render.LineBox;
import org.xhtmlrenderer.render.PageBox;

/**
 * Moves the boxes of a finished layout down to make room for one that grows; nothing leaves its
 * page. To lay the document out once more would cost a fifth of the printing.
 */
final class MovedBoxes {
  private final LayoutContext context;
  private final PageEnds ends;
  private final Set<Box> changed = new LinkedHashSet<>();

  MovedBoxes(LayoutContext context, PageEnds ends) {
    this.context = context;
    this.ends = ends;
  }

  /** The engine looks for what stands on a page by bounds that it takes beforehand. */
  void settle() {
    changed.forEach(box -> box.calcPaintingInfo(context, false));
  }

  /** A drawing grows, and with it what is around it in a cell. */
  void growInside(Box drawing, int by, Box until) {
    for (Box box = drawing; !box.equals(until); box = Boxes.parent(box)) {
      if (!(box instanceof InlineLayoutBox)) {
        box.setHeight(box.getHeight() + by);
      }
      if (!(Boxes.parent(box) instanceof LineBox)
          && !(Boxes.parent(box) instanceof InlineLayoutBox)) {
        moveAllAfter(box, by, Integer.MAX_VALUE);
      }
    }
  }

  void growRow(Box row, int by) {
    for (int i = 0; i < row.getChildCount(); i++) {
      row.getChild(i).setHeight(row.getChild(i).getHeight() + by);
    }
    row.setHeight(row.getHeight() + by);
    makeRoom(row, by);
  }

  /** What follows on the page moves down, and what is around ends lower. */
  void makeRoom(Box grown, int by) {
    PageBox page = ends.page(grown);
    for (Box box = grown; box.getParent() != null; box = Boxes.parent(box)) {
      moveAllAfter(box, by, page.getBottom());
      Box around = Boxes.parent(box);
      if (around.getAbsY() + around.getHeight() <= page.getBottom()) {
        around.setHeight(around.getHeight() + by);
      }
    }
    changed.add(section(grown));
  }

  /** What a box stands in below the body. */
  private static Box section(Box box) {
    Box section = box;
    Box above = Boxes.parent(section);
    while (above.getParent() != null && Boxes.parent(above).getParent() != null) {
      section = above;
      above = Boxes.parent(section);
    }
    return section;
  }

  private void moveAllAfter(Box box, int by, int limit) {
    for (Box next = box.getNextSibling(); next != null; next = next.getNextSibling()) {
      if (next.getAbsY() >= limit) {
        return;
      }
      move(next, by, limit);
    }
  }

  /** A box that goes on beyond the page stays, and what of it is on the page moves. */
  private void move(Box box, int by, int limit) {
    if (PageEnds.isBeside(box)) {
      return;
    }
    if (box.getAbsY() + box.getHeight() <= limit) {
      box.setY(box.getY() + by);
      changed.add(box);
      box.calcCanvasLocation();
      box.calcChildLocations();
      return;
    }
    for (int i = 0; i < box.getChildCount(); i++) {
      if (box.getChild(i).getAbsY() < limit) {
        move(box.getChild(i), by, limit);
      }
    }
  }
}
