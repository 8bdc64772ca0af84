package dev.tracknote.data;

import dev.tracknote.diagnostic.RejectedInput;
import dev.tracknote.facts.Company;
import dev.tracknote.facts.Metric;
import dev.tracknote.facts.Segment;
import dev.tracknote.facts.Source;
import dev.tracknote.mapping.Layout;
import dev.tracknote.mapping.Mapping;
import dev.tracknote.mapping.Scale;
import dev.tracknote.mapping.Years;
import dev.tracknote.quantity.Basis;
import dev.tracknote.quantity.FiscalPeriod;
import dev.tracknote.quantity.FiscalQuarter;
import dev.tracknote.wording.Wording;
import dev.tracknote.workbook.Grid;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads the file that says what the cells of a sheet mean. */
public final class MappingReader {

  private final Company company;
  private final Findings findings = new Findings();
  private final Names names = new Names(findings);
  private Layout layout = Layout.PERIODS_ACROSS;

  /** A reader of mappings for the sheets about one company. */
  public MappingReader(Company company) {
    this.company = company;
  }

  /**
   * Reads a mapping.
   *
   * @param asOf the day on which the figures were stated, where the file does not say
   * @throws RejectedInput with everything that is wrong with the file
   * @throws UncheckedIOException if the disk fails
   */
  public Read<Mapping> read(Path file, Optional<LocalDate> asOf) throws RejectedInput {
    Optional<Mapping> mapping =
        new SourceFiles(findings)
            .required(file, "what the cells of the sheet mean; --suggest writes one")
            .flatMap(text -> JsonTree.parseYaml(text, findings))
            .flatMap(
                json ->
                    JsonFields.as(
                        Json.Fields.class, json, "names and values", "as in a: b", findings))
            .map(fields -> mapping(new JsonFields(fields, findings), asOf));
    if (mapping.isEmpty()) {
      throw findings.rejection();
    }
    return findings.conclude(mapping.get());
  }

  private Mapping mapping(JsonFields fields, Optional<LocalDate> given) {
    String sheet = fields.optionalWord("sheet").text();
    layout = named("layout", fields.word("layout"), Layout::of, layouts()).orElse(layout);
    boolean tidy = layout == Layout.TIDY;
    List<Integer> header =
        fields.someWords("header").stream().flatMap(w -> row(w).stream()).toList();
    int labels = tidy ? 0 : column(fields.word("labels")).orElse(0);
    Optional<LocalDate> asOf = day(fields.optionalWord("as_of"));
    Optional<LocalDate> stated = given.isPresent() ? given : asOf;
    Word title = fields.optionalWord("source");
    Mapping mapping =
        new Mapping(
            sheet,
            layout,
            header.isEmpty() ? List.of(0) : header,
            labels,
            optional("years", fields.optionalWord("years"), Years::of, years())
                .orElse(Years.FISCAL),
            quarter(fields.optionalWord("actuals_until")),
            named("unit", fields.word("unit"), Scale::of, Scale.words()).orElse(Scale.ONE),
            fields.text("currency"),
            stated,
            title.text().isEmpty() ? Optional.empty() : stated.map(d -> source(title, d)),
            fields.flag("hidden"),
            tidy ? List.of() : lines(fields),
            columns(fields),
            fields.place());
    fields.schema("mapping");
    fields.done();
    return mapping;
  }

  private static Source source(Word title, LocalDate day) {
    String id = "model-" + day;
    return new Source(id, Wording.of(title.text(), title.text()), title.text() + ", " + day, day);
  }

  private List<Mapping.Line> lines(JsonFields fields) {
    List<Mapping.Line> lines = new ArrayList<>();
    for (JsonFields item : fields.objects("rows")) {
      Word label = item.word("label");
      Word row = item.optionalWord("row");
      Optional<Metric> metric = new Figures("", findings).metric(item.word("metric"));
      Word segment = item.optionalWord("segment");
      Word basis = item.optionalWord("basis");
      Word unit = item.optionalWord("unit");
      boolean known = segment.text().isEmpty() || isKnown(segment);
      Optional<Basis> rules =
          basis.text().isEmpty() ? Optional.of(Basis.GAAP) : new Figures("", findings).basis(basis);
      boolean reversed = item.flag("reversed");
      item.done();
      if (metric.isPresent() && known && rules.isPresent()) {
        lines.add(
            new Mapping.Line(
                label.text(),
                row.text().isEmpty() ? Optional.empty() : row(row),
                metric.get(),
                segment.text(),
                rules.get(),
                optional("unit", unit, Scale::of, Scale.words()),
                reversed,
                label.place()));
      }
    }
    return lines;
  }

  private List<Mapping.Column> columns(JsonFields fields) {
    List<Mapping.Column> columns = new ArrayList<>();
    for (JsonFields item : fields.optionalObjects("columns")) {
      Word name = item.word("column");
      Word period = item.word("period");
      boolean estimate = item.flag("estimate");
      item.done();
      Optional<FiscalPeriod> meant =
          period.text().equals("none") ? Optional.empty() : new Periods(findings).period(period);
      column(name)
          .ifPresent(c -> columns.add(new Mapping.Column(c, meant, estimate, name.place())));
    }
    return columns;
  }

  private boolean isKnown(Word segment) {
    List<String> all = company.segments().stream().map(Segment::id).toList();
    return names
        .known("unknown-segment", "a segment of company.json", segment, company::segment, all)
        .isPresent();
  }

  /** A row by its number; with the periods down it is a column of the sheet. */
  private Optional<Integer> row(Word word) {
    return layout == Layout.PERIODS_DOWN ? letters(word) : number(word);
  }

  private Optional<Integer> column(Word word) {
    return layout == Layout.PERIODS_DOWN ? number(word) : letters(word);
  }

  private Optional<Integer> number(Word word) {
    if (word.text().matches("[1-9]\\d{0,6}")) {
      return Optional.of(Integer.parseInt(word.text()) - 1);
    }
    findings.error(
        "bad-row",
        word.place(),
        "expected the number of a row, found " + Quoted.of(word.text()),
        "count from 1, as the sheet does");
    return Optional.empty();
  }

  private Optional<Integer> letters(Word word) {
    Optional<Integer> column = Grid.column(word.text());
    if (column.isEmpty()) {
      findings.error(
          "bad-column",
          word.place(),
          "expected the letters of a column, found " + Quoted.of(word.text()),
          "write them as the sheet does, as in A or AB");
    }
    return column;
  }

  private Optional<LocalDate> day(Word word) {
    return word.text().isEmpty() ? Optional.empty() : Dates.read(word, findings);
  }

  private Optional<FiscalQuarter> quarter(Word word) {
    return word.text().isEmpty() ? Optional.empty() : new Periods(findings).quarter(word);
  }

  private <T> Optional<T> optional(
      String noun, Word word, Function<String, Optional<T>> of, List<String> all) {
    return word.text().isEmpty() ? Optional.empty() : named(noun, word, of, all);
  }

  private <T> Optional<T> named(
      String noun, Word word, Function<String, Optional<T>> of, List<String> all) {
    return names.known("unknown-" + noun, "the name of a " + noun, word, of, all);
  }

  private static List<String> layouts() {
    return Arrays.stream(Layout.values()).map(Layout::id).toList();
  }

  private static List<String> years() {
    return Arrays.stream(Years.values()).map(Years::id).toList();
  }
}
