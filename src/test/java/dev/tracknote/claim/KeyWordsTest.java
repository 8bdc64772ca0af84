package dev.tracknote.claim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tracknote.check.Checklist;
import dev.tracknote.commentary.CommentaryReader;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Seeking a pattern by its words finds what the pattern finds by itself. */
class KeyWordsTest {

  private static final int EVERY = 8;

  /** So many texts are drawn evenly from all, however many there are. */
  private static final int SOME = 1_200;

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "(?:net )?revenues? ~ Net revenue rose ~ true",
        "(?i)\\bguid(?:ance|ed)\\b ~ the board GUIDED for more ~ true",
        "上一?季度? ~ 较上季增长 ~ true",
        "(?<=同比)[增降]|a{2} ~ 同比降 ~ true",
        "rec[oö]rd{1,2} high ~ a record high ~ true",
        "\\d+ weeks? ~ 13 weeks ~ true",
        "(?:net )?revenues? ~ gross profit rose ~ false",
        "\\bguid(?:ance|ed)\\b ~ 营收增长 ~ false",
      })
  void aTextWithoutTheWordsIsNotSearched(String pattern, String text, boolean may) {
    Pattern compiled = Pattern.compile(pattern, Pattern.CASE_INSENSITIVE);
    assertThat(SignPairs.of(text).mayHold(compiled)).isEqualTo(may);
    assertThat(found(compiled, text)).isEqualTo(foundAlone(compiled, text));
  }

  @Test
  void allPatternsOfTheRulesFindTheSameInTheSamplesAndTheCorpus() throws Exception {
    Map<String, Pattern> patterns = patterns();
    List<String> texts = texts();
    assertThat(patterns).hasSizeGreaterThan(200);
    assertThat(texts).hasSize(SOME);
    patterns.values().forEach(KeyWords::of);
    KnownWords words = KnownWords.now();
    for (String text : texts) {
      SignPairs signs = SignPairs.of(text, words);
      patterns.forEach(
          (name, pattern) -> {
            if (signs.mayHold(pattern)) {
              List<String> alone = foundAlone(pattern, text);
              List<String> found = found(pattern, text, signs);
              if (!found.equals(alone)) {
                assertThat(found).as("%s in %s", name, text).isEqualTo(alone);
              }
            } else if (isSearchedAllTheSame(pattern, text) && pattern.matcher(text).find()) {
              assertThat(false).as("may hold: %s in %s", name, text).isTrue();
            }
          });
    }
  }

  /** For each pattern another part of the texts that it is said not to be in. */
  private static boolean isSearchedAllTheSame(Pattern pattern, String text) {
    return (pattern.pattern().hashCode() + text.hashCode()) % EVERY == 0;
  }

  @Test
  void whatWasReadWhileTheProgramWasBuiltIsWhatIsReadNow() throws Exception {
    patterns()
        .forEach(
            (name, pattern) -> {
              ReadPatterns.Signs now = new ReadPatterns.Signs();
              KeyWords.read(pattern).write(now);
              assertThat(ReadPatterns.of(pattern).map(KeyWordsTest::signs))
                  .as(name)
                  .contains(HexFormat.of().formatHex(now.bytes()));
            });
  }

  private static String signs(WayIn[] ways) {
    ReadPatterns.Signs signs = new ReadPatterns.Signs();
    signs.add(ways.length);
    for (WayIn way : ways) {
      way.write(signs);
    }
    return HexFormat.of().formatHex(signs.bytes());
  }

  @Test
  void patternsSoughtTogetherFindWhatEachFindsAlone() throws Exception {
    List<Pattern> patterns =
        patterns().values().stream().distinct().filter(p -> !p.matcher("").find()).toList();
    Glossary together = new Glossary(patterns.stream().map(KeyWords::of).toList());
    List<String> texts = texts();
    for (int i = 0; i < texts.size(); i += EVERY) {
      String text = texts.get(i);
      SignPairs signs = SignPairs.of(text, KnownWords.now());
      Map<Pattern, List<String>> found = new LinkedHashMap<>();
      together.each(
          text,
          signs,
          (m, entry) ->
              found
                  .computeIfAbsent(patterns.get(entry), p -> new ArrayList<>())
                  .add(m.start() + "…" + m.end()));
      for (Pattern pattern : patterns) {
        List<String> alone = foundAlone(pattern, text);
        List<String> sought = found.getOrDefault(pattern, List.of());
        if (!sought.equals(alone)) {
          assertThat(sought).as("%s in %s", pattern, text).isEqualTo(alone);
        }
        if (!alone.isEmpty()) {
          assertThat(signs.mayHold(pattern)).as("%s in %s", pattern, text).isTrue();
        }
      }
    }
  }

  @Property(tries = 200)
  void allPatternsOfTheRulesFindTheSameInAnyText(@ForAll String text) throws Exception {
    SignPairs signs = SignPairs.of(text);
    for (Pattern pattern : patterns().values()) {
      assertThat(found(pattern, text, signs))
          .as("%s", pattern)
          .isEqualTo(foundAlone(pattern, text));
    }
  }

  private static List<String> found(Pattern pattern, String text) {
    return found(pattern, text, SignPairs.of(text));
  }

  private static List<String> found(Pattern pattern, String text, SignPairs signs) {
    List<String> found = new ArrayList<>();
    KeyWords.of(pattern).each(text, signs, m -> found.add(m.start() + "…" + m.end()));
    return found;
  }

  private static List<String> foundAlone(Pattern pattern, String text) {
    List<String> found = new ArrayList<>();
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      found.add(matcher.start() + "…" + matcher.end());
    }
    return found;
  }

  private static final Map<String, Pattern> PATTERNS = new LinkedHashMap<>();
  private static final Set<String> KEPT = new HashSet<>();

  /** Every pattern that a class of the claims and the checks keeps, alone or among others. */
  private static synchronized Map<String, Pattern> patterns() throws ReflectiveOperationException {
    if (PATTERNS.isEmpty()) {
      collect(PATTERNS);
    }
    return PATTERNS;
  }

  private static void collect(Map<String, Pattern> patterns) throws ReflectiveOperationException {
    for (Class<?> type : List.of(KeyWords.class, Checklist.class)) {
      for (Class<?> sibling : siblings(type)) {
        if (sibling == KeyWords.class) {
          // it keeps what was sought while the program ran, in a test too
          continue;
        }
        for (Field field : sibling.getDeclaredFields()) {
          if (Modifier.isStatic(field.getModifiers())) {
            field.setAccessible(true);
            String name = sibling.getSimpleName() + "." + field.getName();
            Object value = field.get(null);
            if (value != null) {
              add(name, value, patterns);
            }
          }
        }
      }
    }
  }

  private static void add(String name, Object value, Map<String, Pattern> patterns) {
    switch (value) {
      case Pattern pattern -> {
        // one that is kept in two places is tried once
        if (KEPT.add(pattern.flags() + pattern.pattern())) {
          patterns.put(name + " " + pattern.hashCode(), pattern);
        }
      }
      case Map<?, ?> map -> map.keySet().forEach(k -> add(name, k, patterns));
      case Collection<?> several -> several.forEach(s -> add(name, s, patterns));
      default -> {}
    }
  }

  private static List<Class<?>> siblings(Class<?> type) throws ReflectiveOperationException {
    try {
      Path classes =
          Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI())
              .resolve(type.getPackageName().replace('.', '/'));
      List<Class<?>> siblings = new ArrayList<>();
      try (Stream<Path> files = Files.list(classes)) {
        for (Path file : files.sorted().toList()) {
          String name = file.getFileName().toString();
          if (name.endsWith(".class") && !name.equals("package-info.class")) {
            String simple = name.substring(0, name.length() - ".class".length());
            siblings.add(Class.forName(type.getPackageName() + "." + simple));
          }
        }
      }
      return siblings;
    } catch (IOException | URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<String> texts() throws IOException {
    List<String> texts = new ArrayList<>();
    for (Path root : List.of(Path.of("data"), Path.of("src/test/resources/claims"))) {
      try (Stream<Path> files = Files.walk(root)) {
        for (Path file : files.filter(f -> f.toString().endsWith(".md")).sorted().toList()) {
          SentenceReader.read(
                  CommentaryReader.read(file.toString(), Files.readString(file), new ArrayList<>()))
              .forEach(s -> texts.add(s.text()));
        }
      }
    }
    return IntStream.range(0, SOME).mapToObj(i -> texts.get(i * texts.size() / SOME)).toList();
  }
}
