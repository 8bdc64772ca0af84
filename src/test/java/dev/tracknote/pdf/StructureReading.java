package dev.tracknote.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDObjectReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;

/** Reads a PDF as those do who cannot see it: by its structure and by nothing else. */
@SuppressWarnings("ReferenceEquality") // an object of a PDF is itself and no other of like content
public final class StructureReading {

  /** An element with what it says of itself, its own text and the elements in it. */
  public record Element(
      String type,
      String alternative,
      Map<String, String> attributes,
      String text,
      List<Element> kids) {

    /** The elements of a type in reading order, at any depth. */
    public List<Element> all(String wanted) {
      List<Element> found = new ArrayList<>();
      if (type.equals(wanted)) {
        found.add(this);
      }
      kids.forEach(kid -> found.addAll(kid.all(wanted)));
      return found;
    }

    @Override
    public String toString() {
      return type + " \"" + text + "\"";
    }
  }

  private final Map<PDPage, Map<Integer, String>> marked = new LinkedHashMap<>();
  private final Map<PDPage, Map<Integer, COSBase>> claimed = new LinkedHashMap<>();
  private final StringBuilder furniture = new StringBuilder();
  private final List<String> faults = new ArrayList<>();
  private final Element document;

  private StructureReading(PDDocument pdf) throws IOException {
    for (PDPage page : pdf.getPages()) {
      marked.put(page, texts(page));
      claimed.put(page, new TreeMap<>());
    }
    List<Element> top = new ArrayList<>();
    PDStructureNode root = pdf.getDocumentCatalog().getStructureTreeRoot();
    read(root, new StringBuilder(), top);
    document = top.size() == 1 ? top.getFirst() : new Element("", "", Map.of(), "", top);
    marked.forEach(this::checkClaims);
    checkParentTree(pdf);
  }

