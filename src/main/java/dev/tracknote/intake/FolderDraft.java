package dev.tracknote.intake;

import dev.tracknote.data.FactsReader;
import dev.tracknote.data.Read;
import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.diagnostic.Place;
import dev.tracknote.diagnostic.RejectedInput;
import dev.tracknote.facts.CompanyFacts;
import dev.tracknote.facts.Fact;
import dev.tracknote.facts.Metric;
import dev.tracknote.facts.ReportedQuarter;
import dev.tracknote.facts.Source;
import dev.tracknote.intake.Changes.Pair;
import dev.tracknote.quantity.Ratio;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The files of a company as they will be, before any of them is replaced. */
final class FolderDraft {

  private static final List<String> CALENDAR = List.of("period", "start", "end");
  private static final List<String> FACTS =
      List.of(
          "period", "metric", "segment", "basis", "value", "unit", "source", "as_of", "stated_to");
  private static final List<String> ESTIMATES =
      List.of("period", "metric", "basis", "value", "unit", "source", "as_of");

  private final CompanyFolder folder;
  private final Map<String, byte[]> files;

  private FolderDraft(CompanyFolder folder, Map<String, byte[]> files) {
    this.folder = folder;
    this.files = files;
  }

  static FolderDraft of(CompanyFolder folder, CompanyText company, Changes changes, String currency)
      throws IOException {
    Map<String, Source> sources = new LinkedHashMap<>();
    List<Map<String, String>> rows = rows(inOrder(changes), company, currency, sources);
    List<Map<String, String>> expected =
        rows(changes.forecasts().gained(), company, currency, sources);
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("company.json", bytes(company.with(sources)));
    files.put(
        "calendar.csv",
        bytes(
            table(folder, "calendar.csv", CALENDAR, changes)
                .with(changes.quarters().stream().map(FolderDraft::row).toList())));
    files.put("facts.csv", bytes(table(folder, "facts.csv", FACTS, changes).with(rows)));
    if (!expected.isEmpty()) {
      files.put("estimates.csv", bytes(estimates(folder).with(expected)));
    }
    return new FolderDraft(folder, files);
  }

  /** Rows for figures, and the sources among them that the company does not know yet. */
  private static List<Map<String, String>> rows(
      List<Fact> facts, CompanyText company, String currency, Map<String, Source> sources) {
    List<Map<String, String>> rows = new ArrayList<>();
    for (Fact fact : facts) {
      boolean known = company.knows(fact.source());
      String id = company.id(fact.source());
      if (!known) {
        sources.put(id, fact.source());
      }
      rows.add(row(fact, id, currency));
    }
    return rows;
  }

  private static TableText estimates(CompanyFolder folder) throws IOException {
    return Files.exists(folder.path().resolve("estimates.csv"))
        ? TableText.of(folder.text("estimates.csv"))
        : TableText.of(ESTIMATES);
  }

  /** New figures and restatements, those of one period together. */
  private static List<Fact> inOrder(Changes changes) {
    Map<String, List<Fact>> byPeriod = new LinkedHashMap<>();
    Stream.concat(changes.added().stream(), changes.restated().stream().map(Pair::delivered))
        .forEach(
            f -> byPeriod.computeIfAbsent(f.key().period().label(), p -> new ArrayList<>()).add(f));
    return byPeriod.values().stream().flatMap(List::stream).toList();
  }

  private static TableText table(
      CompanyFolder folder, String name, List<String> columns, Changes changes) throws IOException {
    return changes.isNew() ? TableText.of(columns) : TableText.of(folder.text(name));
  }

  private static Map<String, String> row(ReportedQuarter quarter) {
    Map<String, String> row = new LinkedHashMap<>();
    row.put("period", quarter.label().label());
    row.put("start", quarter.start().toString());
    row.put("end", quarter.end().toString());
    return row;
  }

  private static Map<String, String> row(Fact fact, String source, String currency) {
    Map<String, String> row = new LinkedHashMap<>();
    row.put("period", fact.key().period().label());
    row.put("metric", fact.key().metric().id());
    row.put("segment", fact.key().segment());
    row.put("basis", fact.key().basis().id());
    BigDecimal number = Comparison.number(fact.value());
    boolean percent = fact.value() instanceof Ratio;
    row.put("value", plain(percent ? number.movePointRight(2) : number));
    row.put("unit", unit(fact.key().metric(), currency));
    row.put("source", source);
    row.put("as_of", fact.asOf().toString());
    BigDecimal step = percent ? fact.statedTo().movePointRight(2) : fact.statedTo();
    row.put("stated_to", step.signum() == 0 ? "" : plain(step));
    return row;
  }

  private static String plain(BigDecimal number) {
    return number.scale() > 0
        ? number.stripTrailingZeros().toPlainString()
        : number.toPlainString();
  }

  private static String unit(Metric metric, String currency) {
    if (metric == Metric.SHARES_DILUTED) {
      return "shares";
    }
    if (metric.kind() == Metric.Kind.STATED_RATIO) {
      return "%";
    }
    return metric.kind() == Metric.Kind.PER_SHARE ? currency + "/share" : currency;
  }

  /**
   * Reads the draft as a note would, in a place of its own.
   *
   * @throws RejectedInput if the folder would be refused, so that nothing of it is written
   */
  Read<CompanyFacts> readBack() throws RejectedInput, IOException {
    Path root = Files.createTempDirectory("tracknote-intake");
    try {
      Path copy = root.resolve(folder.company());
      copy(folder.path(), copy);
      copy(folder.dataRoot().resolve("market"), root.resolve("market"));
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        Files.write(copy.resolve(file.getKey()), file.getValue());
      }
      Read<CompanyFacts> read = new FactsReader(root).read(folder.company());
      return new Read<>(read.value(), atHome(read.warnings(), root));
    } catch (RejectedInput e) {
      throw new RejectedInput(atHome(e.diagnostics(), root));
    } finally {
      FolderSwap.delete(root);
    }
  }

  void write() throws IOException {
    FolderSwap.put(folder.path(), files);
  }

  private List<Diagnostic> atHome(List<Diagnostic> findings, Path root) {
    return findings.stream().map(f -> atHome(f, root)).toList();
  }

  private Diagnostic atHome(Diagnostic finding, Path root) {
    String name = Path.of(finding.place().file()).getFileName().toString();
    boolean own = finding.place().file().contains(root.getFileName().toString());
    Place place =
        own
            ? new Place(folder.place(name).file(), finding.place().line(), finding.place().column())
            : finding.place();
    return new Diagnostic(
        finding.rule(), finding.severity(), place, finding.message(), finding.hint());
  }

  /** Copies the files of a folder and of those in it, but not the notes. */
  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    if (!Files.isDirectory(from)) {
      return;
    }
    List<Path> inside;
    try (Stream<Path> list = Files.list(from)) {
      inside = list.sorted().toList();
    }
    for (Path path : inside) {
      Path target = to.resolve(path.getFileName().toString());
      if (Files.isDirectory(path) && !path.endsWith("notes")) {
        copy(path, target);
      } else if (Files.isRegularFile(path)) {
        Files.copy(path, target);
      }
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
