package dev.tracknote.commentary;

/** Figures and labels that were typed as wide as Chinese signs: «５８．１％», «ＦＹ２６Ｑ１». */
final class Fullwidth {

  private static final char FIRST = '\uFF01';
  private static final char LAST = '\uFF5E';
  private static final int APART = FIRST - '!';

  private Fullwidth() {}

  /**
   * The same text with digits, letters, and the signs that stand at digits, in their usual form;
   * every sign keeps its offset, and the punctuation of Chinese stays as it is.
   */
  static String narrowed(String text) {
    StringBuilder narrow = null;
    for (int i = 0; i < text.length(); i++) {
      char sign = text.charAt(i);
      if (sign >= FIRST && sign <= LAST && isOfFigure(text, i)) {
        narrow = narrow == null ? new StringBuilder(text) : narrow;
        narrow.setCharAt(i, (char) (sign - APART));
      }
    }
    return narrow == null ? text : narrow.toString();
  }

  private static boolean isOfFigure(String text, int at) {
    char sign = text.charAt(at);
    return switch (sign) {
      case '％', '＄' -> true;
      case '．' -> isDigit(text, at - 1) && isDigit(text, at + 1);
      case '－', '＋' -> isDigit(text, at + 1);
      default -> Character.isLetterOrDigit(sign);
    };
  }

  private static boolean isDigit(String text, int at) {
    return at >= 0 && at < text.length() && Character.isDigit(text.charAt(at));
  }
}
