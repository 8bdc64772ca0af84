package dev.tracknote.pdf;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xhtmlrenderer.render.Box;

/** Notes where the elements that have a given attribute are painted first. */
final class Placements {
  private final String attribute;
  private final Anchors anchors;
  private final float dotsPerPoint;
  private final Map<String, Placement> first = new LinkedHashMap<>();
  private final IdentityHashMap<Element, String> nearest = new IdentityHashMap<>();

  /** Follows the elements with an attribute; an empty name follows none. */
  Placements(String attribute, Anchors anchors, float dotsPerPoint) {
    this.attribute = attribute;
    this.anchors = anchors;
    this.dotsPerPoint = dotsPerPoint;
  }

  List<Placement> all() {
    return new ArrayList<>(first.values());
  }

  /** Something of a box is painted; it counts for the nearest followed element around it. */
  void paintedBox(@Nullable Box box, int page, float x, float y) {
    if (attribute.isEmpty()) {
      return;
    }
    Box owner = box;
    while (owner != null && owner.getElement() == null) {
      owner = owner.getParent();
    }
    String value = owner == null ? "" : nearest(owner.getElement());
    if (!value.isEmpty() && !first.containsKey(value)) {
      first.put(value, new Placement(value, page, x, y));
    }
  }

  /** What the nearest followed element around a node is called, or an empty text. */
  private String nearest(@Nullable Node node) {
    if (!(node instanceof Element element)) {
      return "";
    }
    String known = nearest.get(element);
    if (known == null) {
      String own = element.getAttribute(attribute);
      known = own.isEmpty() ? nearest(element.getParentNode()) : own;
      nearest.put(element, known);
    }
    return known;
  }

  /**
   * A run of a line is painted, with the marks of what began in it.
   *
   * @param run as the engine holds it
   * @param set the same run in its final setting
   */
  void paintedRun(String run, SetRun set, int page, float x, float y) {
    if (attribute.isEmpty() || !holdsAnchor(run)) {
      return;
    }
    float at = x;
    int sign = 0;
    int codePoint;
    for (int i = 0; i < run.length(); i += Character.charCount(codePoint)) {
      codePoint = run.codePointAt(i);
      if (SettingMarks.isAnchor(codePoint)) {
        String value = anchors.value((char) codePoint);
        if (value != null) {
          first.putIfAbsent(value, new Placement(value, page, at, y));
        }
      } else if (LineSigns.counts(codePoint) && sign < set.length()) {
        at += set.advance(sign++) / dotsPerPoint;
      }
    }
  }

  private static boolean holdsAnchor(String run) {
    for (int i = 0; i < run.length(); i++) {
      if (SettingMarks.isAnchor(run.charAt(i))) {
        return true;
      }
    }
    return false;
  }
}
