package dev.tracknote.pdf;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** The beginning of what an element says, by which a reader finds it on the page. */
final class Quotation {

  private static final int LONGEST = 30;
  private static final List<String> APART =
      List.of("td", "th", "tr", "li", "p", "div", "h1", "h2", "h3", "h4", "br");

  private Quotation() {}

  static String of(@Nullable Element element) {
    if (element == null) {
      return "";
    }
    StringBuilder words = new StringBuilder();
    gather(element, words);
    String text =
        words
            .toString()
            .replaceAll("[\\uE000-\\uF8FF]", "")
            .replaceAll("\\s+", " ")
            .replaceAll("(?<=\\p{IsHan}) (?=\\p{IsHan})", "")
            .strip();
    return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
  }

  private static void gather(Node node, StringBuilder words) {
    if (node.getNodeType() == Node.TEXT_NODE || node.getNodeType() == Node.CDATA_SECTION_NODE) {
      words.append(node.getNodeValue());
      return;
    }
    if (APART.contains(node.getNodeName())) {
      words.append(' ');
    }
    for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
      gather(child, words);
    }
  }
}
