package dev.tracknote.workbook;

import dev.tracknote.diagnostic.Place;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;

/** Hands the rows of one sheet to a sieve while its part is read, and keeps what that keeps. */
final class SheetReading implements ZipParts.Visitor, SheetRow.Sense {

  private static final int MOST_SPANS = 10_000;
  // a spreadsheet computes in binary and keeps fifteen digits; what follows them is noise
  private static final MathContext KEPT = new MathContext(15, RoundingMode.HALF_UP);
  private static final int FURTHEST_EXPONENT = 30;
  private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
  private static final LocalDate DAY_ZERO_1904 = LocalDate.of(1904, 1, 1);
  private static final int LAST_DAY = 2_958_465;

  private final String file;
  private final String sheet;
  private final SharedTexts texts;
  private final NumberFormats formats;
  private final boolean from1904;
  private final KeptCells kept;
  private final BitSet hiddenRows = new BitSet();
  private final BitSet hiddenColumns = new BitSet();
  private final List<Grid.Span> merged = new ArrayList<>();

  private int row = -1;
  private int column = -1;
  private SheetRow cells = new SheetRow(-1, this);
  private String type = "";
  private String style = "";
  private boolean formula;
  private boolean within;
  private int phonetic;
  private final StringBuilder text = new StringBuilder();

  SheetReading(
      String file,
      String sheet,
      Sieve sieve,
      SharedTexts texts,
      NumberFormats formats,
      boolean from1904) {
    this.file = file;
    this.sheet = sheet;
    this.texts = texts;
    this.formats = formats;
    this.from1904 = from1904;
    this.kept = new KeptCells(file + ":" + sheet, sieve);
  }

  Grid grid() {
    return new Grid(sheet, kept.all(), hiddenRows, hiddenColumns, merged, this::place);
  }

