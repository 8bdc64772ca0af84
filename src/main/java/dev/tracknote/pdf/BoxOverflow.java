package dev.tracknote.pdf;

import org.xhtmlrenderer.layout.Layer;
import org.xhtmlrenderer.layout.LayoutContext;
import org.xhtmlrenderer.newtable.TableBox;
import org.xhtmlrenderer.render.BlockBox;
import org.xhtmlrenderer.render.Box;
import org.xhtmlrenderer.render.LineBox;
import org.xhtmlrenderer.render.PageBox;

/** Finds boxes whose content is taller than the height they were given, and tables too wide. */
final class BoxOverflow {
  /** Half a point. */
  private static final int TOLERANCE = 30;

  private final LayoutContext context;
  private final Layer pages;
  private final Findings findings;

  BoxOverflow(LayoutContext context, Layer pages, Findings findings) {
    this.context = context;
    this.pages = pages;
    this.findings = findings;
  }

  void check(Box box) {
    if (box instanceof LineBox line) {
      line.getNonFlowContent().forEach(this::check);
    }
    if (box instanceof TableBox table) {
      checkWidth(table);
    } else if (box instanceof BlockBox block) {
      checkHeight(block);
    }
    for (int i = 0; i < box.getChildCount(); i++) {
      check(box.getChild(i));
    }
  }

  private void checkWidth(TableBox table) {
    Box around = table.getContainingBlock();
    int excess = around == null ? 0 : table.getWidth() - around.getContentWidth();
    if (excess > TOLERANCE) {
      report(table, "table is wider than its place by %.1f pt".formatted(excess / 60f));
    }
  }

  private void checkHeight(BlockBox block) {
    if (block.isReplaced() || Boxes.style(block).isAutoHeight() || block.getElement() == null) {
      return;
    }
    int bottom = block.getAbsY() + block.getHeight();
    int lowest = bottom;
    for (int i = 0; i < block.getChildCount(); i++) {
      Box child = block.getChild(i);
      lowest = Math.max(lowest, child.getAbsY() + child.getHeight());
    }
    if (lowest - bottom > TOLERANCE) {
      report(block, "content is taller than its box by %.1f pt".formatted((lowest - bottom) / 60f));
    }
  }

  private void report(Box box, String message) {
    PageBox page = pages.getPage(context, box.getAbsY());
    findings.add(
        "text-overflow",
        page == null ? 0 : page.getPageNo() + 1,
        message + ": " + Quotation.of(box.getElement()),
        "give it more room or shorten the text");
  }
}
