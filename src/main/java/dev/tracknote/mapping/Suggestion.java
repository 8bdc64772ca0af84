package dev.tracknote.mapping;

import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.diagnostic.RejectedInput;
import dev.tracknote.facts.CompanyFacts;
import dev.tracknote.facts.Fact;
import dev.tracknote.facts.FactKey;
import dev.tracknote.facts.Metric;
import dev.tracknote.quantity.Amount;
import dev.tracknote.quantity.FiscalQuarter;
import dev.tracknote.quantity.Rounding;
import dev.tracknote.workbook.Cell;
import dev.tracknote.workbook.Grid;
import dev.tracknote.workbook.Sheet;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes the mapping that a sheet seems to ask for, with what is open left as comments. */
public final class Suggestion {

  private static final BigDecimal CLOSE = new BigDecimal("0.005");
  private static final Pattern UNIT =
      Pattern.compile(
          "(?i)(十亿|百万|千|万|亿)(?:美元|元|人民币|港元|欧元|日元)?|\\b(?:in |US\\$ ?|\\$ ?)?"
              + "(thousands?|millions?|billions?|mn|mm|bn)\\b");

  private final CompanyFacts held;
  private final LabelBook book;

  public Suggestion(CompanyFacts held) {
    this.held = held;
    this.book = new LabelBook(held.company());
  }

  /**
   * A sheet of which a mapping can be made.
   *
   * @param grid its first rows
   * @param whole whether it has no others
   */
  public record Candidate(Grid grid, boolean whole) {}

  /**
   * The sheet, of several, that looks most like a model; nothing when none has periods.
   *
   * @throws RejectedInput when a sheet cannot be relied on, or names its periods by days that
   *     cannot be told
   */
  public Optional<Candidate> best(List<Sheet> sheets) throws RejectedInput {
    Candidate best = null;
    Optional<Diagnostic> why = Optional.empty();
    int most = Integer.MIN_VALUE;
    for (Sheet sheet : sheets) {
      FirstRows first = new FirstRows();
      Grid grid = sheet.read(first);
      why = why.or(() -> new DaysInDisguise(held.calendar()).find(grid));
      Optional<SheetShape> shape = SheetShape.of(grid, held.calendar(), book);
      if (shape.isPresent() && shape.get().score() > most) {
        most = shape.get().score();
        best = new Candidate(grid, first.isWhole());
      }
    }
    if (best == null && why.isPresent()) {
      throw new RejectedInput(List.of(why.get()));
    }
    return Optional.ofNullable(best);
  }

  /**
   * The text of a mapping file.
   *
   * @param schema the path to the schema of a mapping, when there is one
   * @param file the name of the workbook
   * @param candidate one in which {@link #best} saw periods
   */
  public String text(Optional<String> schema, String file, Candidate candidate) {
    Grid sheet = candidate.grid();
    SheetShape shape = SheetShape.of(sheet, held.calendar(), book).orElseThrow();
    StringBuilder out = new StringBuilder();
    schema.ifPresent(
        path -> out.append("# yaml-language-server: $schema=").append(path).append('\n'));
    out.append("# What the cells of ").append(file).append(" mean. Complete what is commented.\n");
    if (!candidate.whole()) {
      out.append("# Of a long sheet, the first ")
          .append(sheet.rows().getLast() + 1)
          .append(" rows were looked at; name lines below them by hand.\n");
    }
    if (!sheet.name().isEmpty()) {
      out.append("sheet: ").append(quoted(sheet.name())).append('\n');
    }
    out.append("layout: ").append(shape.layout().id()).append('\n');
    Years years = years(shape);
    out.append("header: ").append(header(shape)).append('\n');
    if (shape.layout() != Layout.TIDY) {
      out.append("labels: ").append(column(shape, shape.labels())).append('\n');
      out.append("years: ")
          .append(years.id())
          .append("   # whose years, where a header does not say FY\n");
      actualsUntil()
          .ifPresent(
              q ->
                  out.append("actuals_until: ")
                      .append(q.label())
                      .append("   # where the header has no A or E\n"));
    }
    out.append("unit: ").append(unit(shape, years).word()).append('\n');
    out.append("currency: ").append(held.company().currency()).append('\n');
    out.append("# as_of: 2026-05-22   # the day on which these figures were stated\n");
    out.append("source: ").append(quoted("Model " + file)).append('\n');
    if (shape.layout() != Layout.TIDY) {
      out.append("rows:\n");
      new SuggestedLines(held, book, shape, years).append(out);
    }
    return out.toString();
  }

  private static String header(SheetShape shape) {
    List<String> names = new ArrayList<>();
    for (int row : shape.header()) {
      names.add(
          shape.layout() == Layout.PERIODS_DOWN ? Grid.columnName(row) : Integer.toString(row + 1));
    }
    return "[" + String.join(", ", names) + "]";
  }

