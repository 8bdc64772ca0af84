package dev.tracknote.rixml;

import java.nio.charset.StandardCharsets;

/** Writes elements as XML 1.0: one on a line, texts kept as they are. */
final class ElementText {

  static final String NAMESPACE = "http://www.rixml.org/2017/9/RIXML";

  /** The target of the instructions in which what RIXML has no place for is told. */
  static final String INSTRUCTION = "tracknote";

  private static final int REPLACEMENT = 0xFFFD;

  private final StringBuilder xml = new StringBuilder();

  private ElementText() {}

  static byte[] of(Element root) {
    ElementText text = new ElementText();
    text.xml.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    text.write(root, 0);
    return text.xml.toString().getBytes(StandardCharsets.UTF_8);
  }

  private void write(Element element, int depth) {
    xml.repeat(' ', 2 * depth).append('<').append(element.name());
    if (depth == 0) {
      xml.append(" xmlns=\"").append(NAMESPACE).append('"');
    }
    element
        .attributes()
        .forEach(
            (name, value) -> {
              xml.append(' ').append(name).append("=\"");
              escape(value, true);
              xml.append('"');
            });
    if (element.children().isEmpty() && element.text().isEmpty() && element.note().isEmpty()) {
      xml.append("/>\n");
      return;
    }
    xml.append('>');
    escape(element.text(), false);
    if (!element.children().isEmpty() || !element.note().isEmpty()) {
      xml.append('\n');
      element.children().forEach(child -> write(child, depth + 1));
      instruction(element.note(), depth + 1);
      xml.repeat(' ', 2 * depth);
    }
    xml.append("</").append(element.name()).append(">\n");
  }

  private void instruction(String data, int depth) {
    if (!data.isEmpty()) {
      xml.repeat(' ', 2 * depth).append("<?").append(INSTRUCTION).append(' ');
      xml.append(data).append("?>\n");
    }
  }

  private void escape(String text, boolean attribute) {
    text.codePoints()
        .map(c -> isCharacter(c) ? c : REPLACEMENT)
        .forEach(
            c -> {
              switch (c) {
                case '&' -> xml.append("&amp;");
                case '<' -> xml.append("&lt;");
                case '>' -> xml.append("&gt;");
                case '"' -> xml.append(attribute ? "&quot;" : "\"");
                case '\r' -> xml.append("&#13;");
                case '\n' -> xml.append(attribute ? "&#10;" : "\n");
                case '\t' -> xml.append(attribute ? "&#9;" : "\t");
                default -> xml.appendCodePoint(c);
              }
            });
  }

  /** XML 1.0, production 2. */
  private static boolean isCharacter(int c) {
    return c == '\t'
        || c == '\n'
        || c == '\r'
        || (c >= 0x20 && c <= 0xD7FF)
        || (c >= 0xE000 && c <= 0xFFFD)
        || c >= 0x10000;
  }
}
