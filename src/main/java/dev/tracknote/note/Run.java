package dev.tracknote.note;

/**
 * A stretch of text in one style.
 *
 * @param link where it leads, or empty
 * @param figure the name of the figure that it prints, or empty when it was typed
 */
public record Run(String text, boolean strong, boolean emphasis, String link, String figure) {

  public static Run plain(String text) {
    return new Run(text, false, false, "", "");
  }

  public static Run figure(String text, String name) {
    return new Run(text, false, false, "", name);
  }
}