  private static String column(SheetShape shape, int column) {
    return shape.layout() == Layout.PERIODS_DOWN
        ? Integer.toString(column + 1)
        : Grid.columnName(column);
  }

  private Optional<FiscalQuarter> actualsUntil() {
    return held.reported().all().stream()
        .filter(f -> f.key().metric() == Metric.REVENUE)
        .map(f -> f.key().period())
        .filter(FiscalQuarter.class::isInstance)
        .map(FiscalQuarter.class::cast)
        .max(FiscalQuarter::compareTo);
  }

  /** The meaning of years under which more figures of the sheet are those that are known. */
  private Years years(SheetShape shape) {
    return matches(shape, Years.CALENDAR) > matches(shape, Years.FISCAL)
        ? Years.CALENDAR
        : Years.FISCAL;
  }

  private int matches(SheetShape shape, Years years) {
    int matches = 0;
    for (BigDecimal factor : factors(shape, years)) {
      matches += scale(factor).isPresent() ? 1 : 0;
    }
    return matches;
  }

  /** What the sheet's figures must be multiplied by to be those that are known. */
  private List<BigDecimal> factors(SheetShape shape, Years years) {
    List<BigDecimal> factors = new ArrayList<>();
    if (shape.layout() == Layout.TIDY) {
      return factors;
    }
    HeaderReader reader = new HeaderReader(held.calendar(), years);
    for (int row : shape.grid().rows()) {
      Optional<LabelBook.Meaning> meaning =
          shape.grid().at(row, shape.labels()).flatMap(c -> book.meaning(c.text()));
      if (meaning.isEmpty() || row <= shape.header().getLast()) {
        continue;
      }
      for (Cell cell : shape.grid().row(row)) {
        if (Reading.of(cell) instanceof Reading.Figure figure && figure.value().signum() != 0) {
          header(reader, shape, cell.column())
              .flatMap(p -> known(meaning.get(), p))
              .ifPresent(v -> factors.add(Rounding.quotient(v, figure.value())));
        }
      }
    }
    return factors;
  }

  private static Optional<Header.Period> header(HeaderReader reader, SheetShape shape, int column) {
    List<Cell> cells = new ArrayList<>();
    for (int row : shape.header()) {
      shape.grid().seenAt(row, column).ifPresent(cells::add);
    }
    return reader.read(cells) instanceof Header.Period period
        ? Optional.of(period)
        : Optional.empty();
  }

  private Optional<BigDecimal> known(LabelBook.Meaning meaning, Header.Period header) {
    FactKey key =
        new FactKey(meaning.metric(), meaning.segment(), meaning.basis(), header.period());
    return held.reported()
        .current(key)
        .map(Fact::value)
        .filter(Amount.class::isInstance)
        .map(v -> ((Amount) v).value());
  }

  private static Optional<Scale> scale(BigDecimal factor) {
    for (Scale scale : List.of(Scale.ONE, Scale.MILLIONS)) {
      if (isNear(factor.abs(), scale.factor())) {
        return Optional.of(scale);
      }
    }
    return List.of("thousands", "亿", "billions").stream()
        .flatMap(w -> Scale.of(w).stream())
        .filter(s -> isNear(factor.abs(), s.factor()))
        .findFirst();
  }

  private static boolean isNear(BigDecimal factor, BigDecimal exact) {
    return factor.subtract(exact).abs().compareTo(exact.multiply(CLOSE)) <= 0;
  }

  /** The unit that history bears out, else the one that the sheet names, else millions. */
  private Scale unit(SheetShape shape, Years years) {
    if (shape.layout() == Layout.TIDY) {
      return Scale.ONE;
    }
    for (BigDecimal factor : factors(shape, years)) {
      Optional<Scale> scale = scale(factor);
      if (scale.isPresent()) {
        return scale.get();
      }
    }
    return named(shape).orElse(Scale.MILLIONS);
  }

  private static Optional<Scale> named(SheetShape shape) {
    for (int row : shape.grid().rows()) {
      for (Cell cell : shape.grid().row(row)) {
        Matcher matcher = UNIT.matcher(cell.text());
        if (cell.isWords() && matcher.find()) {
          return Scale.of(matcher.group(1) != null ? matcher.group(1) : english(matcher.group(2)));
        }
      }
    }
    return Optional.empty();
  }

  private static String english(String word) {
    return switch (word.substring(0, 1)) {
      case "t", "T" -> "thousands";
      case "b", "B" -> "billions";
      default -> "millions";
    };
  }

  static String quoted(String text) {
    return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }
}
