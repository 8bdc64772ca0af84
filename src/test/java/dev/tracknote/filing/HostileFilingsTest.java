package dev.tracknote.filing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.diagnostic.RejectedInput;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever a file holds, it is read or refused with its place and its cure, and nothing else. */
class HostileFilingsTest {

  private static final String SOUND =
      new Papers().yearOfRevenue("Revenues", 2023).yearOfRevenue("Revenues", 2024).json();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''                                            | not-companyfacts",
        "<html><body>busy</body></html>                | not-companyfacts",
        "<!DOCTYPE x [<!ENTITY a 'ha'>]><x>&a;</x>     | not-companyfacts",
        "PK archive                                    | not-companyfacts",
        "period,metric,value                           | not-companyfacts",
        "[1, 2]                                        | not-companyfacts",
        "{}                                            | not-companyfacts",
        "{\"cik\": 1, \"entityName\": \"A\"}           | not-companyfacts",
        "{\"cik\": \"x\", \"facts\": {}}               | not-companyfacts",
        "{\"cik\": 1, \"facts\": {}}                   | no-quarters",
        "{\"cik\": 1,, \"facts\": {}}                  | malformed-json",
        "{\"cik\": 1, \"facts\": {}} {}                | malformed-json",
        "{\"cik\": 1, \"facts\": {\"us-gaap            | truncated-file"
      })
  void a_file_that_is_not_what_it_says_is_refused(String text, String rule) {
    assertThat(refusal(utf8(text)).rule()).isEqualTo(rule);
  }

  @Test
  void endless_nesting_is_refused() {
    assertThat(refusal(utf8("{\"cik\":1,\"more\":" + "[".repeat(100_000))).rule())
        .isEqualTo("implausible-file");
  }

  @Test
  void a_number_beyond_measure_is_left_out_and_told() throws Exception {
    Papers papers = new Papers().yearOfRevenue("Revenues", 2024);
    papers.quarter(2024, 1).states("NetIncomeLoss", 2024, 1, 1, "1e999999999");
    Filed filed = papers.read();

    assertThat(Papers.editions(filed, "FY24Q1", "net_income")).isEmpty();
    assertThat(filed.warnings()).extracting(Diagnostic::rule).contains("bad-row");
  }

  @Test
  void a_figure_a_thousand_times_too_large_is_left_out_and_told() throws Exception {
    Papers papers = new Papers().yearOfRevenue("Revenues", 2023).yearOfRevenue("Revenues", 2024);
    papers.quarter(2024, 1).states("Revenues", 2023, 1, 1, "100000000000");
    Filed filed = papers.read();

    assertThat(Papers.editions(filed, "FY23Q1", "revenue")).isEmpty();
    assertThat(Papers.editions(filed, "FY23Q2", "revenue")).hasSize(1);
    assertThat(filed.warnings()).extracting(Diagnostic::rule).contains("implausible-scale");
  }

  @Test
  void a_day_that_is_none_is_left_out_and_told() throws Exception {
    Papers papers = new Papers().yearOfRevenue("Revenues", 2024);
    papers.quarter(2024, 1).states("NetIncomeLoss", "01/01/2024", "March 31", "7");

    assertThat(papers.read().warnings()).extracting(Diagnostic::rule).contains("bad-row");
  }

  @Test
  void quarters_that_overlap_make_no_series() throws Exception {
    Papers papers = new Papers().yearOfRevenue("Revenues", 2024);
    papers.quarter(2024, 2).states("Revenues", "2024-02-15", "2024-05-15", "990000000");

    assertThat(papers.read().delivery().calendar())
        .extracting(q -> q.start() + " " + q.end())
        .containsExactly(
            "2024-01-01 2024-03-31",
            "2024-04-01 2024-06-30",
            "2024-07-01 2024-09-30",
            "2024-10-01 2024-12-31");
  }

  @Test
  void a_gzip_that_broke_off_is_refused() throws IOException {
    byte[] packed = packed(utf8(SOUND));

    assertThat(refusal(Arrays.copyOf(packed, packed.length - 9)).rule())
        .isEqualTo("truncated-file");
    assertThat(refusal(Arrays.copyOf(packed, 5)).rule()).isEqualTo("truncated-file");
  }

  @Test
  void a_bomb_is_not_unpacked() throws IOException {
    byte[] bomb = packed(utf8("{\"cik\":1,\"more\":["), utf8("0,".repeat(40 << 20)));

    assertThat(bomb.length).isLessThan(1 << 20);
    assertThat(refusal(bomb).rule()).isEqualTo("implausible-file");
  }

  @Property(tries = 300)
  void a_file_with_bytes_changed_is_read_or_refused(
      @ForAll int at, @ForAll byte value, @ForAll @IntRange(max = 8) int more) throws IOException {
    byte[] bytes = utf8(SOUND);
    for (int i = 0; i <= more; i++) {
      bytes[Math.floorMod(at + 331 * i, bytes.length)] = (byte) (value + i);
    }

    readOrRefused(bytes);
  }

  @Property(tries = 150)
  void a_file_that_broke_off_is_refused(@ForAll @IntRange(min = 1) int length) {
    byte[] bytes = utf8(SOUND);

    assertThat(refusal(Arrays.copyOf(bytes, length % bytes.length)).hint()).isNotBlank();
  }

  private static void readOrRefused(byte[] bytes) throws IOException {
    try {
      read(bytes);
    } catch (RejectedInput e) {
      assertThat(e.diagnostics())
          .isNotEmpty()
          .allSatisfy(
              finding -> {
                assertThat(finding.message()).contains("expected ", ", found ");
                assertThat(finding.hint()).isNotBlank();
              });
    }
  }

  private static Filed read(byte[] bytes) throws RejectedInput, IOException {
    return FilingReader.read("acme.json", new ByteArrayInputStream(bytes), Optional.empty());
  }

  private static Diagnostic refusal(byte[] bytes) {
    RejectedInput refused = catchThrowableOfType(RejectedInput.class, () -> read(bytes));
    assertThat(refused).isNotNull();
    return refused.diagnostics().getFirst();
  }

  private static byte[] packed(byte[]... parts) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      for (byte[] part : parts) {
        out.write(part);
      }
    }
    return packed.toByteArray();
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
