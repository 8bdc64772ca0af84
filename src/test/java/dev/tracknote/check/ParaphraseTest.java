package dev.tracknote.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.tracknote.diagnostic.Diagnostic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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

  private static final Path TABLE = Path.of("src/test/resources/claims/paraphrases.txt");
  private static final String[] SETS =
      System.getProperty("paraphrase.sets", "thirtysecond").split(",", -1);
  private static final int EVERY = Integer.getInteger("paraphrase.every", 3);
  private static final String KINDS = System.getProperty("paraphrase.kinds", "");

  /** What stands before a sentence of a list. */
  private static final Pattern START = Pattern.compile("\\s+|\\d+\\. (?:\\*\\*)?|- |\\*\\*");

  private final Map<String, Tally> kinds = new TreeMap<>();

  /** A word and the others that say the same in the notes of a language. */
  private record Ways(String kind, String language, Pattern word, List<String> others) {

    static Ways of(String line) {
      String[] fields = line.split("\\s+\\|\\s+", 4);
      List<String> others =
          Arrays.stream(fields[3].split(" ; ", -1)).map(o -> o.strip().replace("'", "")).toList();
      return new Ways(fields[0], fields[1], Pattern.compile(fields[2].strip()), others);
    }

    String in(String line, int way) {
      String other = others.get(way % others.size());
      boolean spaced = other.matches(".*[A-Za-z]") && word.pattern().contains(" (?=");
      return word.matcher(line).replaceFirst(spaced ? other + " " : other);
    }
  }

  /** What was tried of a kind and what came of it. */
  private static final class Tally {

    private final List<String> reported = new ArrayList<>();
    private final List<String> missed = new ArrayList<>();
    private int right;
    private int wrong;
  }

  @BeforeAll
  void say() throws IOException {
    List<Ways> table;
    try (Stream<String> lines = Files.lines(TABLE)) {
      table =
          lines
              .filter(l -> l.contains(" | "))
              .map(Ways::of)
              .filter(w -> KINDS.isEmpty() || List.of(KINDS.split(",", -1)).contains(w.kind()))
              .toList();
    }
    for (String set : SETS) {
      for (Path note : Corpus.notes(set)) {
        say(note, table);
      }
    }
  }

  private void say(Path file, List<Ways> table) throws IOException {
    RightLines note = RightLines.headOf(file);
    Map<Integer, Set<String>> base = byLine(note, note.text());
    Set<Integer> planted = planted(file);
    String[] lines = note.text().split("\n", -1);
    for (int t = 0; t < table.size(); t++) {
      Ways ways = table.get(t);
      if (!ways.language().equals(note.language())) {
        continue;
      }
      for (int turn = 0; turn < ways.others().size(); turn++) {
        if ((turn + t + Math.floorMod(file.hashCode(), EVERY)) % EVERY == 0) {
          say(note, lines, ways, turn, base, planted);
        }
      }
    }
  }

  private void say(
      RightLines note,
      String[] lines,
      Ways ways,
      int turn,
      Map<Integer, Set<String>> base,
      Set<Integer> planted) {
    String[] said = lines.clone();
    int body = List.of(lines).subList(1, lines.length).indexOf("---") + 2;
    List<Integer> changed = new ArrayList<>();
    for (int i = body; i < lines.length; i++) {
      if (lines[i].isBlank() || lines[i].startsWith("#") || lines[i].startsWith("|")) {
        continue;
      }
      Matcher start = START.matcher(lines[i]);
      int from = start.lookingAt() ? start.end() : 0;
      said[i] = lines[i].substring(0, from) + ways.in(lines[i].substring(from), turn + i);
      if (!said[i].equals(lines[i])) {
        changed.add(i + 1);
      }
    }
    if (changed.isEmpty()) {
      return;
    }
    Map<Integer, Set<String>> now = byLine(note, String.join("\n", said));
    Tally tally = kinds.computeIfAbsent(ways.kind(), k -> new Tally());
    for (int line : changed) {
      Set<String> before = base.getOrDefault(line, Set.of());
      Set<String> after = now.getOrDefault(line, Set.of());
      String text = note.company() + " " + note.period() + ": " + said[line - 1].strip();
      if (planted.contains(line) && !before.isEmpty()) {
        tally.wrong++;
        if (after.isEmpty()) {
          tally.missed.add(text + "  " + before);
        }
      } else if (!planted.contains(line) && before.isEmpty()) {
        tally.right++;
        if (!after.isEmpty()) {
          tally.reported.add(text + "  " + after);
        }
      }
    }
  }

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

  private static Set<Integer> planted(Path note) throws IOException {
    Set<Integer> lines = new HashSet<>();
    for (String expected : Files.readAllLines(note.resolveSibling("expected.txt"))) {
      String line = expected.split(" ", 2)[0];
      if (line.matches("\\d+")) {
        lines.add(Integer.valueOf(line));
      }
    }
    return lines;
  }

  @ParameterizedTest
  @CsvSource({
    "rise",
    "fall",
    "year",
    "quarter",
    "level",
    "record",
    "streak",
    "verdict",
    "compare",
    "hedge",
    "share",
    "measure",
    "currency",
    "lead",
    "tail",
    "front",
    "notation",
    "label"
  })
  void another_word_changes_nothing(String kind) {
    assumeTrue(KINDS.isEmpty() || List.of(KINDS.split(",", -1)).contains(kind));
    Tally tally = kinds.getOrDefault(kind, new Tally());
    System.out.printf(
        "%s: %d right, %d reported; %d wrong, %d missed%n",
        kind, tally.right, tally.reported.size(), tally.wrong, tally.missed.size());
    if (System.getProperty("paraphrase.sets") != null) {
      tally.reported.forEach(l -> System.out.println("  REPORTED " + l));
      tally.missed.forEach(l -> System.out.println("  MISSED " + l));
    }
    assertThat(tally.right + tally.wrong).isPositive();
  }
}
