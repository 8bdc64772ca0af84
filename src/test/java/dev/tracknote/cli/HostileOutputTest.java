package dev.tracknote.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names made to do harm stay text in every file that is given out, and lead nowhere. */
class HostileOutputTest {

  private static final String FORMULA = "=cmd|'/C calc'!A0";

  @TempDir Path temporary = Path.of("");
  private Workplace workplace = new Workplace(temporary);

  @BeforeEach
  void layOut() throws IOException {
    workplace = Workplace.in(temporary.resolve("work"), NoteCase.BASE.resolve("data"));
    NoteCase.change(
        workplace.folder(),
        List.of(
            "data/ACME/company.json",
            "- \"name\": { \"zh\": \"示例科技\", \"en\": \"Acme\" }",
            "+ \"name\": { \"zh\": \"" + FORMULA + "\", \"en\": \"@SUM(A1)\" }",
            "- \"title\": { \"zh\": \"示例科技季报\", \"en\": \"Acme quarterly report\" }",
            "+ \"title\": { \"zh\": \"+1+cmd\", \"en\": \"-2+3+cmd\" }"));
    assertThat(workplace.run("build").err()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ledger", "series", "record"})
  void no_cell_of_a_table_is_a_formula(String what) {
    Path pdf = workplace.output().resolve("ACME/FY25Q2/ACME-FY25Q2.zh.pdf");

    String table = run("extract", pdf.toString(), "--what", what, "--format", "csv").out();

    assertThat(table.lines().count()).isGreaterThan(3);
    assertThat(cells(table))
        .allMatch(c -> !c.matches("[-+=@\\t\\r].*") || c.matches("[-+]?[0-9.,]+(%|x|pp|pcts?)?"));
    if (what.equals("series")) {
      assertThat(cells(table)).anyMatch(c -> c.startsWith("'" + FORMULA));
    }
  }

  @Test
  void a_workbook_holds_text_and_numbers_and_no_formula() throws IOException {
    Path to = temporary.resolve("out.xlsx");

    assertThat(workplace.run("export", "xlsx", "ACME/FY25Q2", "--to", to.toString()).exit())
        .isZero();

    StringBuilder parts = new StringBuilder();
    try (ZipFile zip = new ZipFile(to.toFile())) {
      for (ZipEntry part : java.util.Collections.list(zip.entries())) {
        parts.append(new String(zip.getInputStream(part).readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    assertThat(parts).contains("=cmd|").doesNotContain("<f>", "<f ", "hyperlink", "externalLink");
  }

  /** A name is looked for among those that are there; it is never a path. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "../../etc",
        "/etc/passwd",
        "ACME/../../house",
        "ACME/FY25Q2/../../..",
        "NUL",
        "ACME/CON",
        "file:///etc/passwd",
        "ACME\u0000",
        "ACME/FY25Q2\u0000.pdf",
        "~root",
        "\\\\host\\share",
        "ACME/\u202E2Q52YF",
        "house",
        "market",
        "schemas",
        "%2e%2e%2f",
        "АСМЕ"
      })
  void a_name_on_the_command_line_is_no_path(String name) throws IOException {
    var before = Workplace.files(temporary);

    for (String command : List.of("build", "check", "status")) {
      Workplace.Said said = workplace.run(command, name);

      assertThat(said.exit()).as(command).isEqualTo(ExitCode.REJECTED.number());
      assertThat(said.err()).contains("expected the folder of a").doesNotContain("Exception");
      assertThat(said.err()).doesNotContainPattern("[\\p{Cc}\\u202E&&[^\\n]]");
    }
    assertThat(Workplace.files(temporary)).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"../FY25Q3", "/tmp/FY25Q3", "FY25Q3/../../x", "FY25Q3\u0000", "CON", ".."})
  void a_draft_is_begun_in_no_other_folder(String period) throws IOException {
    var before = Workplace.files(temporary);

    Workplace.Said said = workplace.run("new", "ACME", period);

    assertThat(said.exit()).isIn(ExitCode.USAGE.number(), ExitCode.REJECTED.number());
    assertThat(said.err()).doesNotContain("Exception", "\tat ");
    assertThat(Workplace.files(temporary)).isEqualTo(before);
  }

  /** What an analyst's sheet calls its figures and itself is printed as it is. */
  @Test
  void cells_of_a_sheet_are_text_on_the_page() throws IOException {
    Path sheet = temporary.resolve("<b>&=1+1.csv");
    Files.writeString(sheet, "Item,FY25Q2A\n\"<script>alert(1)</script>=1+1\",999\n@SUM(1+1),7\n");
    Files.writeString(
        temporary.resolve("<b>&=1+1.csv.mapping.yaml"),
        """
        layout: periods-across
        header: [1]
        labels: A
        years: fiscal
        unit: millions
        currency: USD
        as_of: 2025-08-06
        source: "=HYPERLINK(1) <i>${7*7}</i>"
        rows:
          - label: "<script>alert(1)</script>=1+1"
            metric: inventory
          - label: "@SUM(1+1)"
            metric: capital_expenditure
        """);

    Workplace.Said said = workplace.run("import", "csv", sheet.toString(), "--company", "ACME");

    assertThat(said.err()).doesNotContain("Exception");
    assertThat(said.exit()).as(said.out() + said.err()).isZero();
    assertThat(workplace.run("build").exit()).isZero();
    assertThat(Files.readString(workplace.data().resolve("ACME/company.json")))
        .contains("=HYPERLINK(1) <i>${7*7}</i>");
    assertThat(Files.readString(workplace.output().resolve("ACME/FY25Q2/ledger.zh.json")))
        .contains("=HYPERLINK(1) <i>${7*7}</i>");
  }

  /** What a filing says of itself is text, or it is not taken. */
  @Test
  void the_words_of_a_filing_are_text() throws IOException {
    Path file = temporary.resolve("filed.json");
    Files.writeString(
        file,
        new dev.tracknote.filing.Papers()
            .yearOfRevenue("Revenues", 2024)
            .json()
            .replaceAll("\"accn\":\"[^\"]*\"", "\"accn\":\"../../<script>=1+1\"")
            .replaceAll("\"entityName\":\"[^\"]*\"", "\"entityName\":\"<b>\\\\u202e../x</b>\""));
    var around = Workplace.files(temporary);

    Workplace.Said said = workplace.run("import", "sec", "FILED", "--file", file.toString());

    assertThat(said.exit()).isIn(0, 2);
    assertThat(said.out() + said.err()).doesNotContain("Exception", "\u202E");
    var now = Workplace.files(temporary);
    now.keySet().removeIf(name -> name.startsWith("work/data/FILED/"));
    assertThat(now).isEqualTo(around);
  }

  @ParameterizedTest
  @ValueSource(strings = {"../FILED", "/tmp/FILED", "house", "CON", "A\u0000", "\u202EX"})
  void a_filing_is_put_into_no_other_folder(String company) throws IOException {
    Path file = temporary.resolve("filed.json");
    Files.writeString(
        file, new dev.tracknote.filing.Papers().yearOfRevenue("Revenues", 2024).json());
    var around = Workplace.files(temporary);

    Workplace.Said said = workplace.run("import", "sec", company, "--file", file.toString());

    assertThat(said.exit()).isIn(1, 2);
    assertThat(said.err()).doesNotContain("Exception");
    assertThat(Workplace.files(temporary)).isEqualTo(around);
  }

  private static Workplace.Said run(String... words) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int exit = Tracknote.run(new PrintWriter(out), new PrintWriter(err), words);
    return new Workplace.Said(exit, out.toString(), err.toString());
  }

  /** The cells of a table after RFC 4180. */
  private static List<String> cells(String table) {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < table.length(); i++) {
      char c = table.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (!quoted && (c == ',' || c == '\n' || c == '\r')) {
        cells.add(cell.toString());
        cell.setLength(0);
      } else {
        cell.append(c);
      }
    }
    return cells;
  }
}
