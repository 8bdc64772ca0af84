package dev.tracknote.pdf;

import org.xhtmlrenderer.css.constants.CSSName;
import org.xhtmlrenderer.css.constants.IdentValue;
import org.xhtmlrenderer.css.newmatch.CascadedStyle;
import org.xhtmlrenderer.render.Box;
import org.xhtmlrenderer.render.InlineLayoutBox;

/**
 * Shows what a style hides and {@code data-again} marks, in the row with which a table goes on on
 * another page: what the rows there belong to, which its reader last saw on the page before.
 */
final class RepeatedCells {
  private static final String AGAIN = "data-again";
  private static final CascadedStyle VISIBLE =
      CascadedStyle.createLayoutStyle(
          CascadedStyle.createLayoutPropertyDeclaration(CSSName.VISIBILITY, IdentValue.VISIBLE));

  private final PageEnds ends;

  RepeatedCells(PageEnds ends) {
    this.ends = ends;
  }

  void show() {
    for (int page = 1; page < ends.count(); page++) {
      if (ends.isTableGoingOn(page - 1)) {
        show(PageEnds.row(ends.first(page)), false);
      }
    }
  }

  private void show(Box box, boolean marked) {
    boolean shown = marked || (box.getElement() != null && box.getElement().hasAttribute(AGAIN));
    if (shown && box.getStyle() != null) {
      box.setStyle(Boxes.style(box).deriveStyle(VISIBLE));
    }
    for (int i = 0; i < box.getChildCount(); i++) {
      show(box.getChild(i), shown);
    }
    if (box instanceof InlineLayoutBox inline) {
      for (int i = 0; i < inline.getInlineChildCount(); i++) {
        if (inline.getInlineChild(i) instanceof Box child) {
          show(child, shown);
        }
      }
    }
  }
}
