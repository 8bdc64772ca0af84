package dev.tracknote.commentary;

import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.diagnostic.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Reads the {@code key: value} lines between two lines of three dashes. */
public final class FrontMatterReader {

  private static final String FENCE = "---";

  private final String file;
  private final List<Diagnostic> findings;
  private final Predicate<String> asked;
  private final Map<String, FrontMatter.Entry> entries = new LinkedHashMap<>();

  FrontMatterReader(String file, List<Diagnostic> findings) {
    this(file, findings, key -> true);
  }

  private FrontMatterReader(String file, List<Diagnostic> findings, Predicate<String> asked) {
    this.file = file;
    this.findings = findings;
    this.asked = asked;
  }

  /** What a file says at its head for one key, or nothing; the other lines are passed over. */
  public static String value(String key, String text) {
    FrontMatterReader reader = new FrontMatterReader("", new ArrayList<>(), key::equals);
    reader.read(text.lines().toList());
    return reader.frontMatter().value(key, "");
  }

  /** What a file says at its head, as far as it can be understood. */
  public static FrontMatter head(String text) {
    return head("", text);
  }

  /**
   * What a file says at its head, with the places of it.
   *
   * @param file path as the user would type it
   */
  public static FrontMatter head(String file, String text) {
    FrontMatterReader reader = new FrontMatterReader(file, new ArrayList<>());
    reader.read(text.lines().toList());
    return reader.frontMatter();
  }

  /** Number of lines that the front matter takes, fences included; 0 when there is none. */
  int read(List<String> lines) {
    if (lines.isEmpty() || !lines.getFirst().stripTrailing().equals(FENCE)) {
      return 0;
    }
    int end = 1;
    while (end < lines.size() && !lines.get(end).stripTrailing().equals(FENCE)) {
      end++;
    }
    boolean closed = end < lines.size();
    if (!closed) {
      end = firstBlank(lines);
    }
    for (int i = 1; i < end; i++) {
      readLine(lines.get(i), i + 1);
    }
    if (closed) {
      return end + 1;
    }
    findings.add(
        Diagnostic.error(
            "bad-front-matter",
            new Place(file, 1, 1),
            "expected a closing line of --- after the front matter, found none",
            "put --- on a line of its own below the last key: value line"));
    return end;
  }

  /** Where an unclosed head most likely ends, so that the text below it is still looked through. */
  private static int firstBlank(List<String> lines) {
    int blank = 1;
    while (blank < lines.size() && !lines.get(blank).isBlank()) {
      blank++;
    }
    return blank;
  }

  FrontMatter frontMatter() {
    return new FrontMatter(entries);
  }

  private void readLine(String line, int number) {
    if (line.isBlank() || line.startsWith("#")) {
      return;
    }
    int colon = line.indexOf(':');
    if (colon <= 0) {
      findings.add(
          Diagnostic.error(
              "bad-front-matter",
              new Place(file, number, 1),
              "expected key: value, found \"" + line.strip() + "\"",
              "write a key, a colon and a value on one line"));
      return;
    }
    String key = line.substring(0, colon).strip();
    if (!asked.test(key)) {
      return;
    }
    String raw = line.substring(colon + 1);
    int lead = raw.length() - raw.stripLeading().length();
    Place place = new Place(file, number, line.codePointCount(0, colon + 1 + lead) + 1);
    String value = raw.strip();
    if (entries.put(key, new FrontMatter.Entry(value, place, spans(value, place))) != null) {
      findings.add(
          Diagnostic.error(
              "bad-front-matter",
              place,
              "expected each key once, found " + key + " again",
              "keep one of the two lines"));
    }
  }

  private List<Span> spans(String value, Place place) {
    List<Span> spans = new ArrayList<>();
    new ReferenceReader(findings, spans)
        .read(
            value,
            Span.Style.PLAIN,
            offset ->
                new Place(file, place.line(), place.column() + value.codePointCount(0, offset)));
    return spans;
  }
}
