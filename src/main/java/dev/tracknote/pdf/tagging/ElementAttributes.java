package dev.tracknote.pdf.tagging;

import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfNumber;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** What an element says of itself beside its text, ISO 32000-1, 14.8.5. */
final class ElementAttributes {

  /** Gives an element what its role asks for. */
  void give(StructureElement element, Element of, Role role) {
    switch (role.type()) {
      case "Figure" -> element.say(PdfName.ALT, of.getAttribute("alt"));
      case "L" -> name(element.attributesOf("List"), "ListNumbering", numbering(of));
      case "TH", "TD" -> cell(element, of, role.type().equals("TH"));
      default -> {}
    }
    if (of.hasAttribute("lang")) {
      element.say(PdfName.LANG, of.getAttribute("lang"));
    }
  }

  private static void cell(StructureElement element, Element of, boolean head) {
    int rows = span(of, "rowspan");
    int columns = span(of, "colspan");
    if (!head && rows == 1 && columns == 1) {
      return;
    }
    PdfDictionary table = element.attributesOf("Table");
    if (head) {
      name(table, "Scope", scope(of));
    }
    if (rows > 1) {
      table.put(new PdfName("RowSpan"), new PdfNumber(rows));
    }
    if (columns > 1) {
      table.put(new PdfName("ColSpan"), new PdfNumber(columns));
    }
  }

  /** A head cell is the head of its column in a table's head, and else that of its row. */
  private static String scope(Element cell) {
    String told = cell.getAttribute("scope");
    if (!told.isEmpty()) {
      return told.startsWith("col") ? "Column" : "Row";
    }
    for (Node at = cell; at instanceof Element e; at = at.getParentNode()) {
      if (e.getNodeName().equals("thead")) {
        return "Column";
      }
    }
    return "Row";
  }

  private static int span(Element cell, String attribute) {
    String value = cell.getAttribute(attribute);
    return !value.isEmpty() && value.matches("[1-9]\\d{0,3}") ? Integer.parseInt(value) : 1;
  }

  private static String numbering(Element list) {
    String told = list.getAttribute("data-numbering");
    if (!told.isEmpty()) {
      return told;
    }
    return switch (list.getNodeName()) {
      case "ol" -> "Decimal";
      case "ul" -> "Disc";
      default -> "None";
    };
  }

  private static void name(PdfDictionary attributes, String key, String value) {
    attributes.put(new PdfName(key), new PdfName(value));
  }
}
