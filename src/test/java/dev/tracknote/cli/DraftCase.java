package dev.tracknote.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A folder that says what a company's data hold of a new quarter and which note is drafted from
 * them.
 *
 * <p>{@code arguments.txt} is the command; {@code changes.txt} tells what becomes of the sample
 * data, as in {@link NoteCase}; the Markdown files beside them are what is drafted.
 */
record DraftCase(Path folder) {

  private static final Path CASES = Path.of("src/test/resources/drafts");
  private static final Path CORPUS = Path.of("src/test/resources/claims/companies");

  static List<DraftCase> all() throws IOException {
    try (Stream<Path> folders = Files.list(CASES)) {
      return folders.sorted().map(DraftCase::new).toList();
    }
  }

  static DraftCase named(String name) {
    return new DraftCase(CASES.resolve(name));
  }

  String[] arguments() throws IOException {
    return Files.readString(folder.resolve("arguments.txt")).strip().split(" ", -1);
  }

  String company() throws IOException {
    return arguments()[1];
  }

  String note() throws IOException {
    return company() + "/" + arguments()[2];
  }

  Path expected() {
    return folder.resolve("expected.txt");
  }

  Workplace layInto(Path target) throws IOException {
    Workplace workplace = Workplace.in(target, Path.of("data"));
    if (Files.isDirectory(CORPUS.resolve(company()))) {
      Workplace.copy(CORPUS.resolve(company()), workplace.data().resolve(company()));
    }
    Path changes = folder.resolve("changes.txt");
    if (Files.exists(changes)) {
      NoteCase.change(workplace.folder(), Files.readAllLines(changes));
    }
    return workplace;
  }

  /** Where a workplace has the note. */
  Path noteIn(Workplace workplace) throws IOException {
    return workplace.data().resolve(company()).resolve("notes").resolve(arguments()[2]);
  }

  /** The files that are expected, by name. */
  Map<String, String> drafted() {
    return markdown(folder);
  }

  static Map<String, String> markdown(Path folder) {
    Map<String, String> files = new TreeMap<>();
    if (!Files.isDirectory(folder)) {
      return files;
    }
    try (Stream<Path> inside = Files.list(folder)) {
      for (Path file : inside.filter(f -> f.toString().endsWith(".md")).toList()) {
        files.put(file.getFileName().toString(), Files.readString(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
  }

  /** Writes down anew what the program answers and drafts. */
  void renew(String answer, Map<String, String> drafted) throws IOException {
    Files.writeString(expected(), answer);
    for (String name : new ArrayList<>(drafted().keySet())) {
      Files.delete(folder.resolve(name));
    }
    for (Map.Entry<String, String> file : drafted.entrySet()) {
      Files.writeString(folder.resolve(file.getKey()), file.getValue());
    }
  }

  @Override
  public String toString() {
    return folder.getFileName().toString();
  }
}
