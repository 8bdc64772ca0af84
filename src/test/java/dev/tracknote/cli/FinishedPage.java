package dev.tracknote.cli;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** The web page of a note, read as the tree that it is. */
record FinishedPage(String name, String html, Element root) {

  static FinishedPage of(Workplace workplace, String company, String period, String language)
      throws IOException {
    String name = company + "-" + period + "." + language + ".html";
    Path file = workplace.output().resolve(company).resolve(period).resolve(name);
    return of(name, Files.readString(file));
  }

  static FinishedPage of(String name, String html) throws IOException {
    try {
      return new FinishedPage(
          name,
          html,
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(new InputSource(new StringReader(html)))
              .getDocumentElement());
    } catch (ParserConfigurationException | SAXException e) {
      throw new IOException(name + " is not well-formed", e);
    }
  }

  /** All elements of a tag, in their order; {@code *} is any. */
  List<Element> all(String tag) {
    return all(root, tag);
  }

  static List<Element> all(Element within, String tag) {
    List<Element> found = new ArrayList<>();
    var nodes = within.getElementsByTagName(tag);
    for (int i = 0; i < nodes.getLength(); i++) {
      found.add((Element) nodes.item(i));
    }
    return found;
  }

  /** The elements of a class. */
  List<Element> ofClass(String name) {
    return all("*").stream()
        .filter(e -> List.of(e.getAttribute("class").split(" ", -1)).contains(name))
        .toList();
  }

  Element withId(String id) {
    return all("*").stream().filter(e -> e.getAttribute("id").equals(id)).findFirst().orElseThrow();
  }

  /** The links that print a figure. */
  List<Element> figures() {
    return ofClass("f");
  }

  /** What a figure prints, without what it shows when it is pointed at. */
  static String printed(Element figure) {
    return figure.getFirstChild().getTextContent();
  }

  /** What stands on the page before anything is opened or pointed at; elements are words. */
  String text() {
    StringBuilder text = new StringBuilder();
    words((Element) root.getElementsByTagName("body").item(0), text);
    return text.toString();
  }

  private static void words(Element element, StringBuilder text) {
    boolean hidden =
        element.getAttribute("class").equals("t") || element.getTagName().equals("details");
    for (Node node = element.getFirstChild();
        node != null && !hidden;
        node = node.getNextSibling()) {
      if (node instanceof Element inner) {
        boolean inline = List.of("a", "b", "i", "span").contains(inner.getTagName());
        text.append(inline ? "" : "\n");
        words(inner, text);
        text.append(inline ? "" : "\n");
      } else {
        text.append(node.getTextContent());
      }
    }
  }

  @Override
  public String toString() {
    return name;
  }
}
