package dev.tracknote.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A command that is named is made alone, and nobody can tell. */
class SubcommandsTest {

  @ParameterizedTest
  @MethodSource("names")
  void a_command_is_known_by_its_name(String name) {
    Workplace.Said said = run(name, "--help");
    assertThat(said.exit()).isZero();
    assertThat(said.out()).startsWith("Usage: tracknote " + name + " ");
  }

  private static List<String> names() {
    return Subcommands.names();
  }

  @ParameterizedTest
  @ValueSource(strings = {"--version", "-V"})
  void the_version_needs_no_command(String option) {
    assertThat(run(option).out()).startsWith("tracknote ");
    assertThat(run(option, "build").out()).isEqualTo(run(option).out());
  }

  @Test
  void help_names_all_commands_in_their_order() {
    String help = run("--help").out();
    assertThat(help.substring(help.indexOf("Commands:")).lines().toList())
        .filteredOn(line -> line.matches("  [a-z].*"))
        .extracting(line -> line.strip().split(" ", -1)[0])
        .isEqualTo(Subcommands.names());
  }

  @Test
  void a_word_that_is_none_is_held_against_all_of_them() {
    Workplace.Said said = run("chek");
    assertThat(said.exit()).isEqualTo(ExitCode.USAGE.number());
    assertThat(said.err()).contains("Did you mean: tracknote check");
  }

  @ParameterizedTest
  @ValueSource(strings = {"build", "status", "watch"})
  void an_option_that_is_none_is_a_matter_of_usage(String name) {
    Workplace.Said said = run(name, "--bogus");
    assertThat(said.exit()).isEqualTo(ExitCode.USAGE.number());
    assertThat(said.err()).contains("'--bogus'").contains("Usage: tracknote " + name + " ");
  }

  private static Workplace.Said run(String... words) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int exit = Tracknote.run(new PrintWriter(out), new PrintWriter(err), words);
    return new Workplace.Said(exit, out.toString(), err.toString());
  }
}
