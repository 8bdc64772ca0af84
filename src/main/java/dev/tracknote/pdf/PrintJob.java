package dev.tracknote.pdf;

import java.util.Map;

/**
 * One document to print: its markup, its stylesheet, its drawings by key and its metadata.
 *
 * @param followed attribute of the elements whose places are asked for, or empty
 * @param enclosures makes the files that are attached
 */
public record PrintJob(
    String xhtml,
    String stylesheet,
    Map<String, Drawing> drawings,
    Document document,
    String followed,
    Enclosures enclosures) {

  public PrintJob(
      String xhtml, String stylesheet, Map<String, Drawing> drawings, Document document) {
    this(xhtml, stylesheet, drawings, document, "", Enclosures.none());
  }
}
