package dev.tracknote.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xhtmlrenderer.simple.extend.XhtmlNamespaceHandler;

/**
 * The engine's own rules for XHTML, as far as a document has elements for them.
 *
 * <p>The engine holds every element against every rule, and most of these are for elements that no
 * note has.
 */
final class EngineRules {
  private static final String FILE = "/resources/css/XhtmlNamespaceHandler.css";
  private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
  private static final Pattern CONDITION = Pattern.compile("\\[[^\\]]*\\]|:[a-z-]+");
  private static final Pattern RULE_END = Pattern.compile("}");
  private static final Pattern COMBINATOR = Pattern.compile("[\\s>]+");
  private static final List<Rule> RULES = read();

  private EngineRules() {}

  private record Rule(String head, String body) {

    /** The rule for those of its selectors that may match, or nothing. */
    String among(Set<String> names) {
      String kept =
          head.startsWith("@")
              ? head
              : Arrays.stream(head.split(","))
                  .filter(selector -> mayMatch(selector, names))
                  .collect(Collectors.joining(","));
      return kept.isEmpty() ? "" : kept + "{" + body + "}\n";
    }

    private static boolean mayMatch(String selector, Set<String> names) {
      String bare = CONDITION.matcher(selector).replaceAll("").strip();
      return COMBINATOR
          .splitAsStream(bare)
          .allMatch(name -> name.equals("*") || names.contains(name));
    }
  }

  /** The rules that may match something in a document. */
  static String of(Element root) {
    Set<String> names = new TreeSet<>();
    collect(root, names);
    return RULES.stream().map(rule -> rule.among(names)).collect(Collectors.joining());
  }

  private static void collect(Element element, Set<String> names) {
    names.add(element.getNodeName());
    for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element inner) {
        collect(inner, names);
      }
    }
  }

  private static List<Rule> read() {
    try (InputStream in = XhtmlNamespaceHandler.class.getResourceAsStream(FILE)) {
      byte[] bytes = Objects.requireNonNull(in, FILE).readAllBytes();
      String css = COMMENT.matcher(new String(bytes, StandardCharsets.UTF_8)).replaceAll(" ");
      List<Rule> rules = new ArrayList<>();
      for (String rule : RULE_END.split(css, -1)) {
        int brace = rule.indexOf('{');
        if (brace >= 0) {
          rules.add(new Rule(rule.substring(0, brace).strip(), rule.substring(brace + 1).strip()));
        }
      }
      return List.copyOf(rules);
    } catch (IOException e) {
      throw new IllegalStateException("the engine's own stylesheet cannot be read", e);
    }
  }
}
