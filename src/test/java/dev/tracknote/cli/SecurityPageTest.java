package dev.tracknote.cli;

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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of what was tried agrees with the cases that were tried. */
class SecurityPageTest {

  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| ([^|]+) \\| ([^|]+) \\| (`[^|]+`) \\|$");
  private static final Pattern NAME = Pattern.compile("`([^`]+)`");

  /** A row: what is said to come out, and the cases and tests that hold it. */
  record Row(String tried, String out, List<String> heldBy) {

    @Override
    public String toString() {
      return tried;
    }
  }

  static List<Row> rows() throws IOException {
    return ROW.matcher(Files.readString(Path.of("SECURITY.md")))
        .results()
        .map(r -> new Row(r.group(1), r.group(2), names(r.group(3))))
        .toList();
  }

  private static List<String> names(String cell) {
    return NAME.matcher(cell).results().map((MatchResult m) -> m.group(1)).toList();
  }

  @Test
  void every_case_is_in_the_table_once() throws IOException {
    List<String> told =
        rows().stream().flatMap(r -> r.heldBy().stream()).filter(n -> !n.endsWith("Test")).toList();
    try (Stream<Path> folders = Files.list(HostileContentTest.CASES)) {
      assertThat(told)
          .containsExactlyInAnyOrderElementsOf(
              folders.map(f -> f.getFileName().toString()).toList());
    }
  }

  @Test
  void the_tests_that_it_names_are_there() throws IOException {
    Set<String> tests = new TreeSet<>();
    try (Stream<Path> sources = Files.walk(Path.of("src/test/java"))) {
      sources.forEach(s -> tests.add(s.getFileName().toString().replace(".java", "")));
    }
    assertThat(tests)
        .containsAll(
            rows().stream()
                .flatMap(r -> r.heldBy().stream())
                .filter(n -> n.endsWith("Test"))
                .toList());
  }

  @ParameterizedTest
  @MethodSource("rows")
  void what_comes_out_is_what_came_out(Row row) throws IOException {
    for (String name : row.heldBy()) {
      if (!name.endsWith("Test")) {
        String expected =
            Files.readString(HostileContentTest.CASES.resolve(name).resolve("expected.txt"));
        if (row.out().startsWith("text")) {
          assertThat(expected).as(name).startsWith("exit 0");
        } else {
          assertThat(expected).as(name).startsWith("exit 2");
          assertThat(names(row.out())).as(name).anyMatch(r -> expected.contains("[" + r + "]"));
        }
      }
    }
  }
}
