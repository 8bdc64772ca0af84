package dev.tracknote.pdf;

/**
 * A file inside a PDF, ISO 19005-3, 6.8.
 *
 * @param name in ASCII, so that every reader shows it
 * @param mediaType such as {@code application/json}
 * @param sha256 of the content, in lower-case hexadecimal digits
 */
@SuppressWarnings("ArrayRecordComponent") // the bytes are handed on and never compared
public record Attachment(
    String name,
    String mediaType,
    Relation relation,
    String description,
    byte[] content,
    String sha256) {

  /** What the file is to the document. */
  public enum Relation {
    /** What the document was made from. */
    SOURCE("Source"),
    /** What a drawing or table of it shows. */
    DATA("Data"),
    /** What is said of it. */
    SUPPLEMENT("Supplement");

    private final String id;

    Relation(String id) {
      this.id = id;
    }

    String id() {
      return id;
    }
  }
}
