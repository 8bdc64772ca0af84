package dev.tracknote;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.tracknote.Architecture.Rule;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The program keeps its architecture, and each rule sees the fault that was planted for it. */
class ArchitectureTest {

  private static final JavaClasses MAIN =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("dev.tracknote");

  private static final JavaClasses PLANTED =
      new ClassFileImporter().importPackages("dev.tracknote.planted");

  /** The class below {@code dev.tracknote.planted} that breaks each rule. */
  private static final Map<String, String> BROKEN_BY = new LinkedHashMap<>();

  static {
    BROKEN_BY.put("packages use only what is above them", "note.KnowsTheFacts");
    BROKEN_BY.put("no cycles", "facts.Knot");
    BROKEN_BY.put("every package has its place", "misc.Anything");
    BROKEN_BY.put("each engine lives in one package", "compose.DrawsByItself");
    BROKEN_BY.put("files are opened at the edges", "compose.OpensAFile");
    BROKEN_BY.put("no clock", "compose.AsksTheClock");
    BROKEN_BY.put("no stopwatch inside", "compose.StopsTheTime");
    BROKEN_BY.put("no chance", "compose.ThrowsDice");
    BROKEN_BY.put("no locale of the machine", "compose.TakesTheLocale");
    BROKEN_BY.put("no format by the locale of the machine", "compose.FormatsByTheMachine");
    BROKEN_BY.put("no collection without an order", "compose.WalksASet");
    BROKEN_BY.put("exact numbers up to the charts", "quantity.BinaryMoney");
    BROKEN_BY.put("statics are final", "compose.Remembers");
    BROKEN_BY.put("names say something", "compose.TextUtils");
    BROKEN_BY.put("every package is null-marked", "misc.Anything");
  }

  static List<Rule> main() {
    return new Architecture("dev.tracknote").rules();
  }

  static List<Rule> planted() {
    return new Architecture("dev.tracknote.planted").rules();
  }

  @ParameterizedTest
  @MethodSource("main")
  void the_program_keeps(Rule rule) {
    rule.rule().check(MAIN);
  }

  @ParameterizedTest
  @MethodSource("planted")
  void a_planted_fault_is_seen_by(Rule rule) {
    String fault = BROKEN_BY.get(rule.name());

    assertThat(fault).as("a class that breaks the rule").isNotNull();
    assertThat(rule.rule().evaluate(PLANTED).getFailureReport().getDetails())
        .anyMatch(detail -> detail.contains("dev.tracknote.planted." + fault));
  }

  @Test
  void the_table_of_packages_points_upwards() {
    Set<String> above = new LinkedHashSet<>();
    Architecture.MAY_USE.forEach(
        (name, uses) -> {
          assertThat(above).as("above " + name).containsAll(uses);
          above.add(name);
        });
  }

  @Test
  void every_engine_is_at_home() {
    Architecture.ENGINES.forEach(
        (engine, homes) ->
            assertThat(homes)
                .allSatisfy(
                    home ->
                        assertThat(MAIN)
                            .filteredOn(c -> c.getPackageName().equals("dev.tracknote." + home))
                            .flatExtracting(c -> c.getDirectDependenciesFromSelf())
                            .extracting(d -> d.getTargetClass().getName())
                            .anyMatch(name -> name.startsWith(engine + "."))));
  }
}
