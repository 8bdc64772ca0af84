package dev.tracknote.mapping;

import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.facts.ReportedQuarter;
import dev.tracknote.workbook.Cell;
import dev.tracknote.workbook.Grid;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Finds the days of a header that are text or bare numbers, where no other periods are seen. */
final class DaysInDisguise {

  private static final int FIRST_ROWS = 40;
  // 2010 to 2040, as a spreadsheet counts days
  private static final BigDecimal FIRST_DAY = BigDecimal.valueOf(40_179);
  private static final BigDecimal LAST_DAY = BigDecimal.valueOf(51_501);

  private final HeaderReader reader;

  /**
   * A finder for one company's sheets.
   *
   * @param calendar not empty, ascending
   */
  DaysInDisguise(List<ReportedQuarter> calendar) {
    this.reader = new HeaderReader(calendar, Years.FISCAL);
  }

  Optional<Diagnostic> find(Grid grid) {
    for (int row : grid.rows().stream().filter(r -> r < FIRST_ROWS).toList()) {
      List<Cell> cells = grid.row(row).stream().filter(c -> c.column() > 0).toList();
      for (Cell cell : cells) {
        if (cell.isWords() && reader.read(cell.text()) instanceof Header.TypedDay) {
          return Optional.of(
              finding(
                  "date-as-text",
                  cell,
                  "expected a day that the sheet holds as a day, found the text `"
                      + cell.text()
                      + "`"));
        }
      }
      if (cells.size() > 1 && cells.stream().allMatch(DaysInDisguise::isDayNumber)) {
        return Optional.of(
            finding(
                "date-as-number",
                cells.getFirst(),
                "expected a period, found the number "
                    + cells.getFirst().text()
                    + ", which is a day if it is one"));
      }
    }
    return Optional.empty();
  }

  private static boolean isDayNumber(Cell cell) {
    Optional<BigDecimal> number =
        Reading.of(cell) instanceof Reading.Figure figure && !figure.percent()
            ? Optional.of(figure.value())
            : Optional.empty();
    return number
        .filter(n -> n.stripTrailingZeros().scale() <= 0)
        .filter(n -> n.compareTo(FIRST_DAY) > 0 && n.compareTo(LAST_DAY) < 0)
        .isPresent();
  }

  private static Diagnostic finding(String rule, Cell cell, String message) {
    return Diagnostic.error(
        rule,
        cell.place(),
        message,
        "format the header as dates, write 2026-04-26, or write the mapping by hand with columns:");
  }
}
