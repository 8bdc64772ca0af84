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
    keepOutlineName(body);
    BlockText block = newBlock(body);
    walk(body, block, 0);
    block.flush();
  }

  private void walk(Element element, BlockText block, int depth) {
    Node next;
    for (Node child = element.getFirstChild(); child != null; child = next) {
      next = child.getNextSibling();
      if (child instanceof Text text) {
        add(text, element, block, depth);
      } else if (child instanceof Element inner) {
        enter(inner, block, depth);
      }
    }
  }

  private void add(Text text, Element parent, BlockText block, int depth) {
    CalculatedStyle style = shared.getStyle(parent);
    IdentValue space = style.getWhitespace();
    if (!IdentValue.NORMAL.equals(space) && !IdentValue.NOWRAP.equals(space)) {
      block.flush();
      return;
    }
    SettingFont font = (SettingFont) style.getFSFont(context);
    block.add(text, font, depth, IdentValue.NOWRAP.equals(space), anchors.of(text));
  }

  private void enter(Element inner, BlockText block, int depth) {
    CalculatedStyle style = shared.getStyle(inner);
    if (style.isDisplayNone()) {
      return;
    }
    StylesheetLint.check(inner.getAttribute("style"), findings);
    String name = inner.getNodeName();
    if (style.isNonFlowContent()) {
      rewrite(inner);
    } else if (style.isInline() && !name.equals("br") && !name.equals("img")) {
      walk(inner, block, depth + 1);
    } else {
      block.flush();
      rewrite(inner);
    }
  }

  private BlockText newBlock(Element element) {
    return new BlockText(!language(element).startsWith("en"), !isRunning(element), findings);
  }

  private boolean isRunning(Element element) {
    for (Node at = element; at instanceof Element e; at = at.getParentNode()) {
      if (shared.getStyle(e).isRunning()) {
        return true;
      }
    }
    return false;
  }

  private static String language(Element element) {
    for (Node at = element; at instanceof Element e; at = at.getParentNode()) {
      String lang = e.hasAttribute("lang") ? e.getAttribute("lang") : e.getAttribute("xml:lang");
      if (!lang.isEmpty()) {
        return lang.toLowerCase(Locale.ROOT);
      }
    }
    return "zh";
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
