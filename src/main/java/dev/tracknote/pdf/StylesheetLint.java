package dev.tracknote.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what the layout engine takes without a word and then does not do. */
final class StylesheetLint {
  private static final Map<Pattern, String> SILENT = silent();
  private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);

  private StylesheetLint() {}

  /** What has no effect in a stylesheet, and what to do about it. */
  record Fault(String what, String hint) {}

  static void check(String css, Findings findings) {
    if (!css.isEmpty()) {
      tell(faults(css), findings);
    }
  }

  static void tell(List<Fault> faults, Findings findings) {
    faults.forEach(fault -> findings.add("stylesheet", 0, fault.what(), fault.hint()));
  }

  static List<Fault> faults(String css) {
    List<Fault> faults = new ArrayList<>();
    String bare = COMMENT.matcher(css).replaceAll(" ");
    SILENT.forEach(
        (pattern, hint) -> {
          Matcher matcher = pattern.matcher(bare);
          if (matcher.find()) {
            faults.add(new Fault(matcher.group(1) + " has no effect in this engine", hint));
          }
        });
    return List.copyOf(faults);
  }

  private static Map<Pattern, String> silent() {
    Map<Pattern, String> rules = new TreeMap<>(java.util.Comparator.comparing(Pattern::pattern));
    rules.put(declaration("letter-spacing"), "remove it");
    rules.put(declaration("word-spacing"), "remove it");
    rules.put(declaration("hyphens"), "put soft hyphens into the text");
    rules.put(Pattern.compile("(linear-gradient)\\s*\\("), "use a plain colour");
    rules.put(Pattern.compile("\\b(calc|var|min|max|clamp)\\("), "write the length itself");
    rules.put(Pattern.compile("\\d((?:rem|vw|vh|fr))\\b"), "use pt, mm, em or %");
    rules.put(Pattern.compile("(@font-face)"), "the fonts are fixed: use their family names");
    rules.put(Pattern.compile("(@import)"), "nothing is loaded: put the rules in the stylesheet");
    rules.put(
        Pattern.compile("(white-space\\s*:\\s*pre[a-z-]*)"),
        "preformatted text is not set by rule");
    return rules;
  }

  private static Pattern declaration(String property) {
    return Pattern.compile("(?<![\\w-])(" + property + ")\\s*:(?!\\s*(?:normal|none|manual)\\b)");
  }
}
