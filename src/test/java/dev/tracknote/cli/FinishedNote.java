package dev.tracknote.cli;

import dev.tracknote.pdf.PageReading;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionGoTo;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDNamedDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;

/** A finished note as a reader of the PDF meets it. */
@SuppressWarnings("ArrayRecordComponent") // nobody compares notes
record FinishedNote(String name, byte[] pdf, PageReading reading) {

  /** A bookmark with the page that it leads to, from one; zero when it leads nowhere. */
  record Bookmark(String title, int level, int page) {}

  static FinishedNote of(String name, byte[] pdf) {
    return new FinishedNote(name, pdf, PageReading.of(pdf));
  }

  /** What some reading of the document yields. */
  interface Question<T> {
    T ask(PDDocument document) throws IOException;
  }

  <T> T ask(Question<T> question) {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return question.ask(document);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  int pages() {
    return reading.pages();
  }

  /** The lines of a page, from one, in drawing order. */
  List<String> lines(int page) {
    return reading.lines(page - 1).stream().map(PageReading::textOf).toList();
  }

  /** The text of a page without white space. */
  String text(int page) {
    return String.join("", lines(page));
  }

  /** Page after page, without the lines that stand at the head and foot of every page. */
  String body() {
    StringBuilder body = new StringBuilder();
    for (int page = 1; page <= pages(); page++) {
      bodyLines(page).forEach(body::append);
    }
    return body.toString();
  }

  List<String> bodyLines(int page) {
    return reading.lines(page - 1).stream()
        .filter(line -> line.getFirst().baseline() > 62 && line.getFirst().baseline() < 795)
        .map(PageReading::textOf)
        .toList();
  }

  /** How far down the text of a page reaches, without its foot, in points from the top. */
  double lowest(int page) {
    return reading.lines(page - 1).stream()
        .mapToDouble(line -> line.getFirst().baseline())
        .filter(baseline -> baseline < 795)
        .max()
        .orElseThrow();
  }

  /** The lines at the head and foot of a page. */
  List<String> furniture(int page) {
    List<String> lines = new ArrayList<>(lines(page));
    bodyLines(page).forEach(lines::remove);
    return lines;
  }

  /** Where the leftmost sign of a page begins, in points. */
  double leftEdge(int page) {
    return reading.lines(page - 1).stream()
        .mapToDouble(line -> line.getFirst().x())
        .min()
        .orElseThrow();
  }

  /** Where the rightmost sign at the head of a page ends, in points. */
  double headRightEdge(int page) {
    return reading.lines(page - 1).stream()
        .filter(line -> line.getFirst().baseline() <= 62)
        .mapToDouble(line -> line.getLast().x() + line.getLast().width())
        .max()
        .orElseThrow();
  }

  PDDocumentInformation information() {
    return ask(
        document -> {
          PDDocumentInformation copy = new PDDocumentInformation();
          PDDocumentInformation held = document.getDocumentInformation();
          copy.setTitle(held.getTitle());
          copy.setAuthor(held.getAuthor());
          copy.setSubject(held.getSubject());
          copy.setKeywords(held.getKeywords());
          copy.setCreationDate(held.getCreationDate());
          copy.setModificationDate(held.getModificationDate());
          copy.setProducer(held.getProducer());
          copy.setCreator(held.getCreator());
          return copy;
        });
  }

  String language() {
    return ask(document -> document.getDocumentCatalog().getLanguage());
  }

  List<Bookmark> bookmarks() {
    return ask(
        document -> {
          List<Bookmark> bookmarks = new ArrayList<>();
          collect(document, document.getDocumentCatalog().getDocumentOutline(), 1, bookmarks);
          return bookmarks;
        });
  }

  private static void collect(
      PDDocument document, PDOutlineNode parent, int level, List<Bookmark> bookmarks)
      throws IOException {
    for (PDOutlineItem item : parent.children()) {
      PDPage page = item.findDestinationPage(document);
      int number = page == null ? 0 : document.getPages().indexOf(page) + 1;
      bookmarks.add(new Bookmark(item.getTitle(), level, number));
      collect(document, item, level + 1, bookmarks);
    }
  }

  /** The pages that links inside the note lead to; zero for one that leads nowhere. */
  List<Integer> linkedPages() {
    return ask(
        document -> {
          List<Integer> pages = new ArrayList<>();
          for (PDPage page : document.getPages()) {
            for (PDAnnotation annotation : page.getAnnotations()) {
              if (annotation instanceof PDAnnotationLink link && isInternal(link)) {
                pages.add(destination(document, link));
              }
            }
          }
          return pages;
        });
  }

  private static boolean isInternal(PDAnnotationLink link) throws IOException {
    return link.getDestination() != null || link.getAction() instanceof PDActionGoTo;
  }

  private static int destination(PDDocument document, PDAnnotationLink link) throws IOException {
    PDDestination target = link.getDestination();
    if (target == null && link.getAction() instanceof PDActionGoTo go) {
      target = go.getDestination();
    }
    if (target instanceof PDNamedDestination named) {
      target = document.getDocumentCatalog().findNamedDestinationPage(named);
    }
    return target instanceof PDPageDestination page ? page.retrievePageNumber() + 1 : 0;
  }

  /** The names of all fonts, also of those in drawings; a font that is not embedded has a star. */
  TreeSet<String> fonts() {
    return ask(
        document -> {
          TreeSet<String> names = new TreeSet<>();
          for (PDPage page : document.getPages()) {
            fonts(page.getResources(), names);
          }
          return names;
        });
  }

  private static void fonts(PDResources resources, TreeSet<String> names) throws IOException {
    for (COSName name : resources.getFontNames()) {
      PDFont font = resources.getFont(name);
      names.add(font.getName() + (font.isEmbedded() ? "" : "*"));
    }
    for (COSName name : resources.getXObjectNames()) {
      PDXObject object = resources.getXObject(name);
      if (object instanceof PDFormXObject form && form.getResources() != null) {
        fonts(form.getResources(), names);
      }
    }
  }

  @Override
  public String toString() {
    return name;
  }
}
