package dev.tracknote.pdf;

import java.util.Map;

/**
 * One document to print: its markup, its stylesheet, its drawings by key and its metadata.
 *
 * @param followed attribute of the elements whose places are asked for, or empty
 */
public record PrintJob(
    String xhtml,
    String stylesheet,
    Map<String, Drawing> drawings,
    Document document,
    String followed) {

  public PrintJob(
      String xhtml, String stylesheet, Map<String, Drawing> drawings, Document document) {
    this(xhtml, stylesheet, drawings, document, "");
  }
}
