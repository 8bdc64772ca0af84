package dev.tracknote.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Workbooks as analysts keep them, built cell by cell. */
final class ModelSheet {

  private final Worksheet sheet;
  private int row;

  private ModelSheet(Worksheet sheet) {
    this.sheet = sheet;
  }

  /** Writes a workbook whose one sheet is called Model. */
  static Path write(Path file, Consumer<ModelSheet> cells) throws IOException {
    return write(file, "Model", cells);
  }

  static Path write(Path file, String name, Consumer<ModelSheet> cells) throws IOException {
    try (OutputStream out = Files.newOutputStream(file);
        Workbook workbook = new Workbook(out, "Test", "1.0")) {
      cells.accept(new ModelSheet(workbook.newWorksheet(name)));
    }
    return file;
  }

  /**
   * Adds a row: texts, numbers, days; an empty text is a blank, a text with = before it a formula
   * without a result.
   */
  ModelSheet row(Object... cells) {
    for (int column = 0; column < cells.length; column++) {
      put(column, cells[column]);
    }
    row++;
    return this;
  }

  private void put(int column, Object cell) {
    switch (cell) {
      case String text -> {
        if (text.startsWith("=")) {
          sheet.formula(row, column, text.substring(1));
        } else if (!text.isEmpty()) {
          sheet.value(row, column, text);
        }
      }
      case LocalDate day -> {
        sheet.value(row, column, day);
        sheet.style(row, column).format("mmm-yy").set();
      }
      case Number number -> sheet.value(row, column, new BigDecimal(number.toString()));
      default -> throw new IllegalArgumentException("no cell: " + cell);
    }
  }

  ModelSheet format(int column, String format) {
    sheet.style(row - 1, column).format(format).set();
    return this;
  }

  ModelSheet merge(int firstColumn, int lastColumn) {
    sheet.range(row - 1, firstColumn, row - 1, lastColumn).merge();
    return this;
  }

  ModelSheet hideColumn(int column) {
    sheet.hideColumn(column);
    return this;
  }

  ModelSheet hideRow() {
    sheet.hideRow(row - 1);
    return this;
  }
}
