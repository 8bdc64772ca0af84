package dev.tracknote.pdf;

import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xhtmlrenderer.context.StylesheetFactoryImpl;
import org.xhtmlrenderer.css.newmatch.CascadedStyle;
import org.xhtmlrenderer.css.sheet.PropertyDeclaration;
import org.xhtmlrenderer.css.sheet.StylesheetInfo.Origin;

/**
 * The styles of the elements of one document.
 *
 * <p>The engine would hold every element against every selector, which took a tenth of a note.
 */
final class ElementStyles {
  private final StyleState start;
  private final ElementAnswers answers;
  private final StylesheetFactoryImpl declarations;
  private final IdentityHashMap<Element, StyleState> states = new IdentityHashMap<>();

  ElementStyles(StyleState start, ElementAnswers answers, StylesheetFactoryImpl declarations) {
    this.start = start;
    this.answers = answers;
    this.declarations = declarations;
  }

  void forget() {
    states.clear();
  }

  CascadedStyle of(Element element) {
    List<PropertyDeclaration> weak = declared(answers.getNonCssStyling(element));
    List<PropertyDeclaration> strong = declared(answers.getElementStyling(element));
    StyleState state = state(element);
    return weak.isEmpty() && strong.isEmpty() ? state.style() : state.style(weak, strong);
  }

  /** The style of what is generated before or after an element, if there is such. */
  @Nullable CascadedStyle of(Element element, String pseudoElement) {
    return state(element).pseudoElement(pseudoElement);
  }

  private StyleState state(Element element) {
    StyleState known = states.get(element);
    if (known != null) {
      return known;
    }
    Node parent = element.getParentNode();
    StyleState above = parent instanceof Element outer ? state(outer) : start;
    StyleState state = above.child(element, answers);
    states.put(element, state);
    return state;
  }

  private List<PropertyDeclaration> declared(@Nullable String styling) {
    return styling == null || styling.isEmpty()
        ? List.of()
        : declarations.parseStyleDeclaration(Origin.AUTHOR, styling).getPropertyDeclarations();
  }
}
