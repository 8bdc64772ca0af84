package dev.tracknote.pdf;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xhtmlrenderer.context.StandardAttributeResolver;
import org.xhtmlrenderer.css.extend.TreeResolver;
import org.xhtmlrenderer.css.extend.lib.DOMTreeResolver;
import org.xhtmlrenderer.css.newmatch.Selector;
import org.xhtmlrenderer.extend.NamespaceHandler;
import org.xhtmlrenderer.extend.UserAgentCallback;
import org.xhtmlrenderer.extend.UserInterface;

/**
 * What elements say of themselves when selectors ask, and whether a selector asked for more than
 * the kind of an element.
 */
final class ElementAnswers extends StandardAttributeResolver implements TreeResolver {
  private final DOMTreeResolver tree = new DOMTreeResolver();
  private final NamespaceHandler handler;
  private boolean askedMore;

  ElementAnswers(NamespaceHandler handler, UserAgentCallback agent, UserInterface ui) {
    super(handler, agent, ui);
    this.handler = handler;
  }

  /** All that most selectors ask for. */
  record Kind(String name, @Nullable String namespace, String styleClass, String id) {

    // every element of a document is looked up: what a record brings along takes five times as long
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Kind kind
          && name.equals(kind.name)
          && styleClass.equals(kind.styleClass)
          && id.equals(kind.id)
          && Objects.equals(namespace, kind.namespace);
    }

    @Override
    public int hashCode() {
      return (name.hashCode() * 31 + styleClass.hashCode()) * 31 + id.hashCode();
    }
  }

  Kind kind(Element element) {
    return new Kind(
        element.getNodeName(),
        element.getNamespaceURI(),
        Objects.requireNonNullElse(getClass(element), ""),
        Objects.requireNonNullElse(getID(element), ""));
  }

  /** Holds an element against one link of a selector. */
  boolean match(Selector selector, Node element) {
    askedMore = false;
    return selector.matches(element, this, this)
        && (selector.getPseudoElement() != null || selector.matchesDynamic(element, this, this));
  }

  /** Whether the last answer may be another for the next element of the same kind. */
  boolean askedMore() {
    return askedMore;
  }

  /** Most elements are asked once, for which the engine's memory of answers costs more. */
  @Override
  public @Nullable String getClass(Node element) {
    return handler.getClass((Element) element);
  }

  @Override
  public String getAttributeValue(Node element, String name) {
    askedMore = true;
    return super.getAttributeValue(element, name);
  }

  @Override
  public String getAttributeValue(Node element, String namespace, String name) {
    askedMore = true;
    return super.getAttributeValue(element, namespace, name);
  }

  @Override
  public String getLang(Node element) {
    askedMore = true;
    return super.getLang(element);
  }

  @Override
  public boolean isLink(Node element) {
    askedMore = true;
    return super.isLink(element);
  }

  @Override
  public boolean isVisited(Node element) {
    askedMore = true;
    return super.isVisited(element);
  }

  @Override
  public boolean isHover(Node element) {
    askedMore = true;
    return super.isHover(element);
  }

  @Override
  public boolean isActive(Node element) {
    askedMore = true;
    return super.isActive(element);
  }

  @Override
  public boolean isFocus(Node element) {
    askedMore = true;
    return super.isFocus(element);
  }

  @Override
  public @Nullable Node getParentElement(Node element) {
    askedMore = true;
    return tree.getParentElement(element);
  }

  @Override
  public @Nullable Node getPreviousSiblingElement(Node element) {
    askedMore = true;
    return tree.getPreviousSiblingElement(element);
  }

  @Override
  public String getElementName(Node element) {
    return tree.getElementName(element);
  }

  @Override
  public boolean isFirstChildElement(Node element) {
    askedMore = true;
    return tree.isFirstChildElement(element);
  }

  @Override
  public boolean isLastChildElement(Node element) {
    askedMore = true;
    return tree.isLastChildElement(element);
  }

  @Override
  public boolean matchesElement(Node element, String namespace, String name) {
    return tree.matchesElement(element, namespace, name);
  }

  @Override
  public int getPositionOfElement(Node element) {
    askedMore = true;
    return tree.getPositionOfElement(element);
  }
}
