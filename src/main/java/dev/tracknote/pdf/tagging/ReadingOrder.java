package dev.tracknote.pdf.tagging;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Walks the document in its own order, which is the order of reading, and puts together the
 * structure of what was painted.
 *
 * <p>Pages are painted layer by layer, floats before lines and plain text before bold: their order
 * says nothing.
 */
final class ReadingOrder {
  /** An element that stands beside others; it is read after those that begin on its page. */
  private static final String ASIDE = "data-aside";

  private final Roles roles;
  private final Owners owners;
  private final ElementAttributes attributes = new ElementAttributes();
  private final Deque<List<Kid>> labels = new ArrayDeque<>();

  ReadingOrder(Roles roles, Owners owners) {
    this.roles = roles;
    this.owners = owners;
  }

  /** The whole document as one element. */
  StructureElement of(Element body) {
    List<Kid> kids = new ArrayList<>();
    children(body, true, kids);
    StructureElement document = owners.element(body);
    document.fill(kids);
    return document;
  }

  private void node(Node node, List<Kid> into) {
    if (node instanceof Element element) {
      element(element, into);
    } else {
      Content content = owners.painted(node);
      if (content != null) {
        into.addAll(content.marks());
      }
    }
  }

  private void element(Element element, List<Kid> into) {
    Role role = roles.of(element);
    switch (role.kind()) {
      case ARTIFACT -> {}
      case STYLE -> children(element, false, into);
      case PLACING -> children(element, true, into);
      case ITEM -> item(element, into);
      case LABEL -> own(element, role, labels.isEmpty() ? into : labels.getFirst());
      case GROUP, TEXT, INLINE -> own(element, role, into);
    }
  }

  private void own(Element element, Role role, List<Kid> into) {
    List<Kid> kids = new ArrayList<>();
    Content drawn = owners.painted(element);
    if (drawn != null) {
      kids.addAll(drawn.marks());
    }
    children(element, role.kind() == Role.Kind.GROUP, kids);
    if (kids.isEmpty() && !isCell(role)) {
      return;
    }
    StructureElement own = filled(element, role, kids);
    if (own.isPainted() || isCell(role) || role.type().equals("TR")) {
      into.add(own);
    }
  }

  /** A cell has its element also when it is empty; its table is the same number of cells wide. */
  private static boolean isCell(Role role) {
    return role.type().equals("TD") || role.type().equals("TH");
  }

  private StructureElement filled(Element element, Role role, List<Kid> kids) {
    StructureElement own = owners.element(element);
    own.fill(kids);
    attributes.give(own, element, role);
    return own;
  }

  private void item(Element item, List<Kid> into) {
    List<Kid> kids = new ArrayList<>();
    List<Kid> inside = new ArrayList<>();
    labels.push(kids);
    children(item, false, inside);
    labels.pop();
    if (!inside.isEmpty()) {
      StructureElement body = owners.body(item);
      body.fill(inside);
      kids.add(body);
    }
    if (!kids.isEmpty()) {
      into.add(filled(item, roles.of(item), kids));
    }
  }

  /**
   * What stands in an element.
   *
   * @param blocks whether text between blocks is a paragraph of its own
   */
  private void children(Element parent, boolean blocks, List<Kid> into) {
    List<Element> asides = new ArrayList<>();
    Node next;
    for (Node child = parent.getFirstChild(); child != null; child = next) {
      next = child.getNextSibling();
      if (child instanceof Element aside && aside.hasAttribute(ASIDE)) {
        asides.add(aside);
      } else if (blocks && owners.isInline(child)) {
        next = paragraph(child, into);
      } else {
        readAsidesBefore(child, asides, into);
        node(child, into);
      }
    }
    asides.forEach(aside -> element(aside, into));
  }

  private Node paragraph(Node first, List<Kid> into) {
    List<Kid> kids = new ArrayList<>();
    Node at = first;
    while (at != null && owners.isInline(at)) {
      node(at, kids);
      at = at.getNextSibling();
    }
    if (!kids.isEmpty()) {
      StructureElement paragraph = owners.paragraph(first);
      paragraph.fill(kids);
      into.add(paragraph);
    }
    return at;
  }

  private void readAsidesBefore(Node next, List<Element> asides, List<Kid> into) {
    if (asides.isEmpty()) {
      return;
    }
    int page = firstPage(next);
    asides.removeIf(
        aside -> {
          boolean over = page > firstPage(aside);
          if (over) {
            element(aside, into);
          }
          return over;
        });
  }

  /** The page on which a node begins, or 0 when it is on none. */
  private int firstPage(Node node) {
    Content content = owners.painted(node);
    if (content != null && !content.marks().isEmpty()) {
      return content.marks().getFirst().pageNumber();
    }
    for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
      int page = firstPage(child);
      if (page > 0) {
        return page;
      }
    }
    return 0;
  }
}
