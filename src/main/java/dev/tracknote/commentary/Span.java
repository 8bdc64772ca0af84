package dev.tracknote.commentary;

import dev.tracknote.diagnostic.Place;

/** A stretch of text within one line of the source. */
public sealed interface Span {

  Style style();

  Place place();

  /**
   * How it is set.
   *
   * @param link where it leads, or empty
   */
  record Style(boolean strong, boolean emphasis, String link) {

    static final Style PLAIN = new Style(false, false, "");
  }

  /** Words as they were typed; a line break of the source is a single line feed. */
  record Typed(String text, Style style, Place place) implements Span {}

  /**
   * A figure that the program fills in.
   *
   * @param name what stands between the braces, less its options
   * @param options what follows the colon, or empty
   */
  record Reference(String name, String options, Style style, Place place) implements Span {}
}
