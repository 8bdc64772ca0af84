package dev.tracknote.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.diagnostic.RejectedInput;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A file that is not what it says is refused with one clear finding, in bounded memory. */
class HostileWorkbookTest {

  @TempDir private Path temporary = Path.of("");

  private Path file() {
    return temporary.resolve("model.xlsx");
  }

  private static Grid read(Path file) throws RejectedInput {
    try (WorkbookFile workbook = WorkbookFile.open(file, "model.xlsx")) {
      return workbook.sheet(workbook.sheets().getFirst()).read(Sieve.ALL);
    }
  }

  private static Diagnostic finding(Path file) {
    RejectedInput rejected = catchThrowableOfType(RejectedInput.class, () -> read(file));
    assertThat(rejected).isNotNull();
    assertThat(rejected.diagnostics()).hasSize(1);
    return rejected.diagnostics().getFirst();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "%PDF-1.7|a PDF",
        "<html><body>|a web page",
        "period,metric,value|text",
        "nothing known|something else",
      })
  void what_is_no_workbook_is_named(String content, String found) throws IOException {
    Files.writeString(file(), content);

    assertThat(finding(file()).rule()).isEqualTo("wrong-file");
    assertThat(finding(file()).message()).isEqualTo("expected an .xlsx workbook, found " + found);
  }

  @Test
  void an_old_workbook_is_named() throws IOException {
    byte[] old = {
      (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
    };
    Files.write(file(), old);

    assertThat(finding(file()).message())
        .isEqualTo("expected an .xlsx workbook, found an old .xls workbook or one with a password");
  }

  @Test
  void a_download_that_broke_off_is_refused() throws IOException {
    byte[] whole = Files.readAllBytes(new EvilZip().write(file()));
    Files.write(file(), Arrays.copyOf(whole, whole.length / 2));

    assertThat(finding(file()).rule()).isEqualTo("truncated-file");
  }

  @Test
  void an_empty_file_is_refused() throws IOException {
    Files.createFile(file());

    assertThat(finding(file()).rule()).isEqualTo("truncated-file");
  }

  @Test
  void an_archive_of_something_else_is_refused() throws IOException {
    new EvilZip().part("xl/workbook.xml", "<workbook/>").write(file());

    assertThat(finding(file()).message())
        .isEqualTo("expected an .xlsx workbook, found one without a sheet");
  }

  @Test
  void a_bomb_is_not_unpacked() throws IOException {
    new EvilZip().bomb(file(), 120);

    assertThat(finding(file()).rule()).isEqualTo("zip-bomb");
  }

  @Test
  void a_file_of_200_megabytes_without_an_end_is_not_read() throws IOException {
    Files.writeString(file(), "PK\u0003\u0004", StandardCharsets.US_ASCII);
    try (RandomAccessFile sparse = new RandomAccessFile(file().toFile(), "rw")) {
      sparse.setLength(200L << 20);
    }

    assertThat(finding(file()).rule()).isEqualTo("truncated-file");
  }

  @Test
  void a_tag_without_end_is_not_held() throws IOException {
    String attribute = " a".repeat(1 << 20);
    new EvilZip().sheet("<row r=\"1" + attribute + "\"></row>").write(file());

    assertThat(finding(file()).rule()).isEqualTo("damaged-file");
  }

  @Test
  void endless_nesting_is_refused() throws IOException {
    new EvilZip().sheet("<row>".repeat(1_000) + "</row>".repeat(1_000)).write(file());

    assertThat(finding(file()).rule()).isEqualTo("damaged-file");
  }

  @Test
  void more_parts_than_a_workbook_has_are_not_listed() throws IOException {
    EvilZip zip = new EvilZip();
    for (int i = 0; i < 6_000; i++) {
      zip.part("xl/media/" + i, "");
    }
    zip.write(file());

    assertThat(finding(file()).message()).isEqualTo("expected at most 5,000 parts, found more");
  }

  @Test
  void shared_texts_are_found_by_their_number_however_many_there_are() throws Exception {
    StringBuilder texts = new StringBuilder("<sst>");
    for (int i = 0; i < 40_000; i++) {
      texts.append("<si><t>text with the number ").append(i).append("</t></si>");
    }
    StringBuilder row = new StringBuilder("<row r=\"1\">");
    List<Integer> asked = List.of(0, 39_999, 17, 36_000, 35_999, 12_345, 40_000);
    for (int index : asked) {
      row.append("<c t=\"s\"><v>").append(index).append("</v></c>");
    }
    new EvilZip()
        .part("xl/sharedStrings.xml", texts.append("</sst>").toString())
        .sheet(row.append("</row>").toString())
        .write(file());

    assertThat(read(file()).row(0))
        .extracting(Cell::text)
        .containsExactly(
            "text with the number 0",
            "text with the number 39999",
            "text with the number 17",
            "text with the number 36000",
            "text with the number 35999",
            "text with the number 12345");
  }

  @Test
  void a_document_type_is_refused() throws IOException {
    String laughs =
        "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\">]>"
            + "<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>&b;</t></is>"
            + "</c></row></sheetData></worksheet>";
    new EvilZip().part("xl/worksheets/sheet1.xml", laughs).write(file());

    assertThat(finding(file()).rule()).isEqualTo("xml-entities");
  }

  @Test
  void an_entity_does_not_read_a_file() throws IOException {
    String outside =
        "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/hostname\">]><sst><si><t>&a;</t></si></sst>";
    new EvilZip().part("xl/sharedStrings.xml", outside).write(file());

    assertThat(finding(file()).rule()).isEqualTo("xml-entities");
  }

  @Test
  void markup_that_is_torn_is_refused() throws IOException {
    new EvilZip().part("xl/worksheets/sheet1.xml", "<worksheet><sheetData>").write(file());

    assertThat(finding(file()).rule()).isEqualTo("damaged-file");
  }

  @Test
  void a_cell_beyond_every_sheet_is_refused() throws IOException {
    new EvilZip().sheet("<row r=\"1\"><c r=\"ZZZ1\"><v>1</v></c></row>").write(file());

    assertThat(finding(file()).message()).isEqualTo("expected the name of a cell, found ZZZ1");
  }

  @Test
  void a_shared_text_that_is_not_there_is_a_blank() throws Exception {
    new EvilZip()
        .sheet("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>2000000000</v></c></row>")
        .write(file());

    assertThat(read(file()).isEmpty()).isTrue();
  }

  @Test
  void a_number_beyond_measure_is_an_error_of_its_cell() throws Exception {
    new EvilZip().sheet("<row r=\"1\"><c r=\"A1\"><v>1e999</v></c></row>").write(file());

    assertThat(read(file()).at(0, 0).orElseThrow().content())
        .isEqualTo(new Cell.Content.Faulty("1e999"));
  }

  @Test
  void binary_noise_behind_the_fifteenth_digit_is_left_out() throws Exception {
    new EvilZip()
        .sheet("<row r=\"1\"><c r=\"A1\"><v>0.74950000000000006</v></c></row>")
        .write(file());

    assertThat(read(file()).at(0, 0).orElseThrow().content())
        .isEqualTo(new Cell.Content.Numeric(new BigDecimal("0.7495")));
  }
}
