package dev.tracknote.pdf;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Node;
import org.xhtmlrenderer.context.StandardAttributeResolver;
import org.xhtmlrenderer.extend.NamespaceHandler;
import org.xhtmlrenderer.extend.UserAgentCallback;
import org.xhtmlrenderer.extend.UserInterface;

/**
 * What elements say of themselves when selectors ask.
 *
 * <p>One element is held against hundreds of selectors in turn, and the engine looks up the class
 * of one that has none for each of them.
 */
final class ClassMemory extends StandardAttributeResolver {
  private @Nullable Node last;
  private String classOfLast = "";

  ClassMemory(NamespaceHandler handler, UserAgentCallback agent, UserInterface ui) {
    super(handler, agent, ui);
  }

  @Override
  public String getClass(Node element) {
    if (!element.equals(last)) {
      classOfLast = Objects.requireNonNullElse(super.getClass(element), "");
      last = element;
    }
    return classOfLast;
  }
}