  @Override
  public void event(int event, XMLStreamReader reader) throws Fault {
    switch (event) {
      case XMLStreamConstants.START_ELEMENT -> begin(reader);
      case XMLStreamConstants.END_ELEMENT -> end(reader.getLocalName());
      case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
        if (within && phonetic == 0 && text.length() < TextStore.LONGEST) {
          text.append(reader.getText());
        }
      }
      default -> {}
    }
  }

  private void begin(XMLStreamReader reader) throws Fault {
    switch (reader.getLocalName()) {
      case "col" -> hideColumns(reader);
      case "row" -> row(reader);
      case "c" -> cell(reader);
      case "f" -> formula = true;
      case "v", "t" -> within = true;
      case "rPh" -> phonetic++;
      case "mergeCell" -> merge(ZipParts.attribute(reader, "ref").orElse(""));
      default -> {}
    }
  }

  private void end(String element) throws Fault {
    switch (element) {
      case "v", "t" -> within = false;
      case "rPh" -> phonetic--;
      case "c" -> finish();
      case "row" -> hand();
      default -> {}
    }
  }

  private void hideColumns(XMLStreamReader reader) {
    if (ZipParts.isTrue(reader, "hidden")) {
      int from = ZipParts.number(reader, "min").orElse(1);
      int to = Math.min(ZipParts.number(reader, "max").orElse(from), 16_384);
      for (int i = from; i <= to; i++) {
        hiddenColumns.set(i - 1);
      }
    }
  }

  private void row(XMLStreamReader reader) {
    row = ZipParts.number(reader, "r").orElse(row + 2) - 1;
    column = -1;
    if (ZipParts.isTrue(reader, "hidden")) {
      hiddenRows.set(row);
    }
  }

  private void cell(XMLStreamReader reader) throws Fault {
    Optional<String> name = ZipParts.attribute(reader, "r");
    CellReference reference =
        name.isPresent()
            ? CellReference.parse(name.get()).orElseThrow(() -> unnamed(name.get()))
            : CellReference.at(row, column + 1)
                .orElseThrow(() -> unnamed(CellReference.name(row, column + 1)));
    row = reference.row();
    column = reference.column();
    type = ZipParts.attribute(reader, "t").orElse("n");
    style = ZipParts.attribute(reader, "s").orElse("0");
    formula = false;
    text.setLength(0);
  }

  private Fault unnamed(String name) {
    return new Fault(
        "damaged-file",
        file + ":" + sheet,
        "expected the name of a cell, found " + name,
        "open it in a spreadsheet program and save it again");
  }

  private void finish() throws Fault {
    if (row != cells.number()) {
      hand();
      cells = new SheetRow(row, this);
    }
    if (text.isEmpty() && !formula) {
      return;
    }
    if (cells.width() == KeptCells.MOST_COLUMNS) {
      throw kept.tooWide(row);
    }
    cells.add(new SheetRow.Raw(column, type, style, formula, text.toString()));
  }

  private void hand() throws Fault {
    if (cells.width() > 0) {
      kept.see(cells);
      cells = new SheetRow(-1, this);
    }
  }

  @Override
  public Optional<Cell> cell(int rowOfCell, SheetRow.Raw raw) {
    return content(raw)
        .map(
            content ->
                new Cell(
                    rowOfCell,
                    raw.column(),
                    content,
                    content instanceof Cell.Content.Numeric && formats.isPercent(raw.style()),
                    content instanceof Cell.Content.Words words
                        ? CurrencySigns.in(words.text())
                        : formats.currency(raw.style()),
                    place(rowOfCell, raw.column())));
  }

  private Optional<Cell.Content> content(SheetRow.Raw raw) {
    String value = raw.text();
    return switch (raw.type()) {
      case "s" -> words(texts.at(value.strip()).orElse(""));
      case "inlineStr", "str", "d" -> words(value);
      case "e" -> Optional.of(new Cell.Content.Faulty(value.strip()));
      case "b" -> words(value.strip().equals("1") ? "TRUE" : "FALSE");
      default -> numeric(raw, value.strip());
    };
  }

  private static Optional<Cell.Content> words(String value) {
    String stripped = value.strip();
    if (stripped.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        stripped.startsWith("#") && stripped.matches("#(REF!|N/A|VALUE!|DIV/0!|NAME\\?|NUM!|NULL!)")
            ? new Cell.Content.Faulty(stripped)
            : new Cell.Content.Words(stripped));
  }

  private Optional<Cell.Content> numeric(SheetRow.Raw raw, String value) {
    if (value.isEmpty()) {
      return raw.formula() ? Optional.of(new Cell.Content.Uncomputed()) : Optional.empty();
    }
    if (!value.matches("[+-]?\\d{1,40}(\\.\\d{1,60})?([eE][+-]?\\d{1,3})?")) {
      return Optional.of(new Cell.Content.Faulty(value));
    }
    BigDecimal exact = new BigDecimal(value).round(KEPT);
    if (Math.abs(exact.precision() - exact.scale()) > FURTHEST_EXPONENT) {
      return Optional.of(
          exact.precision() < exact.scale()
              ? new Cell.Content.Numeric(BigDecimal.ZERO)
              : new Cell.Content.Faulty(value));
    }
    if (formats.isDate(raw.style())
        && exact.signum() > 0
        && exact.compareTo(new BigDecimal(LAST_DAY)) < 0) {
      return Optional.of(new Cell.Content.Date(zero().plusDays(exact.longValue())));
    }
    BigDecimal plain = exact.stripTrailingZeros();
    return Optional.of(new Cell.Content.Numeric(plain.scale() < 0 ? plain.setScale(0) : plain));
  }

  private LocalDate zero() {
    return from1904 ? DAY_ZERO_1904 : DAY_ZERO;
  }

  private void merge(String reference) {
    String[] ends = reference.split(":", -1);
    if (ends.length == 2 && merged.size() < MOST_SPANS) {
      Optional<CellReference> first = CellReference.parse(ends[0]);
      Optional<CellReference> last = CellReference.parse(ends[1]);
      if (first.isPresent() && last.isPresent()) {
        merged.add(
            new Grid.Span(
                first.get().row(), first.get().column(), last.get().row(), last.get().column()));
      }
    }
  }

  @Override
  public Place place(int cellRow, int cellColumn) {
    return Place.file(file + ":" + sheet + "!" + CellReference.name(cellRow, cellColumn));
  }
}
