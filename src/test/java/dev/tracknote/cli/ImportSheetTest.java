package dev.tracknote.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An analyst's sheet comes in as figures: what was reported and, apart from it, what is expected. */
class ImportSheetTest {

  @TempDir private Path temporary = Path.of("");
  private Workplace workplace = new Workplace(Path.of(""));

  @BeforeEach
  void lay() throws IOException {
    workplace = Workplace.in(temporary, Path.of("data"));
  }

  private Path model(Consumer<ModelSheet> cells) throws IOException {
    return ModelSheet.write(temporary.resolve("model.xlsx"), cells);
  }

  private Workplace.Said xlsx(Path file, String... more) {
    return run("xlsx", file, more);
  }

  private Workplace.Said run(String kind, Path file, String... more) {
    String[] words = new String[5 + more.length];
    words[0] = "import";
    words[1] = kind;
    words[2] = file.toString();
    words[3] = "--company";
    words[4] = "NVDA";
    System.arraycopy(more, 0, words, 5, more.length);
    return workplace.run(words);
  }

  private void mapping(Path file, String... lines) throws IOException {
    Files.writeString(mappingOf(file), String.join("\n", lines) + "\n");
  }

  private static Path mappingOf(Path file) {
    return file.resolveSibling(file.getFileName() + ".mapping.yaml");
  }

  private String data(String name) throws IOException {
    return Files.readString(workplace.data().resolve("NVDA").resolve(name));
  }

  private static void usual(ModelSheet sheet) {
    sheet.row("NVIDIA model (US$ in millions, except per share)");
    sheet.row();
    sheet.row("", "", "FY2026", "", "FY2027").merge(2, 3).merge(4, 5);
    sheet.row("", "", "Q3A", "Q4A", "Q1A", "Q2E", "FY2027E", "FY2028E");
    sheet.row();
    sheet.row("Total revenue", "", 57006, 68127, 81615, 91500, 386600, 512000);
    sheet.row("  YoY growth", "", 0.62, 0.73, 0.85, 0.96).format(2, "0%").format(3, "0%");
    sheet.row("数据中心收入", "", 51215, 62314, 75246, "84,500");
    sheet.row("Cost of revenue", "", -15157, -17034, -20458, "(22,900)");
    sheet.row("Gross profit", "", 41849, 51093, 61157, 68600);
    sheet.row("Diluted EPS (US$)", "", "", "", 2.39, 2.05, 9.32, 11.9);
    sheet.row("Order book", "", 1, 2, 3, 4);
    sheet.row("Note: fiscal years end in January");
  }

  @Test
  void a_mapping_is_suggested_from_the_sheet() throws IOException {
    Path file = model(ImportSheetTest::usual);

    Workplace.Said said = xlsx(file, "--suggest");

    assertThat(said.err()).isEmpty();
    assertThat(Files.readString(mappingOf(file)))
        .isEqualTo(
            """
            # What the cells of model.xlsx mean. Complete what is commented.
            sheet: "Model"
            layout: periods-across
            header: [3, 4]
            labels: A
            years: fiscal   # whose years, where a header does not say FY
            actuals_until: FY27Q1   # where the header has no A or E
            unit: millions
            currency: USD
            # as_of: 2026-05-22   # the day on which these figures were stated
            source: "Model model.xlsx"
            rows:
              - label: "Total revenue"
                metric: revenue
                basis: gaap
            #  - label: "YoY growth"   # row 7: computed from the other figures
              - label: "数据中心收入"
                metric: revenue
                segment: data_center
                basis: gaap
              - label: "Cost of revenue"
                metric: cost_of_revenue
                basis: gaap
                reversed: true
              - label: "Gross profit"
                metric: gross_profit
                basis: gaap
              - label: "Diluted EPS (US$)"
                metric: eps_diluted
                basis: gaap
            #  - label: "Order book"   # row 12: not understood: add metric, basis and segment
            """);
  }

  @Test
  void what_was_suggested_brings_the_figures_in() throws IOException {
    Path file = model(ImportSheetTest::usual);
    xlsx(file, "--suggest");
    String facts = data("facts.csv");

    Workplace.Said said = xlsx(file, "--as-of", "2026-06-01");

    assertThat(said.err()).isEmpty();
    assertThat(said.exit()).isZero();
    assertThat(said.out())
        .isEqualTo(
            """
            NVDA: model.xlsx
              confirmed  13 figures
              estimates  6 new: FY27Q2 5, FY28 1
            """);
    assertThat(data("facts.csv")).isEqualTo(facts);
  }
}
