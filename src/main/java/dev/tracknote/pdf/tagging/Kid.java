package dev.tracknote.pdf.tagging;

import org.openpdf.text.pdf.PdfIndirectReference;

/** What stands in an element of the structure. */
sealed interface Kid permits StructureElement, Kid.Mark, Kid.Area {

  /**
   * A marked-content sequence.
   *
   * @param pageNumber from 1
   * @param number of the sequence on its page
   */
  record Mark(PdfIndirectReference page, int pageNumber, int number) implements Kid {}

  /** The area of a link on a page. */
  record Area(PdfIndirectReference page, PdfIndirectReference annotation) implements Kid {}
}
