package dev.tracknote.rixml;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads a sidecar as a stranger's file: no document type, no entities, no address opened. */
final class ElementReader {

  /** No sidecar is so deep; a file made to exhaust the stack is. */
  private static final int DEEPEST = 64;

  private final XMLStreamReader xml;

  private ElementReader(XMLStreamReader xml) {
    this.xml = xml;
  }

  /**
   * Reads the root element.
   *
   * @throws XMLStreamException with its place if the file is no XML or none that is taken
   */
  static Element read(byte[] bytes) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    XMLStreamReader xml = factory.createXMLStreamReader(new ByteArrayInputStream(bytes), "UTF-8");
    try {
      while (xml.next() != XMLStreamConstants.START_ELEMENT) {
        if (xml.getEventType() == XMLStreamConstants.DTD) {
          throw new XMLStreamException("a document type is not taken", xml.getLocation());
        }
      }
      Element root = new ElementReader(xml).element(1);
      while (xml.hasNext()) {
        xml.next();
      }
      return root;
    } finally {
      xml.close();
    }
  }

  private Element element(int depth) throws XMLStreamException {
    Location start = xml.getLocation();
    if (depth > DEEPEST) {
      throw new XMLStreamException("elements lie too deep within each other", start);
    }
    String name = name();
    Map<String, String> attributes = attributes();
    List<Element> children = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    String note = "";
    for (int event = xml.next(); event != XMLStreamConstants.END_ELEMENT; event = xml.next()) {
      switch (event) {
        case XMLStreamConstants.START_ELEMENT -> children.add(element(depth + 1));
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text.append(xml.getText());
        case XMLStreamConstants.PROCESSING_INSTRUCTION -> {
          if (xml.getPITarget().equals(ElementText.INSTRUCTION)) {
            note = xml.getPIData().strip();
          }
        }
        case XMLStreamConstants.ENTITY_REFERENCE ->
            throw new XMLStreamException("an entity is not taken", xml.getLocation());
        default -> {}
      }
    }
    String held = children.isEmpty() && note.isEmpty() ? text.toString() : text.toString().strip();
    return new Element(
        name, attributes, children, held, note, start.getLineNumber(), start.getColumnNumber());
  }

  /** An element of another namespace keeps its prefix's meaning, so that no rule knows it. */
  private String name() {
    String space = xml.getNamespaceURI();
    return ElementText.NAMESPACE.equals(space)
        ? xml.getLocalName()
        : "{" + (space == null ? "" : space) + "}" + xml.getLocalName();
  }

  private Map<String, String> attributes() {
    Map<String, String> attributes = new LinkedHashMap<>();
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      String space = xml.getAttributeNamespace(i);
      String name = xml.getAttributeLocalName(i);
      attributes.put(
          space == null || space.isEmpty() ? name : "{" + space + "}" + name,
          xml.getAttributeValue(i));
    }
    return attributes;
  }
}
