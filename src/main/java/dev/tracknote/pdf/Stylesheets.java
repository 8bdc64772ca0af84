package dev.tracknote.pdf;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.xhtmlrenderer.css.extend.lib.DOMTreeResolver;
import org.xhtmlrenderer.css.newmatch.Matcher;
import org.xhtmlrenderer.css.newmatch.Selector;
import org.xhtmlrenderer.css.parser.CSSParser;
import org.xhtmlrenderer.css.sheet.MediaRule;
import org.xhtmlrenderer.css.sheet.Ruleset;
import org.xhtmlrenderer.css.sheet.Stylesheet;
import org.xhtmlrenderer.css.sheet.StylesheetInfo;

/**
 * Stylesheets as the engine has parsed them, each text once while it is in use.
 *
 * <p>The notes of a house share their stylesheet. Besides, the engine numbers selectors by a
 * counter that is not made for threads and tells styles apart by these numbers: parsing must go one
 * by one.
 */
final class Stylesheets {
  private static final Object ENGINE_COUNTER = new Object();
  private static final int KEPT = 16;

  private final Map<List<String>, Parsed> known =
      new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<List<String>, Parsed> eldest) {
          return size() > KEPT;
        }
      };

  private final Map<String, List<StylesheetLint.Fault>> lint = new ConcurrentHashMap<>();

  /** Tells what the engine takes without a word and then does not do, sought once in each text. */
  void lint(String css, Findings findings) {
    if (lint.size() > KEPT) {
      lint.clear();
    }
    StylesheetLint.tell(lint.computeIfAbsent(css, StylesheetLint::faults), findings);
  }

  /**
   * Stylesheets that apply together, and what the engine has to say of them.
   *
   * @param start where the selectors are before the root of a document
   * @param pages the engine's own matching, which pages are left to
   */
  record Parsed(
      List<Stylesheet> sheets,
      StyleState start,
      Matcher pages,
      List<String> faults,
      Set<String> unsupported) {}

  /** The stylesheets of these texts, in their order, as far as they are for a medium. */
  Parsed parsed(List<StylesheetInfo> sheets, String medium) {
    List<String> key = new ArrayList<>();
    key.add(medium);
    sheets.forEach(sheet -> key.add(sheet.getUri() + '\n' + text(sheet)));
    synchronized (ENGINE_COUNTER) {
      return known.computeIfAbsent(key, k -> parse(sheets, medium));
    }
  }

  private static Parsed parse(List<StylesheetInfo> infos, String medium) {
    List<String> faults = new ArrayList<>();
    Set<String> unsupported = new LinkedHashSet<>();
    CSSParser parser = new CSSParser((uri, message) -> faults.add(message), unsupported::add);
    List<Stylesheet> sheets = new ArrayList<>();
    for (StylesheetInfo info : infos) {
      try {
        sheets.add(
            parser.parseStylesheet(info.getUri(), info.getOrigin(), new StringReader(text(info))));
      } catch (java.io.IOException e) {
        throw new IllegalStateException("a text in memory cannot be read", e);
      }
    }
    return new Parsed(
        List.copyOf(sheets),
        StyleState.start(selectors(sheets, medium), isAsked(infos)),
        new Matcher(new DOMTreeResolver(), null, null, sheets, medium),
        List.copyOf(faults),
        unsupported);
  }

  /** Whether selectors ask all that they want to know; what {@code :has} holds it looks for. */
  private static boolean isAsked(List<StylesheetInfo> infos) {
    return infos.stream().noneMatch(info -> text(info).contains(":has"));
  }

  /** The selectors in the order in which what they declare is overridden. */
  private static List<Selector> selectors(List<Stylesheet> sheets, String medium) {
    return sheets.stream()
        .flatMap(sheet -> sheet.getContents().stream())
        .flatMap(content -> rulesets(content, medium))
        .flatMap(ruleset -> ruleset.getFSSelectors().stream())
        .sorted(
            Comparator.comparing(
                Stylesheets::subject,
                Comparator.comparingInt(Selector::getSpecificityB)
                    .thenComparingInt(Selector::getSpecificityC)
                    .thenComparingInt(Selector::getSpecificityD)))
        .toList();
  }

  private static Stream<Ruleset> rulesets(Object content, String medium) {
    if (content instanceof MediaRule media) {
      return media.matches(medium) ? media.getContents().stream() : Stream.empty();
    }
    return content instanceof Ruleset ruleset ? Stream.of(ruleset) : Stream.empty();
  }

  /** The last link of a selector, which the engine gives the weight of the whole. */
  private static Selector subject(Selector selector) {
    Selector next = selector.getChainedSelector();
    return next == null ? selector : subject(next);
  }

  private static String text(StylesheetInfo sheet) {
    return sheet
        .getContent()
        .orElseThrow(() -> new IllegalStateException("nothing is loaded: " + sheet.getUri()));
  }
}
