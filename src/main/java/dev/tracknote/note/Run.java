package dev.tracknote.note;

/**
 * A stretch of text in one style.
 *
 * @param link where it leads, or empty
 * @param figure running number of the figure that it prints, 0 when it was typed
 * @param mark whether it marks what follows as not yet the analyst's own
 */
public record Run(
    String text, boolean strong, boolean emphasis, String link, int figure, boolean mark) {

  public Run(String text, boolean strong, boolean emphasis, String link, int figure) {
    this(text, strong, emphasis, link, figure, false);
  }

  public static Run plain(String text) {
    return new Run(text, false, false, "", 0);
  }

  public static Run figure(String text, int number) {
    return new Run(text, false, false, "", number);
  }

  /** Whether it looks like the text around it. */
  public boolean unstyled() {
    return !strong && !emphasis && !mark && link.isEmpty();
  }

  public static Run sign(String text) {
    return new Run(text, false, false, "", 0, true);
  }
}
