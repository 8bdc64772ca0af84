package dev.tracknote.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the figures in a sentence, in Chinese and in English. */
final class FigureReader {

  private FigureReader() {}

  /** No sign and currency before a number is longer than this. */
  private static final int LONGEST_LEAD = 8;

  /** What a figure can begin with, beside digits and the capitals of a currency's name. */
  private static final String LEADS = "+＋-−–$¥€£₩₹";

  /** «2. ARR and backlog», «3、储能系统»: the number says where it stands among others. */
  private static final Pattern ORDER = Pattern.compile("\\d{1,2}(?:[.．] (?!\\d)|、(?!\\d))");

  /** «12 programmes in phase 3»: the number says which. */
  private static final Pattern LABEL = Pattern.compile("(?i)\\b(?:phase|stage|tier) $");

  /** «yoy-7.6%»: the sign says which way. */
  private static final Pattern COMPARED = Pattern.compile("(?i)\\b(?:yoy|qoq|y/y|q/q)$");

  private static final int LONGEST_LABEL = 8;

  /** The year and month of a day that is typed in digits: the number says which day. */
  private static final Pattern DAY_OF = Pattern.compile("(?<!\\d)(?:19|20)\\d\\d-\\d\\d-$");

  private static final int LONGEST_DAY = 8;

  /** «以 12 英寸等效计»: the number says of what kind. */
  private static final Pattern INCHES = Pattern.compile("(?i)[\\s-]?(?:英寸|inch)");

  static List<StatedFigure> read(String text, SignPairs signs) {
    List<StatedFigure> figures = new ArrayList<>();
    Matcher matcher = FigurePattern.FIGURE.matcher(text);
    int from = 0;
    int digit = digit(text, 0);
    while (digit >= 0 && matcher.find(lead(text, Math.max(from, digit - LONGEST_LEAD), digit))) {
      from = matcher.end("number");
      if (!isPartOfName(text, matcher)) {
        FigureDraft draft = new FigureDraft(text, signs, matcher);
        draft.figure().ifPresent(figures::add);
        from = Math.max(draft.end(), from);
      }
      digit = digit(text, from);
    }
    figures.addAll(WordedFigures.read(text, signs));
    figures.sort((a, b) -> Integer.compare(a.from(), b.from()));
    return List.copyOf(SharedUnits.spread(text, figures));
  }

  /** The first place at which a sign or a currency before the digit can begin. */
  private static int lead(String text, int from, int digit) {
    int at = from;
    while (at < digit && LEADS.indexOf(text.charAt(at)) < 0 && !isCapital(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean isCapital(char sign) {
    return sign >= 'A' && sign <= 'Z';
  }

  private static int digit(String text, int from) {
    for (int i = from; i < text.length(); i++) {
      char sign = text.charAt(i);
      if (sign >= '0' && sign <= '9') {
        return i;
      }
    }
    return -1;
  }

  /** A number that touches a letter belongs to a name: GB300, GPT-5.5, FY27Q1, 2nm, 10-Q. */
  private static boolean isPartOfName(String text, Matcher m) {
    int start = m.start("number");
    if (start == 0 && ORDER.matcher(text).lookingAt()) {
      return true;
    }
    if (m.group("before") == null && start > 0) {
      char before = text.charAt(start - 1);
      boolean hyphened =
          (before == '-' || before == '–' || before == '.')
              && start > 1
              && isLatin(text.charAt(start - 2))
              && !COMPARED
                  .matcher(text)
                  .region(Math.max(0, start - LONGEST_LABEL), start - 1)
                  .find();
      if ((isLatin(before) && !isAmount(m)) || hyphened || before == '.' || before == '/') {
        return true;
      }
    }
    int end = m.end("number");
    if (LABEL.matcher(text).region(Math.max(0, start - LONGEST_LABEL), start).find()
        || DAY_OF.matcher(text).region(Math.max(0, start - LONGEST_DAY), start).find()
        || INCHES.matcher(text).region(end, text.length()).lookingAt()) {
      return true;
    }
    boolean bare = m.group("scale") == null && m.group("unit") == null;
    return bare
        && end < text.length()
        && (isLatin(text.charAt(end))
            || (text.charAt(end) == '-'
                && end + 1 < text.length()
                && Character.isUpperCase(text.charAt(end + 1))));
  }

  /** «EPS0.80元»: what has decimals and a unit is no number of a name. */
  private static boolean isAmount(Matcher m) {
    return m.group("unit") != null && m.group("number").indexOf('.') > 0;
  }

  private static boolean isLatin(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
}
