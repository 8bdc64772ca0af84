package dev.tracknote.workbook;

import dev.tracknote.diagnostic.Place;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A cell that holds something.
 *
 * @param row zero-based
 * @param column zero-based
 * @param percent whether it is shown as a percentage, so that 0.75 stands for 75 %
 * @param currency ISO 4217 code that its format or its text shows, empty when it shows none
 */
public record Cell(
    int row, int column, Content content, boolean percent, String currency, Place place) {

  /** What a cell holds. */
  public sealed interface Content {

    /** Words, without blanks around them. */
    record Words(String text) implements Content {}

    /** A number, exact to the fifteen digits that a spreadsheet keeps. */
    record Numeric(BigDecimal value) implements Content {}

    /** A day that the spreadsheet itself holds as one. */
    record Date(LocalDate day) implements Content {}

    /** An error of the spreadsheet, such as {@code #REF!}. */
    record Faulty(String code) implements Content {}

    /** A formula that was saved without its result. */
    record Uncomputed() implements Content {}
  }

  /** What it shows, as far as a message or a comparison needs it. */
  public String text() {
    return switch (content) {
      case Content.Words words -> words.text();
      case Content.Numeric number -> number.value().toPlainString();
      case Content.Date date -> date.day().toString();
      case Content.Faulty error -> error.code();
      case Content.Uncomputed none -> "";
    };
  }

  public boolean isWords() {
    return content instanceof Content.Words;
  }

  Cell at(int otherRow, int otherColumn) {
    return new Cell(otherRow, otherColumn, content, percent, currency, place);
  }
}
