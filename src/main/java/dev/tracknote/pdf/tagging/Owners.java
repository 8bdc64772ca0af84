package dev.tracknote.pdf.tagging;

import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfWriter;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/** Which element of the structure each node of the document belongs to. */
final class Owners {
  private static final String GENERATED = "tracknote:generated";

  private final PdfWriter writer;
  private final Roles roles;
  private final Map<String, PdfName> types = new LinkedHashMap<>();
  private final IdentityHashMap<Element, StructureElement> elements = new IdentityHashMap<>();
  private final IdentityHashMap<Element, StructureElement> bodies = new IdentityHashMap<>();
  private final IdentityHashMap<Node, StructureElement> paragraphs = new IdentityHashMap<>();
  private final IdentityHashMap<Node, Content> contents = new IdentityHashMap<>();

  Owners(PdfWriter writer, Roles roles) {
    this.writer = writer;
    this.roles = roles;
  }

  /** What a text, or an element that is drawn, puts on the pages. */
  Content content(Node node) {
    Content content = contents.get(node);
    if (content == null) {
      StructureElement owner = node instanceof Element drawn ? ofDrawing(drawn) : ofText(node);
      content = owner == null ? Content.ARTIFACT : new Content(owner);
      contents.put(node, content);
    }
    return content;
  }

  /** The same, or null for a node of which nothing was painted. */
  @Nullable Content painted(Node node) {
    return contents.get(node);
  }

  private @Nullable StructureElement ofDrawing(Element drawn) {
    return roles.of(drawn).kind() == Role.Kind.ARTIFACT ? null : element(drawn);
  }

  private @Nullable StructureElement ofText(Node text) {
    Node at = text;
    while (at.getParentNode() instanceof Element parent) {
      switch (roles.of(parent).kind()) {
        case STYLE -> at = parent;
        case TEXT, INLINE, LABEL -> {
          return element(parent);
        }
        case ITEM -> {
          return body(parent);
        }
        case GROUP, PLACING -> {
          return paragraph(firstOfText(at));
        }
        case ARTIFACT -> {
          return null;
        }
      }
    }
    return null;
  }

  /** The first of the inline nodes that stand side by side and are one paragraph. */
  private Node firstOfText(Node node) {
    Node first = node;
    for (Node before = node.getPreviousSibling();
        before != null && isInline(before);
        before = before.getPreviousSibling()) {
      first = before;
    }
    return first;
  }

  boolean isInline(Node node) {
    return !(node instanceof Element element) || roles.of(element).isInline();
  }

  StructureElement element(Element element) {
    return elements.computeIfAbsent(element, e -> made(type(e)));
  }

  private StructureElement made(String type) {
    return new StructureElement(writer, types.computeIfAbsent(type, PdfName::new));
  }

  private String type(Element element) {
    return roles.of(element).type();
  }

  /** The body of a list's item. */
  StructureElement body(Element item) {
    return bodies.computeIfAbsent(item, i -> made("LBody"));
  }

  /** The paragraph of a text that stands between blocks. */
  StructureElement paragraph(Node first) {
    return paragraphs.computeIfAbsent(first, f -> made("P"));
  }

  /**
   * The text that stands for what a stylesheet puts before or after an element's own; it is added
   * to the document, so that it has its place in the order.
   */
  Text generated(Element element, boolean before) {
    Node at = before ? element.getFirstChild() : element.getLastChild();
    if (at instanceof Text text && text.getUserData(GENERATED) != null) {
      return text;
    }
    Text made = element.getOwnerDocument().createTextNode("");
    made.setUserData(GENERATED, true, null);
    element.insertBefore(made, before ? at : null);
    return made;
  }
}
