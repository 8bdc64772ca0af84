package dev.tracknote.pdf.tagging;

import org.jspecify.annotations.Nullable;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;

/**
 * Opens and closes marked content on the page that is being painted.
 *
 * <p>A sequence stays open until something else is painted, so that the lines of a paragraph are
 * one.
 */
final class PageMarks {
  private static final PdfName ARTIFACT = new PdfName("Artifact");

  private @Nullable PdfContentByte page;
  private int pageNumber;
  private @Nullable Content open;

  void begin(PdfContentByte next) {
    close();
    page = next;
    pageNumber++;
  }

  void open(Content content) {
    if (content == open || page == null) {
      return;
    }
    close();
    StructureElement owner = content.owner();
    if (owner != null) {
      page.beginMarkedContentSequence(owner.dictionary());
      content.add(owner.lastMark(pageNumber));
    } else if (content == Content.PAGINATION) {
      PdfDictionary kind = new PdfDictionary();
      kind.put(PdfName.TYPE, new PdfName("Pagination"));
      page.beginMarkedContentSequence(ARTIFACT, kind, true);
    } else {
      page.beginMarkedContentSequence(ARTIFACT);
    }
    open = content;
  }

  void close() {
    if (open != null && page != null) {
      page.endMarkedContentSequence();
    }
    open = null;
  }
}
