package dev.tracknote.check;

import dev.tracknote.diagnostic.Diagnostic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A note of the corpus and those of its lines that neither hold a fault nor are reported. */
record RightLines(String company, String period, String language, String text, Set<Integer> wrong) {

  static RightLines of(Path note) throws IOException {
    String text = Files.readString(note);
    String company = front(text, "company");
    String period = front(text, "period");
    Set<Integer> wrong = new HashSet<>();
    for (String expected : Files.readAllLines(note.resolveSibling("expected.txt"))) {
      String line = expected.split(" ", 2)[0];
      if (line.matches("\\d+")) {
        wrong.add(Integer.valueOf(line));
      }
    }
    Corpus.findings(company, period, text).stream()
        .map(Diagnostic::place)
        .forEach(p -> wrong.add(p.line()));
    return new RightLines(company, period, front(text, "language"), text, wrong);
  }

  /** The same without asking which of its lines are right. */
  static RightLines headOf(Path note) throws IOException {
    String text = Files.readString(note);
    return new RightLines(
        front(text, "company"), front(text, "period"), front(text, "language"), text, Set.of());
  }

  boolean isRight(int line) {
    return !wrong.contains(line);
  }

  String line(int line) {
    return text.split("\n", -1)[line - 1];
  }

  /** The text with other lines in the place of some. */
  String with(Map<Integer, String> others) {
    String[] lines = text.split("\n", -1);
    others.forEach((line, other) -> lines[line - 1] = other);
    return String.join("\n", lines);
  }

  /** The lines on which anything is found of a text that is the note but for some lines. */
  Set<Integer> found(String slipped) {
    return Corpus.findings(company, period, slipped).stream()
        .map(f -> f.place().line())
        .collect(Collectors.toSet());
  }

  private static String front(String text, String key) {
    Matcher matcher = Pattern.compile("(?m)^" + key + ": (\\S+)").matcher(text);
    if (!matcher.find()) {
      throw new IllegalStateException("no " + key);
    }
    return matcher.group(1);
  }
}
