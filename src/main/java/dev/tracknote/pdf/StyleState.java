package dev.tracknote.pdf;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.xhtmlrenderer.css.newmatch.CascadedStyle;
import org.xhtmlrenderer.css.newmatch.Selector;
import org.xhtmlrenderer.css.sheet.PropertyDeclaration;

/**
 * How far the selectors of some stylesheets have come at an element: what holds for it, and what
 * may hold for its children. Elements at which they have come equally far share one, over all
 * documents and threads.
 *
 * <p>A selector that asks an element for nothing but its {@link ElementAnswers.Kind} is held
 * against the first of a kind; the others are answered from memory.
 */
final class StyleState {
  /** What a house's templates bring forth takes a few hundred. */
  private static final int MOST = 5000;

  private final List<PropertyDeclaration> declarations = new ArrayList<>();
  private final Map<String, List<PropertyDeclaration>> pseudoElements = new LinkedHashMap<>();
  private final List<Selector> open = new ArrayList<>();
  private final boolean kindSuffices;
  private final AtomicInteger kept;
  private final Map<ElementAnswers.Kind, Answers> known = new ConcurrentHashMap<>();
  private final Map<BitSet, StyleState> children = new ConcurrentHashMap<>();
  private volatile @Nullable CascadedStyle style;

  /** What the open selectors say of a kind: which match, and which must be asked every time. */
  private record Answers(BitSet matching, List<Integer> varying) {}

  private StyleState(boolean kindSuffices, AtomicInteger kept) {
    this.kindSuffices = kindSuffices;
    this.kept = kept;
  }

  /**
   * Above the root.
   *
   * @param selectors in the order in which what they declare is overridden
   * @param kindSuffices whether the questions of the selectors all come through {@link
   *     ElementAnswers}
   */
  static StyleState start(List<Selector> selectors, boolean kindSuffices) {
    StyleState start = new StyleState(kindSuffices, new AtomicInteger());
    start.open.addAll(selectors);
    return start;
  }

  /** At a child of an element that is here. */
  StyleState child(Element element, ElementAnswers asked) {
    Answers answers = remembered(known, asked.kind(element), k -> answers(element, asked));
    BitSet matching = answers.matching;
    if (!answers.varying.isEmpty()) {
      matching = (BitSet) matching.clone();
      for (int varying : answers.varying) {
        matching.set(varying, asked.match(open.get(varying), element));
      }
    }
    return remembered(children, matching, this::child);
  }

  /** Documents without end cannot fill the memory. */
  private <K, V> V remembered(Map<K, V> memory, K key, Function<K, V> made) {
    V value = memory.get(key);
    if (value == null) {
      value = made.apply(key);
      if (kept.incrementAndGet() <= MOST) {
        memory.put(key, value);
      }
    }
    return value;
  }

  private Answers answers(Element element, ElementAnswers asked) {
    BitSet matching = new BitSet();
    List<Integer> varying = new ArrayList<>();
    for (int i = 0; i < open.size(); i++) {
      boolean matches = asked.match(open.get(i), element);
      if (asked.askedMore() || !kindSuffices) {
        varying.add(i);
      } else if (matches) {
        matching.set(i);
      }
    }
    return new Answers(matching, varying);
  }

  private StyleState child(BitSet matching) {
    StyleState child = new StyleState(kindSuffices, kept);
    for (int i = 0; i < open.size(); i++) {
      Selector selector = open.get(i);
      if (selector.getAxis() == Selector.Axis.DESCENDANT_AXIS) {
        child.open.add(selector);
      }
      if (matching.get(i)) {
        child.add(selector);
      }
    }
    return child;
  }

  private void add(Selector matching) {
    Selector next = matching.getChainedSelector();
    List<PropertyDeclaration> declared = matching.getRuleset().getPropertyDeclarations();
    if (matching.getPseudoElement() != null) {
      pseudoElements
          .computeIfAbsent(matching.getPseudoElement(), p -> new ArrayList<>())
          .addAll(declared);
    } else if (next == null) {
      declarations.addAll(declared);
    } else {
      open.add(next);
    }
  }

  /** The style of an element that is here and brings none of its own. */
  CascadedStyle style() {
    CascadedStyle made = style;
    if (made == null) {
      made = cascaded(declarations);
      style = made;
    }
    return made;
  }

  /**
   * The style of an element that is here.
   *
   * @param weak what its attributes say, which every rule overrides
   * @param strong what its own style says, which overrides every rule
   */
  CascadedStyle style(List<PropertyDeclaration> weak, List<PropertyDeclaration> strong) {
    List<PropertyDeclaration> all = new ArrayList<>(weak);
    all.addAll(declarations);
    all.addAll(strong);
    return cascaded(all);
  }

  /** The style of what is generated before or after an element that is here, if there is such. */
  @Nullable CascadedStyle pseudoElement(String name) {
    List<PropertyDeclaration> declared = pseudoElements.get(name);
    return declared == null ? null : cascaded(declared);
  }

  private static CascadedStyle cascaded(List<PropertyDeclaration> declarations) {
    return declarations.isEmpty()
        ? CascadedStyle.emptyCascadedStyle
        : CascadedStyle.createLayoutStyle(declarations);
  }
}
