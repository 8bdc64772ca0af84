package dev.tracknote.pdf;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/**
 * Takes bare elements that are followed out of the text and keeps where they began.
 *
 * <p>An inline element is a border at which the engine measures and breaks for itself: a line that
 * holds one would not be set as the same line without it. So a {@code span} that says nothing but
 * its name becomes text again, and its beginning a mark in that text.
 */
final class Anchors {
  private final String attribute;
  private final List<String> values = new ArrayList<>();
  private final IdentityHashMap<Text, List<Anchor>> byText = new IdentityHashMap<>();

  Anchors(String attribute) {
    this.attribute = attribute;
  }

  /** The beginning of an element within the text that took its place. */
  record Anchor(int offset, char mark) {}

  List<Anchor> of(Text text) {
    return byText.getOrDefault(text, List.of());
  }

  /** What the element was called whose beginning a mark stands for. */
  @Nullable String value(char mark) {
    int index = mark - SettingMarks.FIRST_ANCHOR;
    return index >= 0 && index < values.size() ? values.get(index) : null;
  }

  void lift(Element parent) {
    if (attribute.isEmpty()) {
      return;
    }
    Text before = null;
    Node next;
    for (Node child = parent.getFirstChild(); child != null; child = next) {
      next = child.getNextSibling();
      if (child instanceof Text text) {
        before = joined(before, text);
      } else if (child instanceof Element element && isBare(element) && hasRoom()) {
        before = lifted(element, before);
      } else if (child instanceof Element element) {
        before = null;
        lift(element);
      }
    }
  }

  private boolean isBare(Element element) {
    return element.getNodeName().equals("span")
        && element.getAttributes().getLength() == 1
        && element.hasAttribute(attribute)
        && element.getFirstChild() instanceof Text text
        && text.getNextSibling() == null;
  }

  /** There are so many marks; an element beyond them stays as it is. */
  private boolean hasRoom() {
    return values.size() < SettingMarks.ANCHORS;
  }

  private static Text joined(@Nullable Text before, Text text) {
    if (before == null) {
      return text;
    }
    before.appendData(text.getData());
    text.getParentNode().removeChild(text);
    return before;
  }

  private Text lifted(Element element, @Nullable Text before) {
    Node parent = element.getParentNode();
    Text text = before;
    if (text == null) {
      text = element.getOwnerDocument().createTextNode("");
      parent.insertBefore(text, element);
    }
    char mark = (char) (SettingMarks.FIRST_ANCHOR + values.size());
    values.add(element.getAttribute(attribute));
    byText.computeIfAbsent(text, t -> new ArrayList<>()).add(new Anchor(text.getLength(), mark));
    text.appendData(element.getTextContent());
    parent.removeChild(element);
    return text;
  }
}
