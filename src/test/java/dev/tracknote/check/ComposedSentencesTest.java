package dev.tracknote.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tracknote.claim.Han;
import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.wording.Language;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Composes right sentences from the facts of the corpus's companies: what is reported of them is
 * false, and where one figure is put a seventh too large, a report is due. No company, value or
 * line is chosen by anybody. {@code mvn test -Dtest=ComposedSentencesTest -Dcomposed.each=20} tries
 * more of each and prints what is amiss; {@code -Dcomposed.forms=三者|former} takes only forms that
 * hold one of these words.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ComposedSentencesTest {

  private static final Path CLAIMS = Path.of("src/test/resources/claims");

  /** So many sentences are composed of each form; of those of a file with many forms fewer. */
  private static final Map<String, Integer> EACH =
      Map.of("composed-trades.txt", 1, "composed-desks.txt", 1, "composed-unread.txt", 1);

  private static final Pattern FORMS = Pattern.compile(System.getProperty("composed.forms", ""));
  private static final boolean TOLD = System.getProperty("composed.each") != null;
  private static final BigDecimal A_SEVENTH_MORE = new BigDecimal("1.143");

  /** A number with a unit, which is no label and no part of one. */
  private static final Pattern FIGURE =
      Pattern.compile(
          "(?<![A-Za-z\\d.])\\d+(?:\\.\\d+)?(?=\\s?(?:%|亿|万|个百分点|倍|bn|m\\b|pp| points| times))");

  private static final List<String> TEMPLATES =
      List.of(
          "composed.txt",
          "composed-judgements.txt",
          "composed-houses.txt",
          "composed-trades.txt",
          "composed-desks.txt",
          "composed-unread.txt");

  private final List<Composed> composed = new ArrayList<>();

  /** Sentences that are right but for what they say beyond their figures. */
  private final List<Composed> unfounded = new ArrayList<>();

  /** A right sentence about a company in a quarter. */
  private record Composed(
      String file, Note note, String sentence, Map<Composer.Slip, List<String>> wrong) {

    List<String> findings(String text) {
      return Corpus.findings(note.company(), note.period(), "## Event\n\n" + text + "\n").stream()
          .filter(f -> f.rule().matches("R\\d+"))
          .map(Diagnostic::message)
          .toList();
    }
  }

  /** A company and a quarter that somebody wrote a note about. */
  private record Note(String company, String period) {}

  @BeforeAll
  void compose() throws IOException {
    List<Note> notes = notes();
    for (String file : TEMPLATES) {
      for (String template : Files.readAllLines(CLAIMS.resolve(file))) {
        if (template.contains("{") && !template.startsWith("#") && FORMS.matcher(template).find()) {
          compose(file, template, notes);
        }
      }
    }
  }

  private void compose(String file, String template, List<Note> notes) {
    Random lot = new Random(template.hashCode());
    Language language = Han.isIn(template) ? Language.ZH : Language.EN;
    int before = composed.size();
    int each = Integer.getInteger("composed.each", EACH.getOrDefault(file, 2));
    int enough = template.contains("{?") ? unfounded.size() + each : 0;
    for (int i = 0; i < notes.size(); i++) {
      if (composed.size() >= before + each && unfounded.size() >= enough) {
        return;
      }
      Note note = notes.get(lot.nextInt(notes.size()));
      Dossier dossier = Corpus.dossier(note.company(), note.period(), "## Event\n");
      Composer composer = new Composer(dossier, language, lot);
      Optional<String> right = composer.compose(template);
      if (right.isPresent() && composed.size() < before + each) {
        composed.add(new Composed(file, note, right.get(), wrong(composer, template)));
      }
      if (unfounded.size() < enough) {
        composer.wrong(template, Composer.Slip.RECORD).stream()
            .map(s -> new Composed(file, note, s, Map.of()))
            .forEach(unfounded::add);
      }
    }
  }

  private static Map<Composer.Slip, List<String>> wrong(Composer composer, String template) {
    Map<Composer.Slip, List<String>> wrong = new EnumMap<>(Composer.Slip.class);
    for (Composer.Slip slip : Composer.Slip.values()) {
      wrong.put(slip, composer.wrong(template, slip));
    }
    return wrong;
  }

  private static List<Note> notes() throws IOException {
    List<Note> notes = new ArrayList<>();
    for (String set : List.of("third", "seventh", "thirteenth", "nineteenth", "twentyninth")) {
      for (Path file : Corpus.notes(set)) {
        RightLines right = RightLines.headOf(file);
        notes.add(new Note(right.company(), right.period()));
      }
    }
    return notes.stream().distinct().toList();
  }

  @ParameterizedTest
  @CsvSource({
    "composed.txt, 0.005",
    "composed-judgements.txt, 0.005",
    "composed-houses.txt, 0.005",
    "composed-trades.txt, 0.005",
    "composed-desks.txt, 0.05",
    "composed-unread.txt, 0.05"
  })
  void right_sentences_are_not_reported(String file, double atMost) {
    List<Composed> tried = composed.stream().filter(c -> c.file().equals(file)).toList();
    List<String> reported = new ArrayList<>();
    for (Composed one : tried) {
      List<String> found = one.findings(one.sentence());
      if (!found.isEmpty()) {
        reported.add(one.note() + " " + one.sentence() + " -> " + found);
      }
    }
    tell(file + " reported of " + tried.size(), reported);
    assertThat(tried).hasSizeGreaterThan(50);
    assertThat((double) reported.size() / tried.size())
        .as(String.join("\n", reported))
        .isLessThanOrEqualTo(atMost);
  }

  @ParameterizedTest
  @CsvSource({
    "composed.txt, 0.95",
    "composed-judgements.txt, 0.92",
    "composed-houses.txt, 0.9",
    "composed-trades.txt, 0.86",
    "composed-desks.txt, 0.85",
    "composed-unread.txt, 0.8"
  })
  void wrong_figures_in_them_are_found(String file, double atLeast) {
    int tried = 0;
    List<String> missed = new ArrayList<>();
    for (Composed one : composed) {
      Optional<String> slipped = slipped(one.sentence());
      if (slipped.isPresent() && one.file().equals(file)) {
        tried++;
        if (one.findings(slipped.get()).isEmpty()) {
          missed.add(one.note() + " " + slipped.get());
        }
      }
    }
    tell(file + " missed of " + tried, missed);
    assertThat(tried).isGreaterThan(100);
    assertThat(1 - (double) missed.size() / tried)
        .as(String.join("\n", missed))
        .isGreaterThanOrEqualTo(atLeast);
  }

  @ParameterizedTest
  @CsvSource({
    "composed.txt, DIRECTION, 0.96",
    "composed.txt, NAME, 0.94",
    "composed.txt, TIME, 0.92",
    "composed-judgements.txt, DIRECTION, 0.85",
    "composed-judgements.txt, NAME, 0.82",
    "composed-judgements.txt, VERDICT, 0.92",
    "composed-judgements.txt, RANK, 0.95",
    "composed-judgements.txt, COUNT, 0.9",
    "composed-judgements.txt, THRESHOLD, 0.9",
    "composed-houses.txt, DIRECTION, 0.91",
    "composed-houses.txt, NAME, 0.9",
    "composed-houses.txt, TIME, 0.83",
    "composed-houses.txt, VERDICT, 0.95",
    "composed-houses.txt, RANK, 0.95",
    "composed-houses.txt, COUNT, 0.95",
    "composed-houses.txt, THRESHOLD, 0.95",
    "composed-trades.txt, DIRECTION, 0.85",
    "composed-trades.txt, NAME, 0.85",
    "composed-trades.txt, TIME, 0.76",
    "composed-trades.txt, VERDICT, 0.95",
    "composed-trades.txt, RANK, 0.95",
    "composed-trades.txt, COUNT, 0.92",
    "composed-trades.txt, THRESHOLD, 0.95",
    "composed-desks.txt, DIRECTION, 0.77",
    "composed-desks.txt, NAME, 0.85",
    "composed-desks.txt, TIME, 0.64",
    "composed-desks.txt, VERDICT, 0.86",
    "composed-desks.txt, RANK, 0.55",
    "composed-desks.txt, COUNT, 0.6",
    "composed-desks.txt, THRESHOLD, 0.8",
    "composed-unread.txt, DIRECTION, 0.7",
    "composed-unread.txt, NAME, 0.8",
    "composed-unread.txt, TIME, 0.6",
    "composed-unread.txt, VERDICT, 0.7",
    "composed-unread.txt, RANK, 0.5",
    "composed-unread.txt, COUNT, 0.5",
    "composed-unread.txt, THRESHOLD, 0.5"
  })
  void wrong_words_in_them_are_found(String file, Composer.Slip slip, double atLeast) {
    int tried = 0;
    List<String> missed = new ArrayList<>();
    for (Composed one : composed) {
      List<String> wrong = one.wrong().getOrDefault(slip, List.of());
      if (one.file().equals(file) && !wrong.isEmpty()) {
        tried++;
        String drawn = wrong.get(new Random(one.sentence().hashCode()).nextInt(wrong.size()));
        if (one.findings(drawn).isEmpty()) {
          missed.add(one.note() + " " + drawn);
        }
      }
    }
    tell(file + " " + slip + " missed of " + tried, missed);
    assertThat(tried).isGreaterThan(10);
    assertThat(1 - (double) missed.size() / tried)
        .as(String.join("\n", missed))
        .isGreaterThanOrEqualTo(atLeast);
  }

  @ParameterizedTest
  @CsvSource({
    "composed-judgements.txt, 0.95",
    "composed-houses.txt, 0.85",
    "composed-trades.txt, 0.95",
    "composed-desks.txt, 0.7",
    "composed-unread.txt, 0.5"
  })
  void what_is_no_record_is_found(String file, double atLeast) {
    List<Composed> tried = unfounded.stream().filter(u -> u.file().equals(file)).toList();
    List<String> missed = new ArrayList<>();
    for (Composed one : tried) {
      if (one.findings(one.sentence()).isEmpty()) {
        missed.add(one.note() + " " + one.sentence());
      }
    }
    tell(file + " RECORD missed of " + tried.size(), missed);
    assertThat(tried).hasSizeGreaterThan(20);
    assertThat(1 - (double) missed.size() / tried.size())
        .as(String.join("\n", missed))
        .isGreaterThanOrEqualTo(atLeast);
  }

  /** One of its figures a seventh larger, where that is more than rounding. */
  private static Optional<String> slipped(String sentence) {
    List<MatchResult> figures = FIGURE.matcher(sentence).results().toList();
    if (figures.isEmpty()) {
      return Optional.empty();
    }
    MatchResult figure = figures.get(new Random(sentence.hashCode()).nextInt(figures.size()));
    BigDecimal typed = new BigDecimal(figure.group());
    BigDecimal wrong = typed.multiply(A_SEVENTH_MORE).setScale(typed.scale(), RoundingMode.HALF_UP);
    BigDecimal little = BigDecimal.TWO.movePointLeft(typed.scale());
    return wrong.subtract(typed).compareTo(little) <= 0
        ? Optional.empty()
        : Optional.of(
            sentence.substring(0, figure.start())
                + wrong.toPlainString()
                + sentence.substring(figure.end()));
  }

  private void tell(String what, List<String> lines) {
    System.out.printf("%d composed, %d %s%n", composed.size(), lines.size(), what);
    if (TOLD) {
      lines.forEach(line -> System.out.println("  " + line));
    }
  }
}
