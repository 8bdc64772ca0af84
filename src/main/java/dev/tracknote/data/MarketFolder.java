package dev.tracknote.data;

import dev.tracknote.facts.Closes;
import dev.tracknote.facts.IndustrySize;
import dev.tracknote.facts.Market;
import dev.tracknote.wording.Wording;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads the folder of one industry below {@code market}. */
final class MarketFolder {

  private static final List<String> COLUMNS = List.of("date", "index", "benchmark");

  private final Path folder;
  private final Findings findings;

  MarketFolder(Path dataRoot, String industry, Findings findings) {
    this.folder = dataRoot.resolve("market").resolve(industry);
    this.findings = findings;
  }

  Optional<Market> read() {
    if (!Files.isDirectory(folder)) {
      return Optional.empty();
    }
    SourceFiles files = new SourceFiles(findings);
    Optional<SourceText> industry =
        files.required(folder.resolve("industry.json"), "the names and the size of the industry");
    Optional<SourceText> closes =
        files.required(folder.resolve("closes.csv"), "the daily closes of index and benchmark");
    Optional<JsonFields> fields = JsonFields.of(industry, findings);
    List<Closes.Day> days = closes.map(this::days).orElse(List.of());
    return fields.map(f -> market(f, days));
  }

  private Market market(JsonFields fields, List<Closes.Day> days) {
    Wording index = fields.wording("index");
    Wording benchmark = fields.wording("benchmark");
    Market market =
        new Market(
            fields.wording("name"),
            Optional.of(
                new IndustrySize(rows(fields), fields.date("as_of"), fields.wording("source"))),
            Optional.of(new Closes(index, benchmark, days)),
            fields.flag("sample"));
    fields.schema("industry");
    fields.done();
    return market;
  }

  private static List<IndustrySize.Row> rows(JsonFields fields) {
    List<IndustrySize.Row> rows = new ArrayList<>();
    for (JsonFields item : fields.objects("size")) {
      rows.add(
          new IndustrySize.Row(
              item.wording("label"), item.decimal("value"), item.decimal("share")));
      item.done();
    }
    return rows;
  }

  private List<Closes.Day> days(SourceText source) {
    int before = findings.errors();
    Map<LocalDate, Closes.Day> days = new TreeMap<>();
    List<Word> dates = new ArrayList<>();
    for (CsvRow row : new CsvTable(source, COLUMNS, List.of(), findings).rows()) {
      dates.add(row.cell("date"));
      Optional<LocalDate> date = Dates.read(row.cell("date"), findings);
      Optional<BigDecimal> index = close(row.cell("index"));
      Optional<BigDecimal> benchmark = close(row.cell("benchmark"));
      if (date.isPresent() && index.isPresent() && benchmark.isPresent()) {
        days.put(date.get(), new Closes.Day(date.get(), index.get(), benchmark.get()));
      }
    }
    new Names(findings).distinct("day", dates);
    if (days.isEmpty() && findings.errors() == before) {
      findings.error(
          "missing-row", source.whole(), "expected a trading day, found none", "add the closes");
    }
    return List.copyOf(days.values());
  }

  private Optional<BigDecimal> close(Word word) {
    return new Decimals(findings).positive(word);
  }
}
