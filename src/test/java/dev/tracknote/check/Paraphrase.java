package dev.tracknote.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A word of the trade and the others that say the same in the notes of a language.
 *
 * @param others what may stand in its place; {@code $1} is what its first group holds
 */
record Paraphrase(String kind, String language, Pattern word, List<String> others) {

  private static final Path TABLE = Path.of("src/test/resources/claims/paraphrases.txt");

  /** What stands before a sentence of a list. */
  private static final Pattern START = Pattern.compile("\\s+|\\d+\\. (?:\\*\\*)?|- |\\*\\*");

  static List<Paraphrase> all() throws IOException {
    try (Stream<String> lines = Files.lines(TABLE)) {
      return lines.filter(l -> l.contains(" | ")).map(Paraphrase::of).toList();
    }
  }

  private static Paraphrase of(String line) {
    String[] fields = line.split("\\s+\\|\\s+", 4);
    List<String> others =
        Arrays.stream(fields[3].split(" ; ", -1)).map(o -> o.strip().replace("'", "")).toList();
    return new Paraphrase(fields[0], fields[1], Pattern.compile(fields[2].strip()), others);
  }

  /** The line with another word where it holds this one. */
  String in(String line, int way) {
    Matcher start = START.matcher(line);
    int from = start.lookingAt() ? start.end() : 0;
    String other = others.get(way % others.size());
    // the blank between the word and what follows belongs to the word
    boolean spaced = other.matches(".*[A-Za-z]") && word.pattern().contains(" (?=");
    return line.substring(0, from)
        + word.matcher(line.substring(from)).replaceFirst(spaced ? other + " " : other);
  }
}
