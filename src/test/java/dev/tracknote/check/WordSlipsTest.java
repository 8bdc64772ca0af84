package dev.tracknote.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.tracknote.facts.CompanyFacts;
import dev.tracknote.wording.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Changes one word of a right sentence, a direction, a time, a name or a unit, and counts how many
 * of these slips are found: nobody has chosen the sentences, so no rule was made for any of them.
 * Some slips leave a sentence true or mean nothing, so that not all can be found. {@code mvn test
 * -Dtest=WordSlipsTest -Dslips.sets=seventh,ninth -Dslips.most=1000} tries all slips in other sets
 * and prints what is not found; {@code -Dslips.kinds=verdict,count} tries these kinds alone.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WordSlipsTest {

  private static final Path TABLE = Path.of("src/test/resources/claims/slips.txt");
  private static final String[] SETS =
      System.getProperty("slips.sets", "fourteenth").split(",", -1);
  private static final int MOST = Integer.getInteger("slips.most", 16);
  private static final String KINDS = System.getProperty("slips.kinds", "");

  private static final int SPREAD = 0x9E3779B1;

  private final Map<String, List<Slipped>> kinds = new TreeMap<>();

  /** A word that is mistaken for another in the notes of a language. */
  private record Slip(String kind, String language, Pattern word, String other) {

    static Slip of(String line) {
      String[] fields = line.split("\\s+\\|\\s+", -1);
      String word = fields[1].equals("en") ? "\\b(?:" + fields[2] + ")" : fields[2];
      return new Slip(fields[0], fields[1], Pattern.compile(word), fields[3]);
    }

    boolean isIn(String language) {
      return this.language.equals("*") || this.language.equals(language);
    }

    String in(String line) {
      return word.matcher(line).replaceFirst(other);
    }
  }

  @BeforeAll
  void slip() throws IOException {
    List<Slip> table;
    try (Stream<String> lines = Files.lines(TABLE)) {
      table = lines.filter(l -> l.contains(" | ")).map(Slip::of).toList();
    }
    for (String set : SETS) {
      for (Path note : Corpus.notes(set)) {
        RightLines right = RightLines.of(note);
        List<Slip> slips = new ArrayList<>(parts(right));
        table.stream().filter(s -> s.isIn(right.language())).forEach(slips::add);
        for (int line : lines(right)) {
          for (Slip slip : slips) {
            String slipped = slip.in(right.line(line));
            if (!slipped.equals(right.line(line))) {
              kinds
                  .computeIfAbsent(slip.kind(), k -> new ArrayList<>())
                  .add(new Slipped(right, line, slipped));
            }
          }
        }
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "direction, 0.81",
    "comparison, 0.81",
    "verdict, 0.46",
    "time, 0.87",
    "measure, 0.68",
    "part, 0.68",
    "basis, 0.66",
    "unit, 0.87",
    "record, 0.33",
    "count, 0.30"
  })
  void slips_of_a_word_are_found(String kind, double floor) {
    assumeTrue(KINDS.isEmpty() || List.of(KINDS.split(",", -1)).contains(kind));
    List<Slipped> slipped = sample(kinds.getOrDefault(kind, List.of()));
    Set<Slipped> seen = Slipped.found(slipped);
    List<String> missed =
        slipped.stream().filter(s -> !seen.contains(s)).map(s -> s.line().strip()).toList();
    double found = 1 - (double) missed.size() / slipped.size();
    System.out.printf("%s: %d tried, %.3f found%n", kind, slipped.size(), found);
    if (System.getProperty("slips.most") != null) {
      missed.forEach(line -> System.out.println("  " + line));
    }
    assertThat(slipped).isNotEmpty();
    assertThat(found).as(String.join("\n", missed)).isGreaterThanOrEqualTo(floor);
  }

  /** Drawn by their words, so that a line that becomes right does not change the others. */
  private static List<Slipped> sample(List<Slipped> all) {
    return all.stream()
        .sorted(
            Comparator.comparingInt((Slipped s) -> Integer.reverse(s.line().hashCode() * SPREAD)))
        .limit(MOST)
        .toList();
  }

  /** The lines of the body that have text and are right. */
  private static List<Integer> lines(RightLines right) {
    String[] lines = right.text().split("\n", -1);
    int body =
        right.text().substring(0, right.text().indexOf("\n---\n")).split("\n", -1).length + 2;
    return IntStream.rangeClosed(body, lines.length)
        .filter(n -> !lines[n - 1].isBlank() && !lines[n - 1].startsWith("#"))
        .filter(right::isRight)
        .boxed()
        .toList();
  }

  /** Each part of the company taken for the one that is listed after it. */
  private static List<Slip> parts(RightLines right) {
    CompanyFacts facts = Corpus.dossier(right.company(), right.period(), right.text()).facts();
    Language language = right.language().equals("zh") ? Language.ZH : Language.EN;
    List<String> names =
        facts.company().segments().stream().map(s -> s.name().in(language)).toList();
    List<Slip> slips = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      String name = names.get(i);
      String next = names.get((i + 1) % names.size());
      if (!name.contains(next) && !next.contains(name)) {
        slips.add(
            new Slip(
                "part",
                right.language(),
                Pattern.compile(Pattern.quote(name)),
                Matcher.quoteReplacement(next)));
      }
    }
    return slips;
  }
}
