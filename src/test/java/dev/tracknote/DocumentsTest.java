package dev.tracknote;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tracknote.build.Progress;
import dev.tracknote.cli.ExitCode;
import dev.tracknote.cli.Tracknote;
import dev.tracknote.data.FactsReader;
import dev.tracknote.facts.CompanyFacts;
import dev.tracknote.metrics.FigureIndex;
import dev.tracknote.metrics.Metrics;
import dev.tracknote.metrics.Resolution;
import dev.tracknote.quantity.FiscalQuarter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the documents say is so. */
class DocumentsTest {

  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)\\)");

  @Test
  void the_architecture_lists_the_packages_in_their_order() throws IOException {
    assertThat(found("ARCHITECTURE.md", "(?m)^\\| `([a-z.]+)` \\|"))
        .containsExactlyElementsOf(Architecture.MAY_USE.keySet());
  }

  @Test
  void the_architecture_lists_the_steps_that_a_build_prints() throws IOException {
    assertThat(found("ARCHITECTURE.md", "(?m)^(\\d\\. \\*\\*[a-z]+)\\*\\*:"))
        .containsExactlyElementsOf(
            Arrays.stream(Progress.Step.values())
                .map(s -> s.number() + ". **" + s.name().toLowerCase(Locale.ROOT))
                .toList());
  }

  @Test
  void the_architecture_names_tests_that_are_there() throws IOException {
    try (Stream<Path> tests = Files.walk(Path.of("src/test/java"))) {
      List<String> names = tests.map(t -> t.getFileName().toString().replace(".java", "")).toList();
      assertThat(names).containsAll(found("ARCHITECTURE.md", "`([A-Z]\\w+Test)`"));
    }
  }

  @Test
  void the_architecture_is_short() throws IOException {
    assertThat(Files.readAllLines(Path.of("ARCHITECTURE.md"))).hasSizeLessThanOrEqualTo(150);
  }

  @Test
  void the_readme_lists_the_exit_codes() throws IOException {
    assertThat(found("README.md", "(?m)^\\| (\\d+) \\|"))
        .containsExactlyElementsOf(
            Arrays.stream(ExitCode.values()).map(c -> String.valueOf(c.number())).toList());
  }

  static List<String> commands() throws IOException {
    return found("README.md", "(?m)^(?:\\| `)?\\./tracknote ([^`\\n]*)").stream()
        .distinct()
        .toList();
  }

  @ParameterizedTest
  @MethodSource("commands")
  void the_readme_has_commands_that_work(String command, @TempDir Path output) {
    List<String> words = new ArrayList<>(List.of(command.split(" ", -1)));
    words.addAll(List.of("--output", output.toString()));
    StringWriter said = new StringWriter();

    int exit =
        Tracknote.run(new PrintWriter(said), new PrintWriter(said), words.toArray(String[]::new));

    assertThat(exit).as(said.toString()).isEqualTo(ExitCode.DONE.number());
  }

  @Test
  void the_readme_has_figure_references_that_are_known() throws Exception {
    CompanyFacts facts = new FactsReader(Path.of("data")).read("NVDA").value();
    FiscalQuarter quarter = FiscalQuarter.parse("FY27Q1").orElseThrow();
    FigureIndex figures = new FigureIndex(facts, Metrics.of(facts), quarter);
    List<String> references = found("README.md", "`\\$\\{([a-z_.]+(?:\\[\\w+\\])?)(?::[^}]*)?\\}`");

    assertThat(references).hasSizeGreaterThan(15);
    assertThat(references)
        .allSatisfy(r -> assertThat(figures.resolve(r)).isInstanceOf(Resolution.Found.class));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "CHANGELOG.md", "SECURITY.md"})
  void links_lead_to_files_that_are_there(String document) throws IOException {
    assertThat(LINK.matcher(Files.readString(Path.of(document))).results())
        .allSatisfy(link -> assertThat(Path.of(link.group(1))).exists());
  }

  private static List<String> found(String document, String pattern) throws IOException {
    return Pattern.compile(pattern)
        .matcher(Files.readString(Path.of(document)))
        .results()
        .map(m -> m.group(1))
        .toList();
  }
}
