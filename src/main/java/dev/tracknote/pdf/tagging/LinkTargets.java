package dev.tracknote.pdf.tagging;

import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Where the links of a document lead, and in which words.
 *
 * <p>Taken before the text is set, which puts marks of its own into it.
 */
final class LinkTargets {
  private final Map<String, Element> byId = new LinkedHashMap<>();
  private final IdentityHashMap<Element, String> words = new IdentityHashMap<>();

  LinkTargets(Element root) {
    gather(root);
  }

  private void gather(Element element) {
    String id = element.getAttribute("id");
    if (!id.isEmpty()) {
      byId.putIfAbsent(id, element);
    }
    if (element.getNodeName().equals("a") && element.hasAttribute("href")) {
      words.put(element, element.getTextContent().strip());
    }
    for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element inner) {
        gather(inner);
      }
    }
  }

  /** Whether an element leads to a place in the document or to a public address. */
  boolean isLink(Element element) {
    return words.containsKey(element) && (place(element) != null || isPublic(address(element)));
  }

  /** The id of the place in the document that a link leads to. */
  @Nullable String place(Element link) {
    String address = address(link);
    String id = address.startsWith("#") ? address.substring(1) : "";
    return byId.containsKey(id) ? id : null;
  }

  static String address(Element link) {
    return link.getAttribute("href").strip();
  }

  /** Only these can be followed: no other scheme may make a reader's program do anything. */
  private static boolean isPublic(String address) {
    return address.matches("(?i)(https?://|mailto:)[\\x21-\\x7E]+");
  }

  /** What a link says to a reader who cannot see it. */
  String words(Element link) {
    String said = words.getOrDefault(link, "");
    return said.isEmpty() ? address(link) : said;
  }
}
