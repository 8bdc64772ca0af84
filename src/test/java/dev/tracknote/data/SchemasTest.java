package dev.tracknote.data;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.diagnostic.RejectedInput;
import dev.tracknote.facts.Metric;
import dev.tracknote.mapping.Layout;
import dev.tracknote.mapping.Scale;
import dev.tracknote.mapping.Years;
import dev.tracknote.quantity.Basis;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The schemas know the files of the data folder as the readers do. */
class SchemasTest {

  private static final Path DATA = Path.of("data");
  private static final JsonMapper JSON = new JsonMapper();
  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(
          SpecificationVersion.DRAFT_2020_12, b -> b.schemas(SchemasTest::text));

  /** What a reader calls a fault of a file's form, of which no other file and no sum knows. */
  private static final Set<String> SHAPE =
      Set.of(
          "bad-band",
          "bad-cik",
          "bad-column",
          "bad-date",
          "bad-id",
          "bad-isin",
          "bad-number",
          "bad-period",
          "bad-row",
          "incomplete-acceptance",
          "acceptance-without-reason",
          "malformed-csv",
          "missing-field",
          "negative-value",
          "unknown-basis",
          "unknown-currency",
          "unknown-field",
          "unknown-jurisdiction",
          "unknown-language",
          "unknown-layout",
          "unknown-metric",
          "unknown-money-unit",
          "unknown-unit",
          "unknown-years",
          "wrong-schema",
          "wrong-type");

  @TempDir private Path temporary = Path.of("");

