package dev.tracknote.pdf;

import java.util.Locale;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;
import org.xhtmlrenderer.css.constants.IdentValue;
import org.xhtmlrenderer.css.style.CalculatedStyle;
import org.xhtmlrenderer.layout.LayoutContext;
import org.xhtmlrenderer.layout.SharedContext;

/**
 * Walks the document and sets the text of each block, over its inline elements.
 *
 * <p>All rules of setting run here, once for each block and before layout; the engine then only
 * breaks at marks.
 */
final class TextRewriter {
  private final SharedContext shared;
  private final LayoutContext context;
  private final Findings findings;
  private final Anchors anchors;

  TextRewriter(SharedContext shared, LayoutContext context, Findings findings, Anchors anchors) {
    this.anchors = anchors;
    this.shared = shared;
    this.context = context;
    this.findings = findings;
  }

  void rewrite(Element body) {
    Surroundings document = new Surroundings(true, false);
    rewrite(
        body,
        body.getParentNode() instanceof Element html
            ? document.inside(html, shared.getStyle(html))
            : document);
  }

  /**
   * What holds for an element by those around it.
   *
   * @param chinese whether its language is set as Chinese is
   * @param runs whether it is a running head or foot
   */
  private record Surroundings(boolean chinese, boolean runs) {

    Surroundings inside(Element element, CalculatedStyle style) {
      String lang =
          element.hasAttribute("lang")
              ? element.getAttribute("lang")
              : element.getAttribute("xml:lang");
      boolean own = lang.isEmpty() ? chinese : !lang.toLowerCase(Locale.ROOT).startsWith("en");
      boolean running = runs || style.isRunning();
      return own == chinese && running == runs ? this : new Surroundings(own, running);
    }
  }

  private void rewrite(Element element, Surroundings around) {
    keepOutlineName(element);
    Surroundings here = around.inside(element, shared.getStyle(element));
    BlockText block = new BlockText(here.chinese(), !here.runs(), findings);
    walk(element, block, here, 0);
    block.flush();
    if (block.holdsBlocksAlone() && !isGeneratedIn(element)) {
      dropBlanks(element);
    }
  }

  private boolean isGeneratedIn(Element element) {
    return shared.getCss().getPseudoElementStyle(element, "before") != null
        || shared.getCss().getPseudoElementStyle(element, "after") != null;
  }

  /** White space between blocks, for which the engine would make boxes and take them out again. */
  private static void dropBlanks(Element element) {
    Node next;
    for (Node child = element.getFirstChild(); child != null; child = next) {
      next = child.getNextSibling();
      if (child instanceof Text) {
        element.removeChild(child);
      }
    }
  }

  private void walk(Element element, BlockText block, Surroundings here, int depth) {
    Node next;
    for (Node child = element.getFirstChild(); child != null; child = next) {
      next = child.getNextSibling();
      if (child instanceof Text text) {
        add(text, element, block, depth);
      } else if (child instanceof Element inner) {
        enter(inner, block, here, depth);
      }
    }
  }

  private void add(Text text, Element parent, BlockText block, int depth) {
    CalculatedStyle style = shared.getStyle(parent);
    IdentValue space = style.getWhitespace();
    if (!IdentValue.NORMAL.equals(space) && !IdentValue.NOWRAP.equals(space)) {
      block.flush();
      block.holdInline();
      return;
    }
    SettingFont font = (SettingFont) style.getFSFont(context);
    block.add(text, font, depth, IdentValue.NOWRAP.equals(space), anchors.of(text));
  }

  private void enter(Element inner, BlockText block, Surroundings around, int depth) {
    CalculatedStyle style = shared.getStyle(inner);
    if (style.isDisplayNone()) {
      return;
    }
    StylesheetLint.check(inner.getAttribute("style"), findings);
    String name = inner.getNodeName();
    if (style.isNonFlowContent()) {
      rewrite(inner, around);
    } else if (style.isInline() && !name.equals("br") && !name.equals("img")) {
      block.holdInline();
      walk(inner, block, around.inside(inner, style), depth + 1);
    } else {
      block.flush();
      if (style.isLaidOutInInlineContext()) {
        block.holdInline();
      }
      rewrite(inner, around);
    }
  }

  /**
   * The engine makes an outline of headings when the document brings none, out of rewritten text.
   */
  private static void keepOutlineName(Element element) {
    String name = element.getNodeName();
    boolean heading =
        name.length() == 2 && name.charAt(0) == 'h' && Character.isDigit(name.charAt(1));
    if (heading && !element.hasAttribute("data-pdf-bookmark-name")) {
      element.setAttribute("data-pdf-bookmark-name", element.getTextContent().strip());
    }
  }
}
