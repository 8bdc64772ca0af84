package dev.tracknote.mapping;

import dev.tracknote.workbook.Cell;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the cell of a figure says. */
sealed interface Reading {

  /**
   * A number.
   *
   * @param percent whether it was given with a percent sign or as a percentage; the value is then a
   *     fraction
   */
  record Figure(BigDecimal value, boolean percent) implements Reading {}

  /** Nothing is known: a blank, a dash, n.a. */
  record Unknown() implements Reading {}

  /** Something that is no number, with what it is and the cure. */
  record Unusable(String rule, String found, String hint) implements Reading {}

  Pattern NOTHING = Pattern.compile("(?i)[-–—−./]*|n\\.?/?[am]\\.?|n/?m|nil|无|不适用|待定");
  Pattern NUMBER =
      Pattern.compile("[+-]?(?:\\d{1,3}(?:,\\d{3})+|\\d{1,24})(?:\\.\\d{1,15})?|[+-]?\\.\\d{1,15}");
  Pattern DAY =
      Pattern.compile("\\d{1,4}[-/.年]\\d{1,2}[-/.月]\\d{1,4}日?|\\d{1,2}-[A-Za-z]{3}-\\d{2,4}");
  Pattern MONEY =
      Pattern.compile(
          "^(?:US\\$|HK\\$|NT\\$|RMB|USD|CNY|HKD|EUR|[$¥€£₩])|(?:USD|CNY|HKD|EUR|美元|元)$");

  static Reading of(Cell cell) {
    return switch (cell.content()) {
      case Cell.Content.Numeric number -> new Figure(number.value(), cell.percent());
      case Cell.Content.Words words -> of(words.text());
      case Cell.Content.Date date ->
          new Unusable(
              "date-as-number",
              "the day " + date.day(),
              "format the cell as a number, or leave its row out of the mapping");
      case Cell.Content.Faulty error ->
          new Unusable(
              "broken-formula",
              "the error " + error.code(),
              "mend the formula in the workbook and save it again");
      case Cell.Content.Uncomputed none ->
          new Unusable(
              "uncomputed-formula",
              "a formula that was saved without its result",
              "open the workbook in a spreadsheet program, let it compute, and save it");
    };
  }

  private static Reading of(String typed) {
    String text =
        Normalizer.normalize(typed, Normalizer.Form.NFKC)
            .replaceAll("[\\u2212\\u2010-\\u2015]", "-")
            .replaceAll("\\s", "");
    if (NOTHING.matcher(text).matches()) {
      return new Unknown();
    }
    if (DAY.matcher(text).matches()) {
      return new Unusable(
          "date-as-text", "the day `" + typed + "` as text", "give a number, or leave the row out");
    }
    boolean bracketed = text.startsWith("(") && text.endsWith(")");
    String bare = bracketed ? text.substring(1, text.length() - 1) : text;
    boolean percent = bare.endsWith("%");
    bare = percent ? bare.substring(0, bare.length() - 1) : bare;
    bare = MONEY.matcher(bare).replaceAll("");
    Matcher number = NUMBER.matcher(bare);
    if (!number.matches()) {
      return new Unusable(
          "bad-number",
          "`" + (typed.length() > 40 ? typed.substring(0, 40) + "…" : typed) + "`",
          "write digits with at most one point, and commas only between thousands");
    }
    BigDecimal value = new BigDecimal(bare.replace(",", ""));
    value = bracketed ? value.negate() : value;
    return new Figure(percent ? value.movePointLeft(2) : value, percent);
  }
}
