package dev.tracknote.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Lists what is covered: every company below the data folder, and its notes. */
public final class CoverageReader {

  private final Path dataRoot;

  public CoverageReader(Path dataRoot) {
    this.dataRoot = dataRoot;
  }

  /** Company ids in alphabetical order. */
  public List<String> companies() {
    return folders(dataRoot).stream()
        .filter(f -> Files.exists(f.resolve("company.json")))
        .map(CoverageReader::name)
        .toList();
  }

  /** The notes of a company in alphabetical order of their folders. */
  public List<NoteFolder> notes(String company) {
    List<NoteFolder> notes = new ArrayList<>();
    for (Path folder : folders(dataRoot.resolve(company).resolve("notes"))) {
      notes.add(new NoteFolder(company, name(folder), folder));
    }
    return notes;
  }

  private static List<Path> folders(Path parent) {
    try (Stream<Path> children = Files.list(parent)) {
      return children
          .filter(Files::isDirectory)
          .filter(f -> !name(f).startsWith("."))
          .sorted()
          .toList();
    } catch (IOException e) {
      if (!Files.isDirectory(parent)) {
        return List.of();
      }
      throw new UncheckedIOException(e);
    }
  }

  private static String name(Path folder) {
    return folder.getFileName().toString();
  }
}
