package dev.tracknote.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tracknote.diagnostic.RejectedInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class SampleDataTest {

  private static final Path DATA = Path.of("data");

  static List<String> companies() throws IOException {
    try (Stream<Path> folders = Files.list(DATA)) {
      return folders
          .filter(folder -> Files.exists(folder.resolve("company.json")))
          .map(folder -> folder.getFileName().toString())
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("companies")
  void readsTheCompanyWithoutAWarning(String company) throws RejectedInput {
    assertThat(new FactsReader(DATA).read(company).warnings()).isEmpty();
  }

  @Test
  void readsTheHouseAndItsStyle() throws RejectedInput {
    assertThat(new HouseReader(DATA).read().warnings()).isEmpty();
    assertThat(new StyleReader(Path.of("templates")).read().warnings()).isEmpty();
  }
}
