package dev.tracknote.workbook;

import dev.tracknote.diagnostic.Place;
import dev.tracknote.diagnostic.RejectedInput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.dataformat.csv.CsvFactory;
import tools.jackson.dataformat.csv.CsvReadFeature;
import tools.jackson.dataformat.csv.CsvSchema;

/** A text file of rows and cells: UTF-8 or GBK, parted by commas, semicolons or tabs. */
public final class SeparatedFile {

  private static final long LARGEST = 16L << 20;
  private static final CsvFactory FACTORY =
      CsvFactory.builder().enable(CsvReadFeature.WRAP_AS_ARRAY).build();

  private SeparatedFile() {}

  /**
   * Reads a file whole.
   *
   * @param file as the user typed it, for findings
   * @throws RejectedInput when it is no such text
   * @throws UncheckedIOException if the disk fails
   */
  public static Grid read(Path path, String file) throws RejectedInput {
    try {
      if (!Files.isRegularFile(path)) {
        throw new Fault(
            "unreadable-file", file, "expected a CSV file, found no such file", "look at its name");
      }
      if (Files.size(path) > LARGEST) {
        throw new Fault(
            "oversized-file",
            file,
            "expected at most %d MiB, found %d MiB"
                .formatted(LARGEST >> 20, Files.size(path) >> 20),
            "leave out what is not the model");
      }
      return grid(Encoding.decode(Files.readAllBytes(path), file), file);
    } catch (Fault e) {
      throw e.rejection();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Grid grid(String text, String file) throws Fault {
    List<Cell> cells = new ArrayList<>();
    List<Integer> lines = new ArrayList<>();
    CsvSchema schema = CsvSchema.emptySchema().withColumnSeparator(Separator.of(text));
    try (JsonParser parser = FACTORY.createParser(new Schematic(schema), text)) {
      int row = 0;
      int column = 0;
      for (JsonToken t = parser.nextToken(); t != null; t = parser.nextToken()) {
        if (t == JsonToken.VALUE_STRING) {
          int line = parser.currentTokenLocation().getLineNr();
          int at = parser.currentTokenLocation().getColumnNr();
          if (column == 0) {
            lines.add(line);
          }
          String words = parser.getString().strip();
          if (!words.isEmpty()) {
            Place place = new Place(file, line, Math.max(at, 1));
            Cell.Content content = new Cell.Content.Words(words);
            cells.add(new Cell(row, column, content, false, CurrencySigns.in(words), place));
          }
          column++;
        } else if (t == JsonToken.END_ARRAY && column > 0) {
          row++;
          column = 0;
        }
      }
    } catch (JacksonException e) {
      int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
      throw new Fault(
          "malformed-csv",
          file + ":" + line,
          "expected cells between separators, found a quote that does not end its cell",
          "double a quote that belongs to the text, and close every cell that opens with one");
    }
    return new Grid(
        "",
        cells,
        new TreeSet<>(),
        new TreeSet<>(),
        List.of(),
        (row, column) -> new Place(file, row < lines.size() ? lines.get(row) : row + 1, 0));
  }

  /** Hands the parser its separator. */
  private static final class Schematic extends ObjectReadContext.Base {

    private final CsvSchema schema;

    Schematic(CsvSchema schema) {
      this.schema = schema;
    }

    @Override
    public CsvSchema getSchema() {
      return schema;
    }
  }
}