  private static String text(String uri) {
    try {
      return Files.readString(Path.of(URI.create(uri)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Schema schema(String kind) {
    Path file = DATA.resolve(Schemas.path(kind)).toAbsolutePath();
    return REGISTRY.getSchema(SchemaLocation.of(file.toUri().toString()));
  }

  private static String kind(Path file) {
    String name = String.valueOf(file.getFileName());
    String bare = name.substring(0, name.indexOf('.'));
    if (file.toString().contains("benchmarks")) {
      return "prices.row";
    }
    return name.endsWith(".csv") ? bare + ".row" : bare;
  }

  static List<Path> samples() throws IOException {
    try (Stream<Path> walk = Files.walk(DATA)) {
      return walk.filter(f -> f.toString().matches(".*\\.(json|csv)"))
          .filter(f -> !f.startsWith(DATA.resolve("schemas")))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void a_file_of_the_data_folder_follows_its_schema(Path file) throws IOException {
    Schema schema = schema(kind(file));
    if (file.toString().endsWith(".json")) {
      JsonNode content = JSON.readTree(Files.readString(file));
      assertThat(schema.validate(content)).isEmpty();
      assertThat(file.resolveSibling(content.path("$schema").asString("")).normalize())
          .isEqualTo(DATA.resolve(Schemas.path(kind(file))));
    } else {
      for (Map<String, String> row : Table.of(file).rows()) {
        assertThat(schema.validate(JSON.<JsonNode>valueToTree(row))).as("%s", row).isEmpty();
      }
    }
  }

  static List<Path> documents() {
    return Stream.of(
            "NVDA/company.json",
            "NVDA/guidance.json",
            "AMD/prices.json",
            "house/house.json",
            "market/electronics/industry.json")
        .map(Path::of)
        .toList();
  }

  @ParameterizedTest
  @MethodSource("documents")
  void reader_and_schema_refuse_the_same_forms_of(Path name) throws IOException {
    lay();
    Path file = temporary.resolve(name.toString());
    JsonNode sound = JSON.readTree(Files.readString(file));
    Schema schema = schema(kind(file));
    List<String> apart = new ArrayList<>();
    for (JsonNode damaged : Damage.of(sound)) {
      Files.writeString(file, damaged.toString());
      compare(schema.validate(damaged).isEmpty(), faultsOf(name), damaged, apart);
    }
    assertThat(apart).isEmpty();
  }

  static List<Path> tables() {
    return Stream.of(
            "NVDA/calendar.csv",
            "NVDA/facts.csv",
            "NVDA/estimates.csv",
            "NVDA/statements.csv",
            "AMD/prices.csv",
            "market/electronics/closes.csv")
        .map(Path::of)
        .toList();
  }

  @ParameterizedTest
  @MethodSource("tables")
  void reader_and_schema_refuse_the_same_rows_of(Path name) throws IOException {
    lay();
    Path file = temporary.resolve(name.toString());
    Table sound = Table.of(file);
    Schema schema = schema(kind(file));
    List<String> apart = new ArrayList<>();
    for (Table damaged : sound.damaged()) {
      Files.writeString(file, damaged.text());
      JsonNode row = JSON.valueToTree(damaged.rows().getFirst());
      compare(schema.validate(row).isEmpty(), faultsOf(name), damaged, apart);
    }
    assertThat(apart).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "layout: periods-across    | layout: across           | true",
        "layout: periods-across    | layout: tidy             | true",
        "header: [3, 4]            | header: []               | true",
        "header: [3, 4]            | header: [A]              | true",
        "header: [3, 4]            | header: 3                | true",
        "labels: A                 | label: A                 | true",
        "unit: millions            | unit: milions            | true",
        "unit: millions            | unit: 百万                | false",
        "currency: USD             | currency: ''             | true",
        "as_of: 2026-05-22         | as_of: 22/05/2026        | true",
        "years: fiscal             | years: ours              | true",
        "metric: revenue           | metric: revenu           | true",
        "reversed: true            | reversed: often          | true",
        "label: Revenue            | label: 2026              | false",
        "label: Revenue            | name: Revenue            | true",
        "period: FY27Q2            | period: 2Q27             | true",
        "period: FY27Q2            | period: none             | false",
        "source: Model             | source: 2026             | false",
        "actuals_until: FY27Q1     | actuals_until: Q1        | true",
        "actuals_until: FY27Q1     | actuals_until:           | false",
        "sheet: Model              | sheet:                   | false",
        "layout: periods-across    | layout:                  | true",
        "years: fiscal             | years:                   | false",
        "unit: millions            | unit:                    | true",
        "currency: USD             | currency:                | true",
        "as_of: 2026-05-22         | as_of:                   | false",
        "source: Model             | source:                  | false",
        "labels: A                 | labels:                  | true",
        "header: [3, 4]            | header:                  | true",
        "reversed: true            | reversed:                | false",
        "metric: revenue           | metric:                  | true",
        "period: FY27Q2            | period:                  | true"
      })
  void reader_and_schema_refuse_the_same_mappings(String sound, String damage, boolean refused)
      throws Exception {
    String text =
        """
        sheet: Model
        layout: periods-across
        header: [3, 4]
        labels: A
        years: fiscal
        actuals_until: FY27Q1
        unit: millions
        currency: USD
        as_of: 2026-05-22
        source: Model
        rows:
          - label: Revenue
            metric: revenue
            reversed: true
        columns:
          - column: C
            period: FY27Q2
        """;
    assertThat(text).contains(sound);
    Path file = temporary.resolve("model.mapping.yaml");
    Files.writeString(file, text.replace(sound, damage));
    MappingReader reader = new MappingReader(new FactsReader(DATA).read("NVDA").value().company());

    List<String> faults = shape(faults(() -> reader.read(file, Optional.empty())));

    assertThat(!faults.isEmpty()).as("%s", faults).isEqualTo(refused);
    assertThat(!schema("mapping").validate(Files.readString(file), InputFormat.YAML).isEmpty())
        .isEqualTo(refused);
  }

  @Test
  void names_of_a_closed_list_are_those_of_the_program() throws IOException {
    JsonNode parts = JSON.readTree(Files.readString(DATA.resolve(Schemas.path("parts"))));
    JsonNode mapping = JSON.readTree(Files.readString(DATA.resolve(Schemas.path("mapping"))));

    assertThat(names(parts.at("/$defs/metric")))
        .containsExactlyElementsOf(Arrays.stream(Metric.values()).map(Metric::id).toList());
    assertThat(names(parts.at("/$defs/never_negative")))
        .containsExactlyElementsOf(
            Arrays.stream(Metric.values())
                .filter(m -> !m.mayBeNegative())
                .map(Metric::id)
                .toList());
    assertThat(names(parts.at("/$defs/basis")))
        .containsExactlyElementsOf(Arrays.stream(Basis.values()).map(Basis::id).toList());
    assertThat(names(mapping.at("/properties/layout")))
        .containsExactlyElementsOf(Arrays.stream(Layout.values()).map(Layout::id).toList());
    assertThat(names(mapping.at("/properties/years/anyOf/0")))
        .containsExactlyElementsOf(Arrays.stream(Years.values()).map(Years::id).toList());
    assertThat(names(mapping.at("/properties/unit")))
        .containsExactlyInAnyOrderElementsOf(Scale.words());
  }

  @Test
  void a_mapping_finds_its_schema_from_its_own_folder() {
    assertThat(Schemas.reference(DATA, Path.of("models"), "mapping"))
        .contains("../data/schemas/1/mapping.schema.json");
    assertThat(Schemas.reference(temporary, Path.of("models"), "mapping")).isEmpty();
  }

  @Test
  void the_program_ships_every_schema() throws IOException {
    Schemas.layInto(temporary);

    assertThat(temporary.resolve("schemas/1")).isDirectoryContaining("glob:**/company.schema.json");
    try (Stream<Path> shipped = Files.list(DATA.resolve("schemas/1"))) {
      for (Path schema : shipped.toList()) {
        assertThat(temporary.resolve("schemas/1").resolve(schema.getFileName().toString()))
            .hasSameBinaryContentAs(schema);
      }
    }
  }

  private void lay() throws IOException {
    for (Path file : samples()) {
      Path target = temporary.resolve(DATA.relativize(file).toString());
      Files.createDirectories(target.getParent());
      Files.copy(file, target);
    }
  }

  /** Notes where one of the two refuses a file and the other does not. */
  private static void compare(
      boolean fits, List<Diagnostic> faults, Object damaged, List<String> apart) {
    if (fits && !shape(faults).isEmpty()) {
      apart.add("the reader alone refuses " + damaged + " for " + shape(faults));
    } else if (!fits && faults.isEmpty()) {
      apart.add("the schema alone refuses " + damaged);
    }
  }

  /** What the readers find in one file of the workplace. */
  private List<Diagnostic> faultsOf(Path name) {
    String first = name.getName(0).toString();
    List<Diagnostic> found =
        first.equals("house")
            ? faults(() -> new HouseReader(temporary).read())
            : faults(() -> new FactsReader(temporary).read(first.equals("AMD") ? "AMD" : "NVDA"));
    return found.stream().filter(d -> d.place().file().endsWith(name.toString())).toList();
  }

  private static List<String> shape(List<Diagnostic> findings) {
    return findings.stream().map(Diagnostic::rule).filter(SHAPE::contains).toList();
  }

  private static List<Diagnostic> faults(Reading reading) {
    try {
      reading.read();
      return List.of();
    } catch (RejectedInput e) {
      return e.diagnostics();
    }
  }

  private interface Reading {
    Object read() throws RejectedInput;
  }

  private static List<String> names(JsonNode list) {
    List<String> names = new ArrayList<>();
    list.path("enum").forEach(n -> names.add(n.asString()));
    return names;
  }

  /** A table as text, of which only the first row is damaged. */
  private record Table(List<String> columns, List<List<String>> lines) {

    static Table of(Path file) throws IOException {
      SourceText source = new SourceText(file.toString(), Files.readString(file));
      List<String> columns = List.of(source.text().lines().findFirst().orElse("").split(",", -1));
      List<List<String>> lines =
          new CsvTable(source, columns, List.of(), new Findings())
              .rows().stream().map(r -> r.cells().stream().map(Word::text).toList()).toList();
      return new Table(columns, lines);
    }

    List<Map<String, String>> rows() {
      return lines.stream().map(this::row).toList();
    }

    private Map<String, String> row(List<String> line) {
      Map<String, String> row = new LinkedHashMap<>();
      for (int i = 0; i < columns.size(); i++) {
        row.put(columns.get(i), line.get(i));
      }
      return row;
    }

    /** The table without a column, with one more, and with other words in each cell of a row. */
    List<Table> damaged() {
      List<Table> all = new ArrayList<>();
      for (int i = 0; i < columns.size(); i++) {
        int at = i;
        all.add(new Table(without(columns, at), lines.stream().map(l -> without(l, at)).toList()));
        for (String word : List.of("", "x y", "-1", "1e3", "2026-13-01", "FY27", "HK$", "12.5")) {
          List<List<String>> changed = new ArrayList<>(lines);
          List<String> first = new ArrayList<>(lines.getFirst());
          first.set(i, word);
          changed.set(0, first);
          all.add(new Table(columns, changed));
        }
      }
      List<String> wider = new ArrayList<>(columns);
      wider.add("more");
      all.add(
          new Table(
              wider,
              lines.stream().map(l -> Stream.concat(l.stream(), Stream.of("")).toList()).toList()));
      return all;
    }

    private static List<String> without(List<String> list, int at) {
      List<String> shorter = new ArrayList<>(list);
      shorter.remove(at);
      return shorter;
    }

    String text() {
      StringBuilder text = new StringBuilder(String.join(",", columns)).append('\n');
      for (List<String> line : lines) {
        text.append(
                String.join(
                    ",", line.stream().map(c -> '"' + c.replace("\"", "\"\"") + '"').toList()))
            .append('\n');
      }
      return text.toString();
    }

    @Override
    public String toString() {
      return columns + " " + lines.getFirst();
    }
  }
}
