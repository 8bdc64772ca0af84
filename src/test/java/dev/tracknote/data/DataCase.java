package dev.tracknote.data;

import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.diagnostic.RejectedInput;
import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A folder of input that differs from a sound company in the files it holds.
 *
 * @param folder holds the files that are laid over the sound ones, and {@code expected.txt}
 */
record DataCase(Path folder) {

  static final Path CASES = Path.of("src/test/resources/data");
  static final String EXPECTED = "expected.txt";
  static final String COMPANIES = "companies.txt";
  private static final Path SOUND = CASES.resolve("a-sound-company");
  private static final String ABSENT = ".absent";

  static List<DataCase> all() throws IOException {
    try (Stream<Path> folders = Files.list(CASES)) {
      return folders.sorted().map(DataCase::new).toList();
    }
  }

  /** Lays the sound company and then the files of this case into a folder. */
  void layInto(Path target) throws IOException {
    copy(SOUND, target);
    copy(folder, target);
  }

  /** All findings on what lies in a folder, as the command line prints them. */
  static String findings(Path root) throws IOException {
    List<Diagnostic> found = new ArrayList<>();
    Path list = root.resolve(COMPANIES);
    for (String id : Files.exists(list) ? Files.readAllLines(list) : List.of("ACME")) {
      collect(() -> new FactsReader(root).read(id), found);
      new CoverageReader(root).notes(id).forEach(n -> AcceptancesReader.read(n.path(), found));
    }
    collect(() -> new HouseReader(root).read(), found);
    collect(() -> new StyleReader(root.resolve("templates")).read(), found);
    StringBuilder text = new StringBuilder();
    for (Diagnostic d : found) {
      String severity = d.severity().name().toLowerCase(Locale.ROOT);
      text.append("%s: %s[%s] %s%n".formatted(d.place(), severity, d.rule(), d.message()));
      text.append(d.hint().isEmpty() ? "" : "  hint: %s%n".formatted(d.hint()));
    }
    String typed = SourceFiles.typed(root);
    return text.toString().replace(typed + "/", "").replace(typed + ":", "data:");
  }

  List<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
      return files.filter(Files::isRegularFile).map(folder::relativize).sorted().toList();
    }
  }

  @Override
  public String toString() {
    return folder.getFileName().toString();
  }

  private static void copy(Path from, Path to) throws IOException {
    for (Path file : new DataCase(from).files()) {
      String name = file.toString();
      Path target = to.resolve(name);
      if (name.endsWith(ABSENT)) {
        Files.delete(to.resolve(name.substring(0, name.length() - ABSENT.length())));
      } else if (!name.equals(EXPECTED)) {
        // a case can put a folder where a sound company has a file
        Files.deleteIfExists(Files.isRegularFile(target.getParent()) ? target.getParent() : target);
        Files.createDirectories(target.getParent());
        Files.copy(from.resolve(file), target);
      }
    }
  }

  private static void collect(Reading reading, List<Diagnostic> found) {
    try {
      found.addAll(reading.read().warnings());
    } catch (RejectedInput e) {
      found.addAll(e.diagnostics());
    }
  }

  private interface Reading {
    Read<?> read() throws RejectedInput;
  }
}
