package dev.tracknote.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.xhtmlrenderer.layout.Layer;
import org.xhtmlrenderer.layout.LayoutContext;
import org.xhtmlrenderer.newtable.TableBox;
import org.xhtmlrenderer.newtable.TableRowBox;
import org.xhtmlrenderer.render.BlockBox;
import org.xhtmlrenderer.render.Box;
import org.xhtmlrenderer.render.LineBox;
import org.xhtmlrenderer.render.PageBox;

/** Where the flow of a document ends on each page, and what begins the next; lengths are dots. */
final class PageEnds {
  private final LayoutContext context;
  private final Layer layer;
  private final List<PageBox> pages;
  private final int[] bottoms;
  private final @Nullable Box[] firsts;
  private final boolean[] tablesGoOn;
  private final List<Element> headsAlone = new ArrayList<>();
  private final List<Box> beside = new ArrayList<>();
  private final Set<Element> pushed;

  private PageEnds(LayoutContext context, Layer layer, Set<Element> pushed) {
    this.context = context;
    this.layer = layer;
    this.pushed = pushed;
    pages = layer.getPages();
    bottoms = new int[pages.size()];
    firsts = new Box[pages.size()];
    tablesGoOn = new boolean[pages.size()];
  }

  /**
   * Reads a layout.
   *
   * @param pushed what begins a page for want of room, although its style says so
   */
  static PageEnds of(BlockBox root, LayoutContext context, Set<Element> pushed) {
    PageEnds ends =
        new PageEnds(context, Objects.requireNonNull(root.getLayer(), "no pages"), pushed);
    ends.add(root);
    return ends;
  }

  private void add(Box box) {
    if (isBeside(box)) {
      beside.add(box);
      return;
    }
    if (box.getHeight() <= 0) {
      gather(box);
      return;
    }
    int from = pageAt(box.getAbsY());
    int to = pageAt(box.getAbsY() + box.getHeight() - 1);
    if (from == to || isLeaf(box)) {
      note(box, from, to);
      return;
    }
    if (box instanceof TableBox table) {
      goesOn(table, from);
    }
    for (int i = 0; i < box.getChildCount(); i++) {
      add(box.getChild(i));
    }
  }

  /** A float by itself stands in a line without height. */
  private void gather(Box box) {
    if (box instanceof LineBox line) {
      line.getNonFlowContent().stream().filter(PageEnds::isBeside).forEach(beside::add);
    }
    for (int i = 0; i < box.getChildCount(); i++) {
      gather(box.getChild(i));
    }
  }

  private void goesOn(TableBox table, int from) {
    tablesGoOn[from] = true;
    TableRowBox first = table.getFirstBodyRow();
    if (first != null && pageAt(first.getAbsY()) > from && table.getElement() != null) {
      headsAlone.add(table.getElement());
    }
  }

  /** The tables whose head stands on another page than their first row. */
  List<Element> headsAlone() {
    return headsAlone;
  }

  /** The first row of what begins with one, or what it begins with. */
  static Box row(Box first) {
    Box box = first;
    while (!(box instanceof TableRowBox) && box.getChildCount() > 0) {
      box = box.getChild(0);
    }
    return box;
  }

  private static boolean isLeaf(Box box) {
    return box instanceof LineBox || box instanceof TableRowBox || box.getChildCount() == 0;
  }

  /** What floats is no part of the flow. */
  static boolean isBeside(Box box) {
    return box instanceof BlockBox block && Boxes.style(block).isFloated();
  }

  private void note(Box box, int from, int to) {
    if (firsts[from] == null) {
      firsts[from] = box;
    }
    int bottom = box.getAbsY() + box.getHeight();
    bottoms[to] = Math.max(bottoms[to], Math.min(bottom, pages.get(to).getBottom()));
  }

  int count() {
    return pages.size();
  }

  PageBox page(Box box) {
    return pages.get(pageAt(box.getAbsY()));
  }

  PageBox page(int number) {
    return pages.get(number);
  }

  private int pageAt(int y) {
    PageBox page = layer.getPage(context, y);
    return page == null ? pages.size() - 1 : page.getPageNo();
  }

  /** What is left at the foot of a page. */
  int room(int page) {
    return pages.get(page).getBottom() - Math.max(pages.get(page).getTop(), bottoms[page]);
  }

  int used(int page) {
    return height(page) - room(page);
  }

  int height(int page) {
    return pages.get(page).getBottom() - pages.get(page).getTop();
  }

  /** The first box that begins on a page to which something goes on. */
  Box first(int page) {
    return Objects.requireNonNull(firsts[page], "an empty page");
  }

  /** Whether a table goes on from here to the next page. */
  boolean isTableGoingOn(int page) {
    return tablesGoOn[page];
  }

  /** Whether the page after this one is begun because a style wants it, or there is none. */
  boolean isLast(int page) {
    return page + 1 == pages.size() || isForced(page + 1);
  }

  private boolean isForced(int page) {
    for (Box box = firsts[page]; box != null && begins(box, page); box = box.getParent()) {
      if (box.getStyle() != null && Boxes.style(box).isForcePageBreakBefore()) {
        return !pushed.contains(box.getElement());
      }
    }
    return false;
  }

  private boolean begins(Box box, int page) {
    return box.getAbsY() >= pages.get(page).getTop();
  }

  /** The box that begins a page and has an attribute, if there is such. */
  @Nullable Box beginning(int page, String attribute) {
    for (Box box = firsts[page]; box != null && begins(box, page); box = box.getParent()) {
      if (box.getElement() != null && box.getElement().hasAttribute(attribute)) {
        return box;
      }
    }
    return null;
  }

  /** Whether a box ends on a page. */
  boolean endsOn(int page, Box box) {
    return pageAt(box.getAbsY() + box.getHeight() - 1) == page;
  }

  /** What floats, wherever it stands. */
  List<Box> beside() {
    return beside;
  }
}
