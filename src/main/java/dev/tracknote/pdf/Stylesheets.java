package dev.tracknote.pdf;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.xhtmlrenderer.css.parser.CSSParser;
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

  /** Stylesheets that apply together, and what the engine has to say of them. */
  record Parsed(List<Stylesheet> sheets, List<String> faults, Set<String> unsupported) {}

  /** The stylesheets of these texts, in their order. */
  Parsed parsed(List<StylesheetInfo> sheets) {
    List<String> key = new ArrayList<>();
    sheets.forEach(sheet -> key.add(sheet.getUri() + '\n' + text(sheet)));
    synchronized (ENGINE_COUNTER) {
      return known.computeIfAbsent(key, k -> parse(sheets));
    }
  }

  private static Parsed parse(List<StylesheetInfo> infos) {
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
    return new Parsed(List.copyOf(sheets), List.copyOf(faults), unsupported);
  }

  private static String text(StylesheetInfo sheet) {
    return sheet
        .getContent()
        .orElseThrow(() -> new IllegalStateException("nothing is loaded: " + sheet.getUri()));
  }
}
