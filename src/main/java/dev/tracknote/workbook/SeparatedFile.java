package dev.tracknote.workbook;

import dev.tracknote.diagnostic.Place;
import dev.tracknote.diagnostic.RejectedInput;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.dataformat.csv.CsvFactory;
import tools.jackson.dataformat.csv.CsvReadFeature;
import tools.jackson.dataformat.csv.CsvSchema;

/**
 * A text file of rows and cells: UTF-8 or GBK, parted by commas, semicolons or tabs; however large
 * it is, it is read as a stream.
 */
public final class SeparatedFile implements Sheet {

  private static final int LONGEST_CELL = 100_000;
  private static final CsvFactory FACTORY =
      CsvFactory.builder()
          .enable(CsvReadFeature.WRAP_AS_ARRAY)
          .streamReadConstraints(
              StreamReadConstraints.builder().maxStringLength(LONGEST_CELL).build())
          .build();

  private final Path path;
  private final String file;

  /**
   * A file that is not opened yet.
   *
   * @param file as the user typed it, for findings
   */
  public SeparatedFile(Path path, String file) {
    this.path = path;
    this.file = file;
  }

  @Override
  public String name() {
    return "";
  }

  /**
   * Reads the file row by row.
   *
   * @throws RejectedInput when it is no such text
   * @throws UncheckedIOException if the disk fails
   */
  @Override
  public Grid read(Sieve sieve) throws RejectedInput {
    try {
      if (!Files.isRegularFile(path)) {
        throw new Fault(
            "unreadable-file", file, "expected a CSV file, found no such file", "look at its name");
      }
      Charset charset = Encoding.of(path, file);
      Separator separator;
      try (Reader text = Encoding.open(path, charset)) {
        separator = Separator.of(text);
      }
      try (Reader text = Encoding.open(path, charset)) {
        separator.skip(text);
        return grid(text, separator, sieve);
      }
    } catch (Fault e) {
      throw e.rejection();
    } catch (CharacterCodingException e) {
      throw new Fault(
              "truncated-file",
              file,
              "expected a file at rest, found it changed",
              "import it again")
          .rejection();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Grid grid(Reader text, Separator separator, Sieve sieve) throws Fault {
    KeptCells kept = new KeptCells(file, sieve);
    NavigableMap<Integer, Integer> lines = new TreeMap<>();
    CsvSchema schema = CsvSchema.emptySchema().withColumnSeparator(separator.sign());
    try (JsonParser parser = FACTORY.createParser(new Schematic(schema), text)) {
      SeparatedRow row = new SeparatedRow(file, 0, separator.skipped());
      for (JsonToken t = parser.nextToken(); t != null; t = parser.nextToken()) {
        if (t == JsonToken.VALUE_STRING) {
          if (row.width() == KeptCells.MOST_COLUMNS) {
            throw kept.tooWide(row.number());
          }
          row.add(parser.getString().strip(), parser.currentTokenLocation());
        } else if (t == JsonToken.END_ARRAY && row.width() > 0) {
          int before = kept.all().size();
          kept.see(row);
          if (kept.all().size() > before) {
            lines.put(row.number(), row.line());
          }
          row = new SeparatedRow(file, row.number() + 1, separator.skipped());
        }
      }
    } catch (StreamConstraintsException e) {
      throw malformed(
          e,
          "expected cells of at most %,d characters, found a longer one".formatted(LONGEST_CELL));
    } catch (JacksonException e) {
      throw malformed(
          e, "expected cells between separators, found a quote that does not end its cell");
    }
    return new Grid(
        "",
        kept.all(),
        new BitSet(),
        new BitSet(),
        List.of(),
        (row, column) -> new Place(file, lines.getOrDefault(row, row + 1), 0));
  }

  private Fault malformed(JacksonException e, String message) {
    int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
    return new Fault(
        "malformed-csv",
        file + ":" + line,
        message,
        "double a quote that belongs to the text, and close every cell that opens with one");
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
