package dev.tracknote.pdf;

import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.xhtmlrenderer.layout.LayoutContext;
import org.xhtmlrenderer.newtable.TableBox;
import org.xhtmlrenderer.render.Box;
import org.xhtmlrenderer.render.LineBox;

/**
 * A float that is higher than what stands in it, so that text beside it keeps to its column, and
 * that {@code data-short} allows to end sooner: where the text beside it comes to the end of a
 * block.
 */
final class FloatEnd {
  private static final String SHORT = "data-short";

  private final Box box;
  private final Element element;

  private FloatEnd(Box box, Element element) {
    this.box = box;
    this.element = element;
  }

  /** The float of a page that may end sooner, if there is such. */
  static @Nullable FloatEnd on(int page, PageEnds ends) {
    for (Box box : ends.beside()) {
      Element element = box.getElement();
      if (element != null && element.hasAttribute(SHORT) && ends.page(box).getPageNo() == page) {
        return new FloatEnd(box, element);
      }
    }
    return null;
  }

  /** Where it may end at the soonest, in dots. */
  private int soonest(Box flow, int textBottom) {
    int content = box.getAbsY();
    for (int i = 0; i < box.getChildCount(); i++) {
      content = Math.max(content, FloatOverlap.lowest(box.getChild(i)));
    }
    int next = blockAfter(flow, content);
    return next < textBottom ? next : Math.max(content, textBottom);
  }

  private static int blockAfter(Box around, int content) {
    int next = Integer.MAX_VALUE;
    for (int i = 0; i < around.getChildCount() && next == Integer.MAX_VALUE; i++) {
      Box child = around.getChild(i);
      if (PageEnds.isBeside(child) || bottom(child) <= content) {
        continue;
      }
      if (child instanceof LineBox) {
        return next;
      }
      if (child.getAbsY() >= content) {
        next = child.getAbsY();
      } else if (!(child instanceof TableBox)) {
        next = blockAfter(child, content);
      }
    }
    return next;
  }

  private static int bottom(Box box) {
    return box.getAbsY() + box.getHeight();
  }

  /** How much sooner it may end, in dots. */
  int won(Box flow, int textBottom) {
    return bottom(box) - soonest(flow, textBottom);
  }

  void endSooner(Box flow, int textBottom, LayoutContext context) {
    endAt(soonest(flow, textBottom), context);
  }

  void endAt(int bottom, LayoutContext context) {
    float dotsPerPoint = context.getDotsPerPixel() * 4 / 3f;
    float points = (bottom - box.getAbsY()) / dotsPerPoint;
    element.setAttribute("style", "height: " + points + "pt");
  }

  /** Whether the first line of the next page was broken as if it stood beside this float. */
  boolean narrows(Box first) {
    if (!(first instanceof LineBox line) || line.getNextSibling() == null) {
      return false;
    }
    Box block = Boxes.parent(line);
    return block.getAbsY() < bottom(box)
        && line.getContentWidth() <= block.getContentWidth() - box.getWidth();
  }

  void endAsBefore() {
    element.removeAttribute("style");
  }
}
