package dev.tracknote.pdf.tagging;

/**
 * What an element is in the structure of a document.
 *
 * @param type a standard structure type of ISO 32000-1, 14.8.4, or empty where there is no element
 */
record Role(String type, Kind kind) {

  /** What may stand inside an element of the structure. */
  enum Kind {
    /** Blocks; text that stands in it directly is a paragraph of its own. */
    GROUP,
    /** Blocks, but without an element of its own, such as a table that only places things. */
    PLACING,
    /** Text, and blocks beside it. */
    TEXT,
    /** An item of a list: its label, and all else in its body. */
    ITEM,
    /** The label of the item around it. */
    LABEL,
    /** An element within a text. */
    INLINE,
    /** Text in another style, without an element of its own. */
    STYLE,
    /** What is on the page for the eye alone. */
    ARTIFACT
  }

  static final Role STYLE = new Role("", Kind.STYLE);
  static final Role PLACING = new Role("", Kind.PLACING);
  static final Role ARTIFACT = new Role("", Kind.ARTIFACT);
  static final Role LABEL = new Role("Lbl", Kind.LABEL);

  static Role group(String type) {
    return new Role(type, Kind.GROUP);
  }

  static Role text(String type) {
    return new Role(type, Kind.TEXT);
  }

  /** Whether it stands in a line of text. */
  boolean isInline() {
    return kind == Kind.STYLE || kind == Kind.INLINE || kind == Kind.LABEL;
  }
}
