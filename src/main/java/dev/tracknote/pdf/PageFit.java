package dev.tracknote.pdf;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.w3c.dom.Element;
import org.xhtmlrenderer.layout.LayoutContext;
import org.xhtmlrenderer.pdf.ITextRenderer;
import org.xhtmlrenderer.render.BlockBox;
import org.xhtmlrenderer.render.Box;

/**
 * Lays a document out so that its pages are full.
 *
 * <p>An element names in {@code data-else} a class that it may take where that helps: a block that
 * leaves room at the foot of the page before, in which it would stand, and the body where few lines
 * are left for the last page. Drawings take what room is then left, up to their {@code max-height}.
 */
final class PageFit {
  private static final String ELSE = "data-else";

  /** What the tighter setting of a page is taken to win, as a part of its height. */
  private static final double WON = 0.045;

  /** From which part of a page on room at its foot is worth a layout. */
  private static final double WORTH = 0.1;

  /** Each costs a layout, and more than one is rare. */
  private static final int MOST_PUSHED = 5;

  private final ITextRenderer renderer;
  private final LayoutContext context;
  private final DrawingElements drawings;
  private final int mostPages;
  private final Set<Element> pushed = new LinkedHashSet<>();

  PageFit(ITextRenderer renderer, LayoutContext context, DrawingElements drawings, int mostPages) {
    this.renderer = renderer;
    this.context = context;
    this.drawings = drawings;
    this.mostPages = mostPages;
  }

  void layOut(Element body) {
    drawings.reset();
    renderer.layout();
    PageEnds ends = ends();
    if (ends.count() > mostPages) {
      return;
    }
    ends = withRowsBelowHeads(closedUp(ends));
    if (body.hasAttribute(ELSE) && hasShortEnd(ends)) {
      ends = withRowsBelowHeads(tightened(ends, body));
    }
    ends = withWideFirstLines(ends);
    new RepeatedCells(ends).show();
    List<BlockBox> boxes = drawings.boxes();
    if (!boxes.isEmpty()) {
      new TallerDrawings(context, ends, boxes).grow();
    }
  }

  private PageEnds ends() {
    return PageEnds.of(Objects.requireNonNull(renderer.getRootBox(), "no layout"), context, pushed);
  }

  /** The engine leaves a head alone whose first rows stay together on the next page. */
  private PageEnds withRowsBelowHeads(PageEnds before) {
    PageEnds ends = before;
    for (int i = 0; i < MOST_PUSHED && !ends.headsAlone().isEmpty(); i++) {
      Element table = ends.headsAlone().getFirst();
      pushed.add(table);
      table.setAttribute("style", table.getAttribute("style") + ";page-break-before: always");
      ends = laidOutAgain();
    }
    return ends;
  }

  /** Blocks take their other form where they then stand on the page before, or begin there. */
  private PageEnds closedUp(PageEnds before) {
    PageEnds ends = before;
    for (int page = 1; page < ends.count(); page++) {
      Box block = ends.beginning(page, ELSE);
      if (block != null && !ends.isLast(page - 1)) {
        int room = ends.room(page - 1);
        ends =
            ends.endsOn(page, block) && block.getHeight() <= room
                ? changed(ends, page, block)
                : belowFloat(ends, page);
      }
    }
    return ends;
  }

  private PageEnds changed(PageEnds before, int page, Box block) {
    Element element = Objects.requireNonNull(block.getElement());
    int least = before.room(page - 1) - block.getHeight() / 2;
    PageEnds other = changed(element);
    return other.room(page - 1) <= least ? other : restored(element);
  }

  /** A float ends sooner where something can then begin below it that would not fit beside it. */
  private PageEnds belowFloat(PageEnds before, int page) {
    FloatEnd end = FloatEnd.on(page - 1, before);
    Box root = Objects.requireNonNull(renderer.getRootBox());
    int room = before.room(page - 1);
    int text = before.page(page - 1).getBottom() - room;
    if (end == null || Math.min(room, end.won(root, text)) < WORTH * before.height(page - 1)) {
      return before;
    }
    end.endSooner(root, text, context);
    PageEnds other = laidOutAgain();
    if (other.room(page - 1) < room / 2) {
      return other;
    }
    end.endAsBefore();
    return laidOutAgain();
  }

  /**
   * The engine breaks a line before it knows that the line goes on to the next page, where nothing
   * stands beside it; it is broken anew when what floats ends with the last line of its page.
   */
  private PageEnds withWideFirstLines(PageEnds before) {
    PageEnds ends = before;
    for (int page = 1; page < ends.count(); page++) {
      FloatEnd end = FloatEnd.on(page - 1, ends);
      if (end != null && end.narrows(ends.first(page))) {
        int text = ends.page(page - 1).getBottom() - ends.room(page - 1);
        end.endAt(text, context);
        PageEnds other = laidOutAgain();
        if (other.room(page - 1) < ends.room(page - 1)) {
          // the line would now stand on the page before, below what floats
          end.endAsBefore();
          other = laidOutAgain();
        }
        ends = other;
      }
    }
    return ends;
  }

  /**
   * Whether what stands on the last page before a break might stand on the pages before, which have
   * room at their feet and win some by a tighter setting.
   */
  private static boolean hasShortEnd(PageEnds ends) {
    double room = 0;
    for (int page = 0; page < ends.count(); page++) {
      if (!ends.isLast(page)) {
        room += ends.room(page) + WON * ends.height(page);
      } else if (ends.used(page) <= room) {
        return true;
      } else {
        room = 0;
      }
    }
    return false;
  }

  private PageEnds tightened(PageEnds before, Element body) {
    PageEnds tight = changed(body);
    return tight.count() < before.count() ? tight : restored(body);
  }

  private PageEnds changed(Element element) {
    String name = element.getAttribute("class");
    element.setAttribute("class", (name + " " + element.getAttribute(ELSE)).strip());
    return laidOutAgain();
  }

  private PageEnds restored(Element element) {
    String name = element.getAttribute("class");
    int other = element.getAttribute(ELSE).length();
    element.setAttribute("class", name.substring(0, name.length() - other).strip());
    return laidOutAgain();
  }

  private PageEnds laidOutAgain() {
    renderer.getSharedContext().reset();
    renderer.layout();
    return ends();
  }
}
