package dev.tracknote.pdf;

/** Markup that is not well-formed, so that nothing can be laid out. */
public final class MalformedMarkup extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;
  private static final int EXCERPT = 60;

  private final String near;

  MalformedMarkup(String message, String near) {
    super(message);
    this.near = near;
  }

  /**
   * Markup that cannot be read beyond some place.
   *
   * @param line one-based, in the markup and not in the templates that made it
   * @param column one-based
   */
  static MalformedMarkup at(String xhtml, int line, int column, String message) {
    return new MalformedMarkup(message, before(xhtml, line, column));
  }

  /** The last signs before the place where reading ended; empty when the place is not known. */
  public String near() {
    return near;
  }

  private static String before(String xhtml, int line, int column) {
    int end = 0;
    for (int i = 1; i < line && end >= 0; i++) {
      end = xhtml.indexOf('\n', end) + 1;
    }
    end = Math.clamp((long) end + column - 1, 0, xhtml.length());
    String text = xhtml.substring(0, end).replaceAll("\\s+", " ").strip();
    return text.length() <= EXCERPT ? text : "…" + text.substring(text.length() - EXCERPT);
  }
}
