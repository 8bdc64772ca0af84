package dev.tracknote.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.tracknote.diagnostic.Diagnostic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Says the sentences of the corpus in other words: what is right stays right, and what is found
 * stays found, whichever of the trade's words an analyst takes. {@code mvn test
 * -Dtest=ParaphraseTest -Dparaphrase.sets=seventh,ninth -Dparaphrase.every=1} tries every way of
 * every sentence of other sets and prints what is reported or missed; {@code
 * -Dparaphrase.kinds=rise,fall} tries these kinds alone.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ParaphraseTest {

  private static final String[] SETS =
      System.getProperty("paraphrase.sets", "thirtysecond").split(",", -1);
  private static final int EVERY = Integer.getInteger("paraphrase.every", 12);
  private static final String KINDS = System.getProperty("paraphrase.kinds", "");

  private final Map<String, Tally> kinds = new TreeMap<>();

  /** What was tried of a kind and what came of it. */
  private static final class Tally {

    private final List<String> reported = new ArrayList<>();
    private final List<String> missed = new ArrayList<>();
    private int right;
    private int wrong;
  }

  /** A note of the corpus, with the rules that find something on each line as it stands. */
  private record Said(
      RightLines note, List<String> lines, Map<Integer, Set<String>> found, Set<Integer> planted) {

    static Said of(Path file) throws IOException {
      RightLines note = RightLines.headOf(file);
      return new Said(
          note,
          List.of(note.text().split("\n", -1)),
          byLine(note, note.text()),
          plantedLines(file));
    }

    private static Set<Integer> plantedLines(Path note) throws IOException {
      Set<Integer> lines = new HashSet<>();
      for (String expected : Files.readAllLines(note.resolveSibling("expected.txt"))) {
        String line = expected.split(" ", 2)[0];
        if (line.matches("\\d+")) {
          lines.add(Integer.valueOf(line));
        }
      }
      return lines;
    }

    /** The text with another word in every sentence that holds this one. */
    List<String> in(Paraphrase other, int way) {
      List<String> said = new ArrayList<>(lines);
      int body = lines.subList(1, lines.size()).indexOf("---") + 2;
      for (int i = body; i < lines.size(); i++) {
        String line = lines.get(i);
        if (!line.isBlank() && !line.startsWith("#") && !line.startsWith("|")) {
          said.set(i, other.in(line, way + i));
        }
      }
      return said;
    }
  }

  @BeforeAll
  void say() throws IOException {
    List<Paraphrase> table =
        Paraphrase.all().stream()
            .filter(p -> KINDS.isEmpty() || List.of(KINDS.split(",", -1)).contains(p.kind()))
            .toList();
    Map<String, Integer> turns = new HashMap<>();
    for (String set : SETS) {
      for (Path file : Corpus.notes(set)) {
        Said said = Said.of(file);
        for (Paraphrase other : table) {
          for (int way = 0; way < other.others().size(); way++) {
            if (other.language().equals(said.note().language())
                && turns.merge(other.kind(), 1, Integer::sum) % EVERY == 0) {
              hold(said, other, way);
            }
          }
        }
      }
    }
  }

  private void hold(Said said, Paraphrase other, int way) {
    List<String> now = said.in(other, way);
    if (now.equals(said.lines())) {
      return;
    }
    Map<Integer, Set<String>> found = byLine(said.note(), String.join("\n", now));
    Tally tally = kinds.computeIfAbsent(other.kind(), k -> new Tally());
    for (int line = 1; line <= now.size(); line++) {
      if (now.get(line - 1).equals(said.lines().get(line - 1))) {
        continue;
      }
      Set<String> before = said.found().getOrDefault(line, Set.of());
      Set<String> after = found.getOrDefault(line, Set.of());
      String told = said.note().company() + " " + said.note().period() + ": " + now.get(line - 1);
      if (said.planted().contains(line) && !before.isEmpty()) {
        tally.wrong++;
        if (after.isEmpty()) {
          tally.missed.add(told + "  " + before);
        }
      } else if (!said.planted().contains(line) && before.isEmpty()) {
        tally.right++;
        if (!after.isEmpty()) {
          tally.reported.add(told + "  " + after);
        }
      }
    }
  }

  /** One notation beside another is what some of the other words bring about by themselves. */
  private static Map<Integer, Set<String>> byLine(RightLines note, String text) {
    Map<Integer, Set<String>> found = new HashMap<>();
    for (Diagnostic finding : Corpus.findings(note.company(), note.period(), text)) {
      if (!finding.message().contains("notation")) {
        found
            .computeIfAbsent(finding.place().line(), l -> new HashSet<>())
            .add(finding.rule() + " " + finding.message());
      }
    }
    return found;
  }

  @ParameterizedTest
  @CsvSource({
    "rise, 0, 0",
    "fall, 0, 0",
    "year, 0, 1",
    "quarter, 0, 0",
    "level, 0, 0",
    "verdict, 0, 0",
    "compare, 1, 0",
    "guidance, 0, 0",
    "middle, 0, 0",
    "end, 0, 0",
    "sum, 0, 0",
    "now, 2, 0",
    "hedge, 0, 0",
    "share, 0, 0",
    "measure, 0, 0",
    "currency, 0, 0",
    "lead, 0, 0",
    "tail, 0, 0",
    "notation, 0, 0",
    "label, 0, 0"
  })
  void another_word_changes_nothing(String kind, int reported, int missed) {
    assumeTrue(KINDS.isEmpty() || List.of(KINDS.split(",", -1)).contains(kind));
    Tally tally = kinds.getOrDefault(kind, new Tally());
    System.out.printf(
        "%s: %d right, %d reported; %d wrong, %d missed%n",
        kind, tally.right, tally.reported.size(), tally.wrong, tally.missed.size());
    if (System.getProperty("paraphrase.sets") != null) {
      tally.reported.forEach(l -> System.out.println("  REPORTED " + l));
      tally.missed.forEach(l -> System.out.println("  MISSED " + l));
    }
    assertThat(tally.right).isPositive();
    assertThat(tally.reported.size())
        .as(String.join("\n", tally.reported))
        .isLessThanOrEqualTo(reported);
    assertThat(tally.missed.size()).as(String.join("\n", tally.missed)).isLessThanOrEqualTo(missed);
  }
}
