package dev.tracknote.claim;

/** Where the clauses of a sentence begin and end. */
public final class Clauses {

  private Clauses() {}

  public static int start(String text, int offset) {
    int i = offset - 1;
    while (i >= 0 && !ends(text, i)) {
      i--;
    }
    return i + 1;
  }

  public static int end(String text, int offset) {
    int i = offset;
    while (i < text.length() && !ends(text, i)) {
      i++;
    }
    return i;
  }

  private static boolean ends(String text, int i) {
    return switch (text.charAt(i)) {
      case '，', '；', ';', '。', '（', '）', '(', ')', '：', ':', '|', '｜', '│', '—' -> true;
      // but for one that groups digits
      case ',' -> i + 1 == text.length() || !Character.isDigit(text.charAt(i + 1));
      default -> false;
    };
  }
}
