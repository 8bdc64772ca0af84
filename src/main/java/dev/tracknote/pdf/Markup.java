package dev.tracknote.pdf;

import java.io.IOException;
import java.io.StringReader;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Reads XHTML text without a document type and without anything from outside. */
final class Markup {
  private Markup() {}

  static org.w3c.dom.Document read(String xhtml) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
      factory.setNamespaceAware(true);
      factory.setCoalescing(true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      factory.setFeature("http://apache.org/xml/features/dom/defer-node-expansion", false);
      DocumentBuilder builder = factory.newDocumentBuilder();
      builder.setErrorHandler(null);
      return builder.parse(new InputSource(new StringReader(xhtml)));
    } catch (SAXParseException e) {
      throw MalformedMarkup.at(xhtml, e.getLineNumber(), e.getColumnNumber(), said(e));
    } catch (SAXException | IOException | ParserConfigurationException e) {
      throw new MalformedMarkup(said(e), "");
    }
  }

  private static String said(Exception e) {
    String message = e.getMessage();
    return message == null ? "it cannot be read" : message.strip().replaceFirst("\\.$", "");
  }
}
