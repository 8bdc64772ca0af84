package dev.tracknote.data;

import dev.tracknote.facts.Prices;
import dev.tracknote.quantity.Rounding;
import dev.tracknote.wording.Wording;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads {@code prices.csv} with what {@code prices.json} says of it, and its benchmark. */
final class PricesFile {

  private static final List<String> COLUMNS = List.of("date", "close");

  // a share that loses or gains this much within a day was split, or its price is a slip
  private static final BigDecimal JUMP = new BigDecimal("1.8");

  private final Path dataRoot;
  private final Findings findings;

  PricesFile(Path dataRoot, Findings findings) {
    this.dataRoot = dataRoot;
    this.findings = findings;
  }

  Optional<Prices> read(Path folder) {
    SourceFiles files = new SourceFiles(findings);
    Optional<SourceText> closes = files.optional(folder.resolve("prices.csv"));
    if (closes.isEmpty()) {
      return Optional.empty();
    }
    List<Prices.ShareSplit> splits = new ArrayList<>();
    List<Prices.Close> days = days(closes.get(), splits, true);
    unmarkedSplits(days, splits, closes.get());
    return JsonFields.of(
            files.required(folder.resolve("prices.json"), "the source and the benchmark of prices"),
            findings)
        .map(fields -> prices(fields, files, days, splits));
  }

  private Prices prices(
      JsonFields fields,
      SourceFiles files,
      List<Prices.Close> days,
      List<Prices.ShareSplit> splits) {
    Wording source = fields.wording("source");
    boolean sample = fields.flag("sample");
    Word benchmark = fields.optionalWord("benchmark");
    Optional<Wording> name = fields.optionalWording("benchmark_name");
    fields.schema("prices");
    fields.done();
    Optional<Prices.Benchmark> against =
        benchmark.text().isEmpty() || !new Names(findings).isId(benchmark)
            ? Optional.empty()
            : Optional.of(
                benchmark(
                    benchmark.text(),
                    name.orElse(Wording.of(benchmark.text(), benchmark.text())),
                    files));
    return new Prices(source, sample, days, splits, against);
  }

  /** The file with the closes of a benchmark. */
  static Path benchmark(Path dataRoot, String id) {
    return dataRoot.resolve("market").resolve("benchmarks").resolve(id + ".csv");
  }

  private Prices.Benchmark benchmark(String id, Wording name, SourceFiles files) {
    Path file = benchmark(dataRoot, id);
    List<Prices.Close> days =
        files
            .required(file, "the daily closes of the benchmark")
            .map(text -> days(text, new ArrayList<>(), false))
            .orElse(List.of());
    return new Prices.Benchmark(name, id + ".csv", days);
  }

  private List<Prices.Close> days(
      SourceText source, List<Prices.ShareSplit> splits, boolean withSplits) {
    int before = findings.errors();
    Map<LocalDate, Prices.Close> days = new TreeMap<>();
    Map<LocalDate, Prices.ShareSplit> divided = new TreeMap<>();
    List<Word> dates = new ArrayList<>();
    List<String> optional = withSplits ? List.of("split") : List.of();
    for (CsvRow row : new CsvTable(source, COLUMNS, optional, findings).rows()) {
      dates.add(row.cell("date"));
      Optional<LocalDate> date = Dates.read(row.cell("date"), findings);
      Optional<BigDecimal> close = new Decimals(findings).positive(row.cell("close"));
      Word split = row.cell("split");
      Optional<BigDecimal> factor =
          split.text().isEmpty() ? Optional.empty() : new Decimals(findings).positive(split);
      if (date.isPresent() && close.isPresent()) {
        days.put(date.get(), new Prices.Close(date.get(), close.get()));
        factor.ifPresent(f -> divided.put(date.get(), new Prices.ShareSplit(date.get(), f)));
      }
    }
    new Names(findings).distinct("day", dates);
    if (days.isEmpty() && findings.errors() == before) {
      findings.error(
          "missing-row", source.whole(), "expected a trading day, found none", "add the closes");
    }
    splits.addAll(divided.values());
    return List.copyOf(days.values());
  }

  private void unmarkedSplits(
      List<Prices.Close> days, List<Prices.ShareSplit> splits, SourceText source) {
    for (int i = 1; i < days.size(); i++) {
      Prices.Close earlier = days.get(i - 1);
      Prices.Close later = days.get(i);
      boolean marked = splits.stream().anyMatch(s -> s.date().equals(later.date()));
      BigDecimal high = earlier.close().max(later.close());
      BigDecimal low = earlier.close().min(later.close());
      if (!marked && high.compareTo(low.multiply(JUMP)) >= 0) {
        findings.warning(
            "unmarked-split",
            source.whole(),
            "expected a close near %s on %s, found %s, a factor of %s"
                .formatted(
                    earlier.close().toPlainString(),
                    later.date(),
                    later.close().toPlainString(),
                    Rounding.toDecimals(Rounding.quotient(high, low), 1).toPlainString()),
            "if shares were split, write the factor into the column split of that day");
      }
    }
  }
}
