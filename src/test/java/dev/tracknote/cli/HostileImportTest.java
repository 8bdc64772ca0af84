package dev.tracknote.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tracknote.filing.Papers;
import dev.tracknote.workbook.EvilZip;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Input that is at fault is told with one clear finding, and no byte below data is touched. */
class HostileImportTest {

  private static final String MAPPING =
      """
      sheet: Model
      layout: periods-across
      header: [1]
      labels: A
      unit: millions
      currency: USD
      as_of: 2026-06-01
      source: Model
      rows:
        - label: Revenue
          metric: revenue
      """;

  @TempDir private Path temporary = Path.of("");
  private Workplace workplace = new Workplace(Path.of(""));

  /** Writes a file that is at fault. */
  interface Hand {
    void write(Path file) throws IOException;
  }

  @BeforeEach
  void lay() throws IOException {
    workplace = Workplace.in(temporary, Path.of("data"));
  }

  static Stream<Arguments> filings() {
    String sound = papers().json();
    return Stream.of(
        hostile("a web page", "not-companyfacts", text("<html>busy</html>")),
        hostile("an empty file", "not-companyfacts", text("")),
        hostile("a list", "not-companyfacts", text("[" + sound + "]")),
        hostile("another JSON", "not-companyfacts", text("{\"facts\": 1}")),
        hostile("XML", "not-companyfacts", text("<!DOCTYPE x [<!ENTITY a 'ha'>]><x>&a;</x>")),
        hostile("half a file", "truncated-file", text(sound.substring(0, sound.length() / 2))),
        hostile("half a gzip", "truncated-file", gzip(sound, 0.5)),
        hostile("a gzip bomb", "implausible-file", gzip("{\"a\":[" + "0,".repeat(20 << 20), 1)),
        hostile("years alone", "annual-only", text(foreign())),
        hostile("another company", "wrong-company", text(sound)),
        hostile(
            "another currency",
            "mixed-currency",
            text(papers().cik("1045810").json().replace("\"USD\"", "\"CNY\""))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("filings")
  void a_filing(String name, String rule, Hand hand) throws IOException {
    Path file = temporary.resolve("filed.json");
    hand.write(file);

    refuses(rule, "import", "sec", "NVDA", "--file", file.toString());
  }

  static Stream<Arguments> workbooks() {
    return Stream.of(
        hostile("a PDF", "wrong-file", text("%PDF-1.7")),
        hostile("half a workbook", "truncated-file", HostileImportTest::halfAWorkbook),
        hostile("a zip bomb", "zip-bomb", file -> new EvilZip().bomb(file, 120)),
        hostile(
            "XML entities",
            "xml-entities",
            file ->
                new EvilZip()
                    .part("xl/sharedStrings.xml", "<!DOCTYPE x [<!ENTITY a 'ha'>]><sst/>")
                    .write(file)),
        hostile("a sheet without the row", "missing-row", sheet("FY27Q2E", "Turnover", 91500)),
        hostile("thousandths", "implausible-scale", sheet("FY27Q2E", "Revenue", 91500000000L)),
        hostile("thousands", "implausible-scale", sheet("FY27Q2E", "Revenue", 91.5)),
        hostile("a day as text", "date-as-text", sheet("26/07/2026", "Revenue", 91500)),
        hostile("a period that is none", "missing-period", sheet("next", "Revenue", 91500)),
        hostile("words for a figure", "bad-number", sheet("FY27Q2E", "Revenue", "n.m.x")),
        hostile("a broken formula", "broken-formula", sheet("FY27Q2E", "Revenue", "#DIV/0!")),
        hostile(
            "a quarter twice",
            "duplicate-period",
            model(s -> s.row("", "FY27Q2E", "2Q27E").row("Revenue", 91500, 91600))),
        hostile(
            "a quarter and its month",
            "duplicate-period",
            model(s -> s.row("", "FY27Q2E", "Jul-26").row("Revenue", 91500, 91600))),
        hostile(
            "a row twice",
            "ambiguous-row",
            model(s -> s.row("", "FY27Q2E").row("Revenue", 91500).row("Revenue", 91600))),
        hostile(
            "two currencies in a row",
            "mixed-currency",
            model(s -> s.row("", "FY27Q2E", "FY27Q3E").row("Revenue", "US$91,500", "€95,000"))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("workbooks")
  void a_workbook(String name, String rule, Hand hand) throws IOException {
    Path file = temporary.resolve("model.xlsx");
    hand.write(file);
    Files.writeString(temporary.resolve("model.xlsx.mapping.yaml"), MAPPING);

    refuses(rule, "import", "xlsx", file.toString(), "--company", "NVDA");
  }

  static Stream<Arguments> tables() {
    return Stream.of(
        hostile("a workbook", "wrong-file", file -> ModelSheet.write(file, s -> s.row("x"))),
        hostile("bytes", "wrong-file", file -> Files.write(file, new byte[] {0, 1, 2, 0, 9})),
        hostile("an open quote", "malformed-csv", text("\"period,FY27Q2E\nRevenue,91500\n")),
        hostile("a quarter twice", "duplicate-period", text(",FY27Q2E,2Q27E\nRevenue,1,2\n")),
        hostile(
            "two currencies",
            "mixed-currency",
            text(",FY27Q2E,FY27Q3E\nRevenue,\"US$91,500\",\"HK$95,000\"\n")),
        hostile("thousandths", "implausible-scale", text(",FY27Q2E\nRevenue,91500000000\n")),
        hostile(
            "a quote without end",
            "malformed-csv",
            text(",FY27Q2E\n\"Revenue,91500\n" + "Shops,1\n".repeat(100_000))),
        hostile("a row without end", "oversized-file", text(",FY27Q2E" + ",1".repeat(100_000))),
        hostile(
            "a row again and again",
            "ambiguous-row",
            text(",FY27Q2E\n" + "Revenue,91500\n".repeat(50_000))),
        hostile(
            "more rows than a grid holds",
            "oversized-file",
            text(",FY27Q2E\n" + "Revenue,91500\n".repeat(150_000))),
        hostile("half a character", "truncated-file", HostileImportTest::halfACharacter));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("tables")
  void a_table(String name, String rule, Hand hand) throws IOException {
    Path file = temporary.resolve("model.csv");
    hand.write(file);
    Files.writeString(temporary.resolve("model.csv.mapping.yaml"), MAPPING);

    refuses(rule, "import", "csv", file.toString(), "--company", "NVDA");
  }

  @Test
  void findings_of_one_kind_are_counted_when_they_are_many() throws IOException {
    Path file = temporary.resolve("model.csv");
    Files.writeString(file, "period,metric,value\n" + "FY27Q1,revenue,81615\n".repeat(5_000));
    Files.writeString(
        temporary.resolve("model.csv.mapping.yaml"),
        """
        layout: tidy
        header: [1]
        unit: millions
        currency: USD
        as_of: 2026-06-01
        source: Model
        """);

    Workplace.Said said = workplace.run("import", "csv", file.toString(), "--company", "NVDA");

    assertThat(said.err().lines().filter(l -> l.contains("error[duplicate-period]"))).hasSize(51);
    assertThat(said.err()).contains("expected none, found 4,949 more of this kind");
  }

  private void refuses(String rule, String... words) throws IOException {
    Map<String, String> before = Workplace.files(workplace.data());

    Workplace.Said said = workplace.run(words);

    assertThat(said.err()).contains("error[" + rule + "]", "hint: ", "Nothing was imported.");
    assertThat(said.exit()).isEqualTo(ExitCode.REJECTED.number());
    assertThat(Workplace.files(workplace.data())).isEqualTo(before);
  }

  private static Arguments hostile(String name, String rule, Hand hand) {
    return Arguments.of(name, rule, hand);
  }

  private static Papers papers() {
    return new Papers().yearOfRevenue("Revenues", 2024);
  }

  private static String foreign() {
    return new Papers()
        .filing("20-F", "f-2024", "2025-03-01", 2024, "FY")
        .states("Revenues", 2024, 1, 4, "470000000")
        .json();
  }

  private static Hand text(String content) {
    return file -> Files.writeString(file, content);
  }

  private static Hand gzip(String content, double part) {
    return file -> {
      try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
        out.write(content.getBytes(StandardCharsets.UTF_8));
      }
      shorten(file, part);
    };
  }

  private static void halfACharacter(Path file) throws IOException {
    Files.writeString(file, "期间,FY27Q2E\nRevenue,91500\n来源：模型");
    byte[] whole = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(whole, whole.length - 1));
  }

  private static void halfAWorkbook(Path file) throws IOException {
    shorten(new EvilZip().write(file), 0.5);
  }

  private static void shorten(Path file, double part) throws IOException {
    byte[] whole = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(whole, (int) (whole.length * part)));
  }

  private static Hand sheet(String period, String label, Object figure) {
    return model(s -> s.row("", period).row(label, figure));
  }

  private static Hand model(Consumer<ModelSheet> cells) {
    return file -> ModelSheet.write(file, cells);
  }
}
