package dev.tracknote.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The catalog knows every rule that the findings of a note can have. */
class RuleCatalogTest {

  private static final Path SOURCES = Path.of("src/main/java/dev/tracknote");

  /** Packages that judge notes and what they are made of. */
  private static final List<String> JUDGES =
      List.of("data", "commentary", "check", "compose", "build", "pdf", "template");

  private static final Pattern RULE =
      Pattern.compile(
          "(?:iagnostic\\s*\\.(?:error|warning)|indings\\s*\\.(?:error|warning|add)|new (?:Diagnostic|LayoutFinding)|RULE =)\\s*\\(?\\s*\"([A-Za-z][A-Za-z0-9-]*[a-z0-9])\"");

  @Test
  void every_rule_that_is_reported_is_known() throws IOException {
    List<String> reported = new ArrayList<>();
    for (String name : JUDGES) {
      try (Stream<Path> files = Files.walk(SOURCES.resolve(name))) {
        for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
          Matcher matcher = RULE.matcher(Files.readString(file));
          while (matcher.find()) {
            reported.add(matcher.group(1));
          }
        }
      }
    }

    assertThat(reported).hasSizeGreaterThan(100).allMatch(RuleCatalog::isKnown);
  }

  @Test
  void others_are_not() {
    assertThat(List.of("R0", "R25", "R99", "r10", "facts", "")).noneMatch(RuleCatalog::isKnown);
  }
}
