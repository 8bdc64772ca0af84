package dev.tracknote.pdf.tagging;

import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Tells the role of an element by its name, or by its attribute {@code data-tag}.
 *
 * <p>The attribute names a structure type, {@code none} for an element that only places others, or
 * {@code artifact} for what is there for the eye alone.
 */
final class Roles {
  private static final String TAG = "data-tag";
  private static final Map<String, Role> BY_NAME = byName();
  private static final Map<String, Role> BY_TAG = byTag();

  private final IdentityHashMap<Element, Role> known = new IdentityHashMap<>();
  private final LinkTargets targets;

  Roles(LinkTargets targets) {
    this.targets = targets;
  }

  Role of(Element element) {
    Role role = known.get(element);
    if (role == null) {
      role = isInArtifact(element) ? Role.ARTIFACT : read(element);
      known.put(element, role);
    }
    return role;
  }

  private boolean isInArtifact(Element element) {
    return element.getParentNode() instanceof Element parent
        && !element.getNodeName().equals("body")
        && of(parent).kind() == Role.Kind.ARTIFACT;
  }

  private Role read(Element element) {
    String tag = element.getAttribute(TAG);
    if (!tag.isEmpty()) {
      return BY_TAG.getOrDefault(tag, Role.text(tag));
    }
    String name = element.getNodeName();
    Role role = BY_NAME.get(name);
    if (name.equals("a")) {
      return targets.isLink(element) ? new Role("Link", Role.Kind.INLINE) : Role.STYLE;
    }
    if (name.equals("img")) {
      return element.getAttribute("alt").isBlank() ? Role.ARTIFACT : Role.text("Figure");
    }
    if (name.equals("span") && element.hasAttribute("lang")) {
      return new Role("Span", Role.Kind.INLINE);
    }
    if (role == null || role.type().equals("Div")) {
      return hasBlocks(element) ? Role.group("Div") : Role.text("P");
    }
    return role;
  }

  private static boolean hasBlocks(Element element) {
    for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element inner && !isInlineByName(inner)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isInlineByName(Element element) {
    String name = element.getNodeName();
    Role role = BY_NAME.get(name);
    return name.equals("a") || (role != null && role.isInline());
  }

  /** The nearest value of an attribute that an element or one around it has. */
  static @Nullable String inherited(Element element, String attribute) {
    for (Node at = element; at instanceof Element e; at = at.getParentNode()) {
      if (e.hasAttribute(attribute)) {
        return e.getAttribute(attribute);
      }
    }
    return null;
  }

  private static Map<String, Role> byName() {
    Map<String, Role> roles = new LinkedHashMap<>();
    roles.put("body", Role.group("Document"));
    roles.put("head", Role.ARTIFACT);
    roles.put("div", Role.group("Div"));
    roles.put("section", Role.group("Sect"));
    roles.put("blockquote", Role.group("BlockQuote"));
    roles.put("p", Role.text("P"));
    for (int level = 1; level <= 6; level++) {
      roles.put("h" + level, Role.text("H" + level));
    }
    roles.put("ul", Role.group("L"));
    roles.put("ol", Role.group("L"));
    roles.put("li", new Role("LI", Role.Kind.ITEM));
    roles.put("table", Role.group("Table"));
    roles.put("caption", Role.text("Caption"));
    roles.put("thead", Role.group("THead"));
    roles.put("tbody", Role.group("TBody"));
    roles.put("tfoot", Role.group("TFoot"));
    roles.put("tr", Role.group("TR"));
    roles.put("th", Role.text("TH"));
    roles.put("td", Role.text("TD"));
    for (String style :
        new String[] {"span", "b", "i", "strong", "em", "sub", "sup", "small", "u", "code", "br"}) {
      roles.put(style, Role.STYLE);
    }
    return roles;
  }

  private static Map<String, Role> byTag() {
    Map<String, Role> roles = new LinkedHashMap<>();
    roles.put("none", Role.PLACING);
    roles.put("artifact", Role.ARTIFACT);
    roles.put("Lbl", Role.LABEL);
    roles.put("LI", new Role("LI", Role.Kind.ITEM));
    roles.put("Span", new Role("Span", Role.Kind.INLINE));
    for (String group : new String[] {"Sect", "Div", "Part", "Art", "L", "Table", "TR"}) {
      roles.put(group, Role.group(group));
    }
    return roles;
  }
}
