package dev.tracknote.pdf;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Reads XHTML text without a document type and without anything from outside. */
final class Markup {
  private static final List<String> SPANS = List.of("colspan", "rowspan");
  private static final int EXCERPT = 60;
  private static final ThreadLocal<@Nullable DocumentBuilder> BUILDER = new ThreadLocal<>();

  private Markup() {}

  static org.w3c.dom.Document read(String xhtml) {
    try {
      org.w3c.dom.Document document = builder().parse(new InputSource(new StringReader(xhtml)));
      spans(document.getDocumentElement());
      return document;
    } catch (SAXParseException e) {
      throw MalformedMarkup.at(xhtml, e.getLineNumber(), e.getColumnNumber(), said(e));
    } catch (SAXException | IOException | ParserConfigurationException e) {
      throw new MalformedMarkup(said(e), "");
    }
  }

  /** One for each thread, which begins every text anew; to make one takes a sixth of reading. */
  private static DocumentBuilder builder() throws ParserConfigurationException {
    DocumentBuilder known = BUILDER.get();
    if (known == null) {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
      factory.setNamespaceAware(true);
      factory.setCoalescing(true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      factory.setFeature("http://apache.org/xml/features/dom/defer-node-expansion", false);
      known = factory.newDocumentBuilder();
      known.setErrorHandler(null);
      BUILDER.set(known);
    }
    return known;
  }

  /** The engine makes room for all that a cell says it spans. */
  private static void spans(org.w3c.dom.Element element) {
    for (String name : SPANS) {
      String span = element.getAttribute(name);
      if (!span.isEmpty() && !span.matches("[1-9]\\d{0,2}")) {
        throw new MalformedMarkup(
            "a cell with %s=\"%s\", where 1 to 999 can be set".formatted(name, span),
            near(element));
      }
    }
    for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof org.w3c.dom.Element child) {
        spans(child);
      }
    }
  }

  private static String near(org.w3c.dom.Element element) {
    String text = element.getTextContent().replaceAll("\\s+", " ").strip();
    return text.substring(0, Math.min(EXCERPT, text.length()));
  }

  private static String said(Exception e) {
    String message = e.getMessage();
    return message == null ? "it cannot be read" : message.strip().replaceFirst("\\.$", "");
  }
}
