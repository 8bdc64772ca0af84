package dev.tracknote.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.diagnostic.RejectedInput;
import dev.tracknote.facts.CompanyFacts;
import dev.tracknote.facts.Fact;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

final class HostileInputTest {

  private static final DataCase SOUND = new DataCase(DataCase.CASES.resolve("a-sound-company"));
  private static final List<String> FILES =
      List.of(
          "ACME/company.json",
          "ACME/calendar.csv",
          "ACME/facts.csv",
          "ACME/guidance.json",
          "ACME/estimates.csv",
          "market/machines/industry.json",
          "market/machines/closes.csv",
          "house/house.json",
          "templates/style.json");
  private static final List<String> NASTY =
      List.of(
          "\"",
          "\"\"",
          ",",
          "\n",
          "\r",
          "{",
          "}",
          "[",
          "]",
          ":",
          "\\",
          "\\u0000",
          "\\ud83d",
          "-",
          "e9",
          "1e999999999",
          "NaN",
          "null",
          "\u0000",
          "\uFEFF",
          "，",
          "🚀",
          "9999",
          "..");

  private static Path folder = Path.of("");

  @BeforeContainer
  static void createFolder() throws IOException {
    folder = Files.createTempDirectory("tracknote-hostile");
  }

  @AfterContainer
  static void removeFolder() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  @Provide
  Arbitrary<String> files() {
    return Arbitraries.of(FILES);
  }

  @Property(tries = 300)
  void byteSoupIsRejected(@ForAll("files") String file, @ForAll byte[] soup) throws IOException {
    SOUND.layInto(folder);
    Files.write(folder.resolve(file), soup);
    assertThat(findings()).as("a file of other bytes").isNotEmpty();
  }

  @Property(tries = 600)
  void damagedFilesAreReadOrRejected(@ForAll("files") String file, @ForAll Random random)
      throws IOException {
    SOUND.layInto(folder);
    byte[] bytes = Files.readAllBytes(folder.resolve(file));
    int damages = 1 + random.nextInt(3);
    for (int i = 0; i < damages; i++) {
      bytes = damaged(bytes, random);
    }
    Files.write(folder.resolve(file), bytes);
    for (Diagnostic finding : findings()) {
      assertThat(finding.place().file()).contains(folder.toString());
      assertThat(finding.rule()).matches("[a-z]+(-[a-z]+)+");
      assertThat(finding.message()).matches("(?s)expected [^\\p{Cc}]*found [^\\p{Cc}]*");
      assertThat(finding.hint()).isNotBlank();
    }
  }

  @Property(tries = 100)
  void theOrderOfRowsDoesNotMatter(@ForAll Random random) throws IOException, RejectedInput {
    SOUND.layInto(folder);
    CompanyFacts expected = new FactsReader(folder).read("ACME").value();
    for (String file : FILES.stream().filter(name -> name.endsWith(".csv")).toList()) {
      List<String> lines = new ArrayList<>(Files.readAllLines(folder.resolve(file)));
      Collections.shuffle(lines.subList(1, lines.size()), random);
      Files.write(folder.resolve(file), lines);
    }
    CompanyFacts shuffled = new FactsReader(folder).read("ACME").value();
    assertThat(shuffled.calendar()).isEqualTo(expected.calendar());
    assertThat(withoutPlaces(shuffled.reported().all()))
        .isEqualTo(withoutPlaces(expected.reported().all()));
    assertThat(withoutPlaces(shuffled.estimates().all()))
        .isEqualTo(withoutPlaces(expected.estimates().all()));
    assertThat(shuffled.market()).isEqualTo(expected.market());
  }

  private static List<String> withoutPlaces(List<Fact> facts) {
    return facts.stream()
        .map(f -> f.key() + " " + f.value() + f.statedTo() + f.source() + f.asOf())
        .toList();
  }

  /** Reads everything; any exception but a rejection fails the property. */
  private static List<Diagnostic> findings() {
    List<Diagnostic> found = new ArrayList<>();
    try {
      found.addAll(new FactsReader(folder).read("ACME").warnings());
    } catch (RejectedInput e) {
      found.addAll(e.diagnostics());
    }
    try {
      found.addAll(new HouseReader(folder).read().warnings());
    } catch (RejectedInput e) {
      found.addAll(e.diagnostics());
    }
    try {
      found.addAll(new StyleReader(folder.resolve("templates")).read().warnings());
    } catch (RejectedInput e) {
      found.addAll(e.diagnostics());
    }
    return found;
  }

  private static byte[] damaged(byte[] bytes, Random random) {
    int from = random.nextInt(bytes.length + 1);
    int to = Math.min(bytes.length, from + random.nextInt(12));
    ByteArrayOutputStream result = new ByteArrayOutputStream();
    result.write(bytes, 0, from);
    switch (random.nextInt(4)) {
      case 0 -> result.write(random.nextInt(256));
      case 1 -> result.writeBytes(nasty(random));
      case 2 -> result.write(bytes, from, to - from);
      default -> {
        result.writeBytes(nasty(random));
        from = to;
      }
    }
    result.write(bytes, from, bytes.length - from);
    if (random.nextInt(4) == 0) {
      result.reset();
      result.write(bytes, 0, from);
      result.write(bytes, to, bytes.length - to);
    }
    return result.toByteArray();
  }

  private static byte[] nasty(Random random) {
    return NASTY.get(random.nextInt(NASTY.size())).getBytes(StandardCharsets.UTF_8);
  }
}
