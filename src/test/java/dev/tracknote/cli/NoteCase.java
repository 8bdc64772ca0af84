package dev.tracknote.cli;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A folder that says how the input differs from a sound company and what the program answers.
 *
 * <p>{@code changes.txt} names a file and below it what becomes of it: lines after {@code -} are
 * replaced by the lines after {@code +} that follow them; {@code +} alone adds at the end and
 * {@code ^} at the beginning; {@code =} says {@code removed}, {@code a folder}, {@code in GBK} or
 * {@code a link to} something. {@code arguments.txt} holds the command line, {@code build ACME}
 * when there is none.
 */
record NoteCase(Path folder) {

  static final Path CASES = Path.of("src/test/resources/notes");
  static final Path BASE = CASES.resolve("base");
  private static final String EXPECTED = "expected.txt";
  private static final List<String> INPUTS = List.of("arguments.txt", "changes.txt");

  static List<NoteCase> all() throws IOException {
    try (Stream<Path> folders = Files.list(CASES)) {
      return folders.filter(f -> !f.equals(BASE)).sorted().map(NoteCase::new).toList();
    }
  }

  Path expected() {
    return folder.resolve(EXPECTED);
  }

  String[] arguments() throws IOException {
    Path file = folder.resolve("arguments.txt");
    return (Files.exists(file) ? Files.readString(file).strip() : "build ACME").split(" ", -1);
  }

  Workplace layInto(Path target) throws IOException {
    Workplace workplace = Workplace.in(target, BASE.resolve("data"));
    Path changes = folder.resolve("changes.txt");
    if (Files.exists(changes)) {
      change(workplace.folder(), Files.readAllLines(changes));
    }
    return workplace;
  }

  /** Files that no run reads, and what a case lacks. */
  List<String> oddities() throws IOException {
    List<String> names;
    try (Stream<Path> files = Files.list(folder)) {
      names = files.map(f -> f.getFileName().toString()).sorted().toList();
    }
    List<String> odd = new ArrayList<>();
    names.stream()
        .filter(n -> !n.equals(EXPECTED) && !INPUTS.contains(n))
        .forEach(n -> odd.add(n + " is not read"));
    if (!names.contains(EXPECTED)) {
      odd.add("no " + EXPECTED);
    }
    if (names.stream().noneMatch(INPUTS::contains)) {
      odd.add("nothing differs from the sound company");
    }
    return odd;
  }

  /** Makes the changes that such lines tell, below a folder. */
  static void change(Path root, List<String> lines) throws IOException {
    Path file = root;
    for (int i = 0; i < lines.size(); ) {
      String line = lines.get(i);
      if (line.startsWith("-") || line.startsWith("+") || line.startsWith("^")) {
        List<String> old = marked(lines, i, '-');
        List<String> added = marked(lines, i + old.size(), '+');
        List<String> first = marked(lines, i + old.size() + added.size(), '^');
        edit(file, old, added, first);
        i += old.size() + added.size() + first.size();
      } else {
        if (line.startsWith("= ")) {
          become(file, line.substring(2));
        } else if (!line.isBlank()) {
          file = root.resolve(line);
        }
        i++;
      }
    }
  }

  private static List<String> marked(List<String> lines, int from, char mark) {
    return lines.stream()
        .skip(from)
        .takeWhile(l -> !l.isEmpty() && l.charAt(0) == mark)
        .map(l -> l.substring(Math.min(2, l.length())))
        .toList();
  }

  private static void edit(Path file, List<String> old, List<String> added, List<String> first)
      throws IOException {
    String text = Files.exists(file) ? Files.readString(file) : "";
    String from = String.join("\n", old);
    String to = String.join("\n", added);
    if (!first.isEmpty()) {
      text = String.join("\n", first) + "\n" + text;
    }
    if (from.isEmpty() && !to.isEmpty()) {
      text = text + to + "\n";
    } else if (!from.isEmpty()) {
      if (!text.contains(from)) {
        throw new AssertionError(file + " does not hold: " + from);
      }
      text = added.isEmpty() ? text.replace(from + "\n", "") : text.replace(from, to);
    }
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static void become(Path file, String what) throws IOException {
    if (what.startsWith("a link to ")) {
      Files.deleteIfExists(file);
      Files.createDirectories(file.getParent());
      Files.createSymbolicLink(file, Path.of(what.substring("a link to ".length())));
      return;
    }
    switch (what) {
      case "removed" -> Files.delete(file);
      case "a folder" -> {
        Files.delete(file);
        Files.createDirectory(file);
      }
      case "in GBK" -> Files.write(file, Files.readString(file).getBytes(Charset.forName("GBK")));
      default -> throw new AssertionError("a file cannot become: " + what);
    }
  }

  @Override
  public String toString() {
    return folder.getFileName().toString();
  }
}
