package dev.tracknote.output;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One complete edition of a note: its PDFs and ledgers, its manifest, and what it was made from.
 *
 * @param id SHA-256 of its manifest
 * @param folder where its files lie; nothing in it ever changes
 */
public record Edition(String id, Path folder) {

  /** Files that tell how this edition came after the one before, and are no part of either. */
  static final List<String> COMPANIONS = List.of("changes.md", "changes.json");

  /**
   * What the edition says of itself.
   *
   * @throws IOException if it cannot be read
   */
  public Manifest manifest() throws IOException {
    return ManifestJson.read(read(Manifest.FILE));
  }

  /** Where a file of the edition lies. */
  public Path file(String name) {
    return folder.resolve(name);
  }

  /**
   * The content of one file.
   *
   * @throws IOException if it cannot be read
   */
  public byte[] read(String name) throws IOException {
    return Files.readAllBytes(file(name));
  }

  /**
   * Opens what the edition was made from, as a file system with the folder {@code data} as it was:
   * {@code edition.inputs().getPath("data")} is the folder of data to read. The caller closes it.
   *
   * @throws IOException if it cannot be read
   */
  public FileSystem inputs() throws IOException {
    return InputArchive.open(file(InputArchive.FILE));
  }

  /**
   * The files that are not as the manifest says: missing, or of another length.
   *
   * @throws IOException if the manifest cannot be read
   */
  public List<String> damaged() throws IOException {
    List<String> damaged = new ArrayList<>();
    for (Map.Entry<String, Manifest.Content> file : manifest().files().entrySet()) {
      Path path = file(file.getKey());
      if (!Files.isRegularFile(path) || Files.size(path) != file.getValue().bytes()) {
        damaged.add(file.getKey());
      }
    }
    return damaged;
  }
}
