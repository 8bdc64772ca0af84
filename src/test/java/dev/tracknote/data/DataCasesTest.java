package dev.tracknote.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class DataCasesTest {

  private static final Path SOURCES = Path.of("src/main/java/dev/tracknote/data");
  private static final Pattern RULE = Pattern.compile("\\[([a-z-]+)\\]");
  private static final Pattern RULE_IN_SOURCE = Pattern.compile("\"([a-z]+(?:-[a-z]+)+)\"");
  private static final Pattern INPUT =
      Pattern.compile(
          "[A-Z]+/(company\\.json|calendar\\.csv|facts\\.csv|guidance\\.json|estimates\\.csv"
              + "|prices\\.csv|prices\\.json)"
              + "(\\.absent|/kept\\.txt)?"
              + "|[A-Z]+/notes/\\w+/accepted\\.csv"
              + "|market/[a-z]+/(industry\\.json|closes\\.csv)(\\.absent)?"
              + "|(house/house\\.json|templates/style\\.json)(\\.absent)?"
              + "|companies\\.txt");

  /** Rules on the mapping of a sheet, which no company's folder holds; ImportSheetTest has them. */
  private static final List<String> OF_MAPPINGS =
      List.of("bad-column", "bad-row", "malformed-yaml");

  @TempDir Path temporary = Path.of("");

  static Stream<DataCase> cases() throws IOException {
    return DataCase.all().stream();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void findsWhatIsExpected(DataCase dataCase) throws IOException {
    dataCase.layInto(temporary);
    String found = DataCase.findings(temporary);
    assertThat(DataCase.findings(temporary)).as("the second run").isEqualTo(found);
    Path expected = dataCase.folder().resolve(DataCase.EXPECTED);
    if ("update".equals(System.getProperty("golden"))) {
      Files.writeString(expected, found);
    }
    assertThat(found).isEqualTo(Files.readString(expected));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void holdsNothingThatIsNotRead(DataCase dataCase) throws IOException {
    List<String> files = dataCase.files().stream().map(Path::toString).toList();
    assertThat(files).contains(DataCase.EXPECTED).hasSizeGreaterThan(1);
    assertThat(files)
        .filteredOn(file -> !file.equals(DataCase.EXPECTED))
        .allMatch(file -> INPUT.matcher(file).matches());
  }

  @Test
  void everyRuleHasACase() throws IOException {
    Set<String> shown = new TreeSet<>();
    for (DataCase dataCase : DataCase.all()) {
      String expected = Files.readString(dataCase.folder().resolve(DataCase.EXPECTED));
      RULE.matcher(expected).results().map(found -> found.group(1)).forEach(shown::add);
    }
    shown.addAll(OF_MAPPINGS);
    assertThat(shown).containsExactlyElementsOf(rules());
  }

  private static Set<String> rules() throws IOException {
    Set<String> rules = new TreeSet<>();
    try (Stream<Path> sources = Files.list(SOURCES)) {
      for (Path source : sources.toList()) {
        RULE_IN_SOURCE
            .matcher(Files.readString(source))
            .results()
            .map((MatchResult found) -> found.group(1))
            .forEach(rules::add);
      }
    }
    return rules;
  }
}
