package dev.tracknote.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tracknote.filing.Papers;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of 200 MB pass in a heap of 48 MB. */
class LargeImportTest {

  private static final long SIZE = 200_000_000;
  private static final int HEAP = 48;
  private static final int ROWS = 5_000;
  private static final int FIRST = 1_000_000;
  private static final long BEYOND_THE_HEAP = 60_000_000;
  private static final String WIDE =
      """
      layout: periods-across
      header: [1]
      labels: A
      unit: millions
      currency: USD
      as_of: 2026-06-01
      source: Model
      rows:
        - label: %s
          metric: revenue
      """;
  private static final String TIDY =
      """
      layout: tidy
      header: [1]
      unit: millions
      currency: USD
      as_of: 2026-06-01
      source: Model
      """;

  @TempDir private Path temporary = Path.of("");
  private Workplace workplace = new Workplace(Path.of(""));

  private record Said(int exit, String words) {}

  @BeforeEach
  void lay() throws IOException {
    workplace = Workplace.in(temporary, Path.of("data"));
  }

  @Test
  void a_wide_table_in_utf_8() throws Exception {
    Path file = temporary.resolve("model.csv");
    Files.writeString(mapping(file), WIDE.formatted("Revenue"));
    try (OutputStream out = Files.newOutputStream(file)) {
      write(out, "\uFEFF,FY27Q2E\r\n");
      fill(out, UTF_8, SIZE, "Units sold in shop %d, which is one of many,12,\"1,234\"\r\n");
      write(out, "Revenue,91500\r\n");
    }

    assertImported(run("csv", file), "91500000000");
  }

  @Test
  void a_wide_table_in_gbk_with_periods_down() throws Exception {
    Path file = temporary.resolve("model.csv");
    Files.writeString(
        mapping(file),
        WIDE.formatted("营业收入")
            .replace("periods-across", "periods-down")
            .replace("header: [1]", "header: [A]")
            .replace("labels: A", "labels: 1"));
    Charset gbk = Charset.forName("GBK");
    try (OutputStream out = Files.newOutputStream(file)) {
      out.write("期间,营业收入,备注\n".getBytes(gbk));
      fill(out, gbk, BEYOND_THE_HEAP, "门店%d销售数量（台），不含税,12,无，以上数据未经审计，仅供参考\n");
      out.write("FY27Q2E,91500,\n".getBytes(gbk));
    }

    assertImported(run("csv", file), "91500000000");
  }

  @Test
  void a_tidy_table_of_many_companies() throws Exception {
    Path file = temporary.resolve("model.csv");
    Files.writeString(mapping(file), TIDY);
    String row = "Company %d with a long name of its own,FY27Q2,revenue,1,true\n";
    try (OutputStream out = Files.newOutputStream(file)) {
      write(out, "company,period,metric,value,estimate\n");
      fill(out, UTF_8, BEYOND_THE_HEAP, row);
      write(out, "NVDA,FY27Q2,revenue,91500,true\n");
    }

    Said said = run("csv", file);

    assertImported(said, "91500000000");
    assertThat(said.words()).contains("warning[other-company]");
  }

  @Test
  void a_workbook_with_its_texts_in_the_cells() throws Exception {
    Path file = temporary.resolve("model.xlsx");
    Files.writeString(mapping(file), "sheet: Model\n" + WIDE.formatted("Revenue"));
    workbook(
        file,
        "",
        "<row><c t=\"inlineStr\"><is><t>Shop %d</t></is></c>"
            + "<c><v>12.5</v></c>".repeat(20)
            + "</row>",
        "<row><c t=\"inlineStr\"><is><t>Revenue</t></is></c><c><v>91500</v></c></row>");

    assertImported(run("xlsx", file), "91500000000");
  }

  @Test
  void a_workbook_with_millions_of_shared_texts() throws Exception {
    Path file = temporary.resolve("model.xlsx");
    Files.writeString(mapping(file), "sheet: Model\n" + WIDE.formatted("Revenue"));
    workbook(
        file,
        "<si><t>A shop that has the number %d</t></si>",
        "",
        "<row><c t=\"s\"><v>0</v></c><c><v>91500</v></c></row>");

    assertImported(run("xlsx", file), "91500000000");
  }

