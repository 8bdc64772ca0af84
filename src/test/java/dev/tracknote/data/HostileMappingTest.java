package dev.tracknote.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.diagnostic.RejectedInput;
import dev.tracknote.facts.Company;
import dev.tracknote.wording.Wording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a mapping says, it is read or refused with places and cures. */
class HostileMappingTest {

  private static final String SOUND =
      """
      sheet: Model
      layout: periods-across
      header: [3, 4]
      labels: A
      unit: millions
      currency: USD
      rows:
        - label: Revenue
          metric: revenue
      columns:
        - {column: C, period: none}
      """;
  private static final Company ACME =
      new Company(
          "ACME",
          "ACME.O",
          Wording.of("", "Acme"),
          Wording.of("", "Group"),
          Wording.of("", "Sector"),
          "machines",
          "USD",
          List.of(),
          List.of());

  @Test
  void a_sound_one_is_read() throws IOException {
    assertThat(faults(SOUND)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "---",
        "- a\n- b",
        "just words",
        "a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\nsheet: *c",
        "layout: !!java.net.URL [http://localhost]",
        "layout: periods-across\nlayout: tidy",
        "? [complex]\n: key",
        "header: [3, 4",
        "\tlayout: tidy",
        "layout: tidy\n---\nlayout: tidy"
      })
  void what_is_no_mapping_is_refused(String text) throws IOException {
    assertThat(faults(text))
        .isNotEmpty()
        .allSatisfy(
            fault -> {
              assertThat(fault.message()).contains("expected ", ", found ");
              assertThat(fault.hint()).isNotBlank();
            });
  }

  @Property(tries = 200)
  void any_text_is_read_or_refused(@ForAll @StringLength(max = 80) String text) throws IOException {
    assertThat(faults(text)).isNotEmpty();
  }

  @Property(tries = 200)
  void a_mapping_with_signs_changed_is_read_or_refused(
      @ForAll @IntRange(max = 200) int at,
      @ForAll @StringLength(max = 3) String signs,
      @ForAll @IntRange(max = 4) int lost)
      throws IOException {
    int from = at % SOUND.length();
    int to = Math.min(SOUND.length(), from + lost);

    assertThat(faults(SOUND.substring(0, from) + signs + SOUND.substring(to))).isNotNull();
  }

  private static List<Diagnostic> faults(String text) throws IOException {
    Path file = Files.createTempFile("model", ".mapping.yaml");
    try {
      Files.write(file, text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
      new MappingReader(ACME).read(file, Optional.empty());
      return List.of();
    } catch (RejectedInput refused) {
      return refused.diagnostics();
    } finally {
      Files.delete(file);
    }
  }
}