  public static StructureReading of(byte[] pdf) {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new StructureReading(document);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Element document() {
    return document;
  }

  /** The whole text in reading order, without white space and without what is in drawings. */
  public String text() {
    return PageReading.stripped(document.text());
  }

  /** What stands at the head and foot of pages, repeated heads of tables with it. */
  public String furniture() {
    return PageReading.stripped(furniture.toString());
  }

  /**
   * What a validator does not see: wrong parents, text claimed twice or by nobody, and the like.
   */
  public List<String> faults() {
    return faults;
  }

  private void read(PDStructureNode node, StringBuilder text, List<Element> kids)
      throws IOException {
    for (Object kid : node.getKids()) {
      switch (kid) {
        case PDStructureElement element -> {
          checkParent(element, node);
          Element read = element(element);
          kids.add(read);
          text.append(read.type().equals("Figure") ? "" : read.text());
        }
        case Integer number -> text.append(text((PDStructureElement) node, page(node), number));
        case PDMarkedContentReference far ->
            text.append(text((PDStructureElement) node, far.getPage(), far.getMCID()));
        default -> {}
      }
    }
  }

  private Map<Integer, COSBase> claims(PDPage page) {
    return Objects.requireNonNull(claimed.get(page), "a page of another document");
  }

  private static PDPage page(PDStructureNode node) {
    return ((PDStructureElement) node).getPage();
  }

  private String text(PDStructureElement owner, PDPage page, int number) {
    String text = marked.getOrDefault(page, new TreeMap<>()).get(number);
    if (text == null || claims(page).put(number, owner.getCOSObject()) != null) {
      faults.add("mark " + number + " of " + owner.getStructureType() + " is not its own");
    }
    return text == null ? "" : text;
  }

  private void checkParent(PDStructureElement element, PDStructureNode parent) {
    if (element.getCOSObject().getDictionaryObject(COSName.P) != parent.getCOSObject()) {
      faults.add("wrong parent of " + element.getStructureType());
    }
  }

  private Element element(PDStructureElement element) throws IOException {
    StringBuilder text = new StringBuilder();
    List<Element> kids = new ArrayList<>();
    read(element, text, kids);
    String alternative = element.getAlternateDescription();
    Element read =
        new Element(
            element.getStructureType(),
            alternative == null ? "" : alternative,
            attributes(element.getCOSObject()),
            text.toString(),
            kids);
    check(read, element);
    return read;
  }

  private static Map<String, String> attributes(COSDictionary element) {
    Map<String, String> attributes = new TreeMap<>();
    if (element.getDictionaryObject(COSName.A) instanceof COSArray owners) {
      for (int i = 0; i < owners.size(); i++) {
        COSDictionary owner = (COSDictionary) owners.getObject(i);
        owner.forEach((key, value) -> attributes.put(key.getName(), said(value)));
      }
    }
    return attributes;
  }

  private static String said(COSBase value) {
    return switch (value) {
      case COSName name -> name.getName();
      case COSInteger number -> Long.toString(number.longValue());
      default -> value.toString();
    };
  }

  private void check(Element read, PDStructureElement element) throws IOException {
    if (read.type().equals("Table") && read.all("TH").isEmpty()) {
      faults.add("table without head cells: " + read.text());
    }
    if (read.type().equals("TH") && !read.attributes().containsKey("Scope")) {
      faults.add("head cell without scope: " + read.text());
    }
    if (read.type().equals("Figure") && read.alternative().isBlank()) {
      faults.add("figure without alternative: " + read.text());
    }
    if (read.type().equals("L") && !read.attributes().containsKey("ListNumbering")) {
      faults.add("list without numbering: " + read.text());
    }
    if (read.type().equals("Link") && areas(element) == 0) {
      faults.add("link without area: " + read.text());
    }
  }

  private static long areas(PDStructureElement link) {
    return link.getKids().stream().filter(PDObjectReference.class::isInstance).count();
  }

  private void checkClaims(PDPage page, Map<Integer, String> texts) {
    texts.forEach(
        (number, text) -> {
          if (!claims(page).containsKey(number)) {
            faults.add("nobody claims mark " + number + ": " + text);
          }
        });
  }

  /** From a mark on a page, and from a link's area, a reader must find the way to its element. */
  private void checkParentTree(PDDocument pdf) {
    TreeMap<Integer, COSBase> tree = new TreeMap<>();
    gather(pdf.getDocumentCatalog().getStructureTreeRoot().getParentTree().getCOSObject(), tree);
    for (PDPage page : pdf.getPages()) {
      COSArray elements =
          (COSArray) Objects.requireNonNull(tree.get(page.getStructParents()), "no marks");
      claims(page)
          .forEach(
              (number, owner) -> {
                if (elements.getObject(number) != owner) {
                  faults.add("the parent tree misplaces mark " + number);
                }
              });
    }
  }

  private static void gather(COSDictionary node, Map<Integer, COSBase> into) {
    COSArray numbers = node.getCOSArray(COSName.NUMS);
    for (int i = 0; numbers != null && i < numbers.size(); i += 2) {
      into.put(numbers.getInt(i), numbers.getObject(i + 1));
    }
    COSArray kids = node.getCOSArray(COSName.KIDS);
    for (int i = 0; kids != null && i < kids.size(); i++) {
      gather((COSDictionary) kids.getObject(i), into);
    }
  }

  private Map<Integer, String> texts(PDPage page) throws IOException {
    PDFMarkedContentExtractor extractor = new PDFMarkedContentExtractor();
    extractor.setSuppressDuplicateOverlappingText(false);
    extractor.processPage(page);
    TreeMap<Integer, String> texts = new TreeMap<>();
    for (PDMarkedContent content : extractor.getMarkedContents()) {
      StringBuilder text = new StringBuilder();
      append(content, text);
      if (content.getMCID() >= 0) {
        texts.put(content.getMCID(), text.toString());
      } else if (content.getProperties() != null) {
        furniture.append(text);
      }
    }
    return texts;
  }

  private static void append(PDMarkedContent content, StringBuilder text) {
    for (Object part : content.getContents()) {
      if (part instanceof TextPosition sign) {
        text.append(sign.getUnicode());
      } else if (part instanceof PDMarkedContent inner) {
        append(inner, text);
      }
    }
  }
}
