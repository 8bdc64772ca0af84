package dev.tracknote.output;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * One complete edition of a note: its PDFs with their sidecar, its ledgers, its manifest, and what
 * it was made from.
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
   * What the edition says of itself, or nothing where a fault of the disk garbled it.
   *
   * @throws IOException if it cannot be opened
   */
  public Optional<Manifest> readableManifest() throws IOException {
    byte[] bytes = read(Manifest.FILE);
    try {
      return Optional.of(ManifestJson.read(bytes));
    } catch (IOException garbled) {
      return Optional.empty();
    }
  }
}
