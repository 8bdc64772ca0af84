package dev.tracknote.pdf;

import java.util.IdentityHashMap;
import org.xhtmlrenderer.css.constants.CSSName;
import org.xhtmlrenderer.css.constants.IdentValue;
import org.xhtmlrenderer.layout.InlineBoxing;
import org.xhtmlrenderer.layout.Layer;
import org.xhtmlrenderer.layout.LayoutContext;
import org.xhtmlrenderer.render.BlockBox;
import org.xhtmlrenderer.render.Box;
import org.xhtmlrenderer.render.InlineChild;
import org.xhtmlrenderer.render.InlineLayoutBox;
import org.xhtmlrenderer.render.InlineText;
import org.xhtmlrenderer.render.LineBox;
import org.xhtmlrenderer.render.PageBox;

/** Sets the signs of every line once the engine has decided what stands in which line. */
final class FinalPositions {
  private static final float TOLERANCE = 0.02f;

  private final LayoutContext context;
  private final Layer pages;
  private final Findings findings;
  private final IdentityHashMap<InlineText, SetRun> runs = new IdentityHashMap<>();

  FinalPositions(LayoutContext context, Layer pages, Findings findings) {
    this.context = context;
    this.pages = pages;
    this.findings = findings;
  }

  /** The setting of every run by the engine's object for it. */
  IdentityHashMap<InlineText, SetRun> of(BlockBox root) {
    walk(root);
    return runs;
  }

  private void walk(Box box) {
    if (box instanceof LineBox line) {
      set(line);
      line.getNonFlowContent().forEach(this::walk);
    }
    for (int i = 0; i < box.getChildCount(); i++) {
      walk(box.getChild(i));
    }
    if (box instanceof InlineLayoutBox inline) {
      for (int i = 0; i < inline.getInlineChildCount(); i++) {
        if (inline.getInlineChild(i) instanceof Box child) {
          walk(child);
        }
      }
    }
  }

  private void set(LineBox line) {
    if (line.isContainsDynamicFunction() || !line.isContainsContent()) {
      return;
    }
    LineSigns signs = new LineSigns();
    gather(line, signs);
    if (signs.runs() == 0) {
      return;
    }
    int oldWidth = line.getContentWidth();
    float boxes = boxWidths(line, signs);
    signs.trim();
    boolean justified = isJustified(line);
    halveEnds(line, signs, justified);
    fit(line, signs, boxes, justified);
    for (int run = 0; run < signs.runs(); run++) {
      InlineText text = signs.textOf(run);
      SetRun set = signs.setRun(run);
      runs.put(text, set);
      text.setWidth(Math.round(width(set)));
    }
    place(line, oldWidth);
  }

  private void gather(LineBox line, LineSigns signs) {
    for (int i = 0; i < line.getChildCount(); i++) {
      if (line.getChild(i) instanceof InlineLayoutBox inline) {
        gather(inline, signs);
      } else {
        signs.addObject();
      }
    }
  }

  private void gather(InlineLayoutBox box, LineSigns signs) {
    for (int i = 0; i < box.getInlineChildCount(); i++) {
      InlineChild child = box.getInlineChild(i);
      if (child instanceof InlineText text) {
        signs.addRun(text, font(box));
      } else if (child instanceof InlineLayoutBox inner) {
        gather(inner, signs);
      } else {
        signs.addObject();
      }
    }
  }

  private SettingFont font(InlineLayoutBox box) {
    return (SettingFont) Boxes.style(box).getFSFont(context);
  }

  private static float width(SetRun run) {
    float sum = 0;
    for (int i = 0; i < run.length(); i++) {
      sum += run.advance(i);
    }
    return sum;
  }

  private static boolean isAligned(LineBox line, IdentValue wanted) {
    return wanted.equals(Boxes.style(Boxes.parent(line)).getIdent(CSSName.TEXT_ALIGN));
  }

  private static boolean isJustified(LineBox line) {
    if (!isAligned(line, IdentValue.JUSTIFY) || line.isEndsOnNL()) {
      return false;
    }
    for (Box next = line.getNextSibling(); next != null; next = next.getNextSibling()) {
      if (next instanceof LineBox after && after.isContainsContent()) {
        return true;
      }
    }
    return false;
  }

  /** The blank half of a sign at either end of a line would read as a ragged edge. */
  private static void halveEnds(LineBox line, LineSigns signs, boolean justified) {
    int last = signs.last();
    int first = signs.first();
    if (last <= first || !signs.hasCjk()) {
      return;
    }
    boolean ends = justified || line.getNextSibling() != null;
    if (ends && isFullWidth(signs, last) && SettingMarks.isClosing(signs.sign(last))) {
      signs.halve(last);
    }
    boolean flush = !isAligned(line, IdentValue.RIGHT) && !isAligned(line, IdentValue.CENTER);
    if (flush
        && !line.isFirstLine()
        && isFullWidth(signs, first)
        && SettingMarks.isOpening(signs.sign(first))) {
      signs.halve(first);
    }
  }

  /** A Latin face has quotation marks too, which are no full-width signs. */
  private static boolean isFullWidth(LineSigns signs, int i) {
    return signs.width(i) > 0.9f * signs.em(i);
  }

  private void fit(LineBox line, LineSigns signs, float boxes, boolean justified) {
    float slack = room(line) - boxes - signs.width();
    float em = Math.max(1, signs.em(Math.max(0, signs.first())));
    LineSlack spread = new LineSlack(signs);
    if (slack < 0) {
      float left = spread.shrink(-slack);
      if (left > TOLERANCE * em) {
        report("text-overflow", line, signs, left / em);
      }
    } else if (justified && slack > 0 && !spread.stretch(slack)) {
      report("loose-line", line, signs, slack / em);
    }
  }

  private void report(String rule, LineBox line, LineSigns signs, float ems) {
    PageBox page = pages.getPage(context, line.getAbsY());
    String text = signs.text();
    String start = text.length() > 40 ? text.substring(0, 40) + "…" : text;
    boolean overflow = rule.equals("text-overflow");
    findings.add(
        rule,
        page == null ? 0 : page.getPageNo() + 1,
        "%s by %.2f em: %s"
            .formatted(overflow ? "text leaves its box" : "line too loose", ems, start),
        overflow ? "widen the column or shorten the text" : "reword, or set the block left");
  }

  private static float room(LineBox line) {
    int room = Boxes.parent(line).getContentWidth() - line.getContentStart();
    return isAligned(line, IdentValue.JUSTIFY)
        ? room
            - line.getFloatDistances().leftFloatDistance()
            - line.getFloatDistances().rightFloatDistance()
        : room;
  }

  /** What stands in the line besides text: boxes, and the edges of inline elements. */
  private float boxWidths(LineBox line, LineSigns signs) {
    int texts = 0;
    for (int run = 0; run < signs.runs(); run++) {
      texts += signs.textOf(run).getWidth();
    }
    return InlineBoxing.positionHorizontally(context, line, 0) - texts;
  }

  private void place(LineBox line, int oldWidth) {
    int width = InlineBoxing.positionHorizontally(context, line, 0);
    line.setContentWidth(width);
    if (isAligned(line, IdentValue.RIGHT)) {
      line.setX(line.getX() + oldWidth - width);
    } else if (isAligned(line, IdentValue.CENTER)) {
      line.setX(line.getX() + (oldWidth - width) / 2);
    }
    line.calcCanvasLocation();
    line.calcChildLocations();
    // Link areas are taken from the painting bounds.
    line.calcPaintingInfo(context, false);
  }
}
