package dev.tracknote.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tracknote.diagnostic.Diagnostic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Sentences that offend a rule and sentences like them that are right, one on a line: {@code R12 |
 * company | period | text}, or {@code -} in place of the rule where nothing may be reported by it.
 */
class RuleSentencesTest {

  private static final Path EXAMPLES = Path.of("src/test/resources/claims/examples");

  @TestFactory
  List<DynamicTest> examples() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    try (Stream<Path> files = Files.list(EXAMPLES)) {
      for (Path file : files.sorted().toList()) {
        String rule = file.getFileName().toString().replace(".txt", "");
        for (String line : Files.readAllLines(file)) {
          String[] words = line.split(" \\| ", 4);
          tests.add(DynamicTest.dynamicTest(line, () -> holds(rule, words)));
        }
      }
    }
    return tests;
  }

  private static void holds(String rule, String[] words) {
    String typed = words[3].replace("\\n", "\n");
    String text = typed.startsWith("##") ? typed : "## Event\n\n" + typed + "\n";
    List<String> found =
        Corpus.findings(words[1], words[2], text).stream().map(Diagnostic::rule).toList();
    if (words[0].equals("-")) {
      assertThat(found).doesNotContain(rule);
    } else {
      assertThat(found).contains(words[0]);
    }
  }
}