  @Test
  void a_filing() throws Exception {
    Path file = temporary.resolve("large.json");
    String sound = new Papers().yearOfRevenue("Revenues", 2024).json();
    int facts = sound.indexOf("\"Revenues\"");
    String before = sound.substring(0, facts) + "\"Unasked\":{\"units\":{\"USD\":[";
    try (OutputStream out = Files.newOutputStream(file)) {
      write(out, before);
      fill(
          out,
          UTF_8,
          SIZE,
          "{\"end\":\"2020-01-01\",\"val\":%d,\"accn\":\"a\",\"form\":\"10-K\"},");
      write(out, "{}]}}," + sound.substring(facts));
    }

    Said said = run("sec", "ACME", file);

    assertThat(said.words()).contains("ACME is new", "written");
    assertThat(said.exit()).isZero();
  }

  private void assertImported(Said said, String value) throws IOException {
    assertThat(said.words()).contains("written");
    assertThat(said.exit()).isZero();
    assertThat(Files.readString(workplace.data().resolve("NVDA/estimates.csv")))
        .contains("FY27Q2,revenue,gaap," + value + ",USD");
  }

  private Said run(String kind, Path file) throws Exception {
    return said("import", kind, file.toString(), "--company", "NVDA");
  }

  private Said run(String kind, String company, Path file) throws Exception {
    return said("import", kind, company, "--file", file.toString());
  }

  private Said said(String... words) throws Exception {
    List<String> command = ChildProcess.command(HEAP, workplace, words);
    // what runs for long is worth the better compiler
    command.remove("-XX:TieredStopAtLevel=1");
    Process run = new ProcessBuilder(command).redirectErrorStream(true).start();
    String all = ChildProcess.said(run);
    return new Said(run.waitFor(), all);
  }

  private static Path mapping(Path file) {
    return file.resolveSibling(file.getFileName() + ".mapping.yaml");
  }

  /** Writes rows of some size in all, each block of which bears a number of its own. */
  private static void fill(OutputStream out, Charset charset, long size, String row)
      throws IOException {
    byte[] many = row.replace("%d", Integer.toString(FIRST)).repeat(ROWS).getBytes(charset);
    List<Integer> numbers = placesOf(Integer.toString(FIRST).getBytes(charset), many);
    long length = (long) row.length() * ROWS;
    for (int block = 0; block * length < size; block++) {
      byte[] number = Integer.toString(FIRST + block).getBytes(charset);
      numbers.forEach(at -> System.arraycopy(number, 0, many, at, number.length));
      out.write(many);
    }
  }

  private static List<Integer> placesOf(byte[] sought, byte[] text) {
    List<Integer> places = new ArrayList<>();
    for (int at = 0; at + sought.length <= text.length; at++) {
      if (Arrays.equals(text, at, at + sought.length, sought, 0, sought.length)) {
        places.add(at);
      }
    }
    return places;
  }

  /** Writes a workbook full of texts or rows that are not packed. */
  private static void workbook(Path file, String text, String row, String last) throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.setLevel(Deflater.NO_COMPRESSION);
      part(zip, "xl/workbook.xml", "<workbook xmlns:r=\"http://schemas.openxmlformats.org/");
      write(zip, "officeDocument/2006/relationships\"><sheets>");
      write(zip, "<sheet name=\"Model\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>");
      part(zip, "xl/_rels/workbook.xml.rels", "<Relationships><Relationship Id=\"r1\"");
      write(zip, " Target=\"worksheets/sheet1.xml\"/></Relationships>");
      part(zip, "xl/sharedStrings.xml", "<sst><si><t>Revenue</t></si>");
      if (!text.isEmpty()) {
        fill(zip, UTF_8, BEYOND_THE_HEAP, text);
      }
      write(zip, "</sst>");
      part(zip, "xl/worksheets/sheet1.xml", "<worksheet><sheetData><row><c r=\"B1\"");
      write(zip, " t=\"inlineStr\"><is><t>FY27Q2E</t></is></c></row>");
      if (!row.isEmpty()) {
        fill(zip, UTF_8, SIZE, row);
      }
      write(zip, last + "</sheetData></worksheet>");
      zip.closeEntry();
    }
  }

  private static void part(ZipOutputStream zip, String name, String beginning) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    write(zip, beginning);
  }

  private static void write(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(UTF_8));
  }
}
