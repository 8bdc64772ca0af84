package dev.tracknote.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The folder of all results: {@code <COMPANY>/<PERIOD>/} for each note, and what sums them up. */
public final class OutputFolder {

  private static final String LOCK = ".lock";

  private final Path root;
  private final Staging staging;

  public OutputFolder(Path root) {
    this.root = root.toAbsolutePath().normalize();
    this.staging = new Staging(this.root);
  }

  /** The editions of one note, also of one that was never published. */
  public NoteEditions note(String company, String period) {
    return new NoteEditions(root.resolve(company).resolve(period), staging);
  }

  /** What is looked at of a note and not published; the editions beside it stay as they are. */
  public NoteEditions preview(String company, String period) {
    return note(company, period + "/preview");
  }

  /**
   * Puts a file about the whole run in place of the one before.
   *
   * @throws IOException if the disk is full or cannot be written; the file before stays
   */
  public void write(String name, byte[] bytes) throws IOException {
    Files.createDirectories(root);
    staging.write(root.resolve(name), bytes);
  }

  /**
   * The content of a file about the whole run, if there is one.
   *
   * @throws IOException if it cannot be read
   */
  public Optional<byte[]> read(String name) throws IOException {
    Path file = root.resolve(name);
    return Files.isRegularFile(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
  }

  /**
   * Takes a file about the whole run away, if there is one.
   *
   * @throws IOException if the folder cannot be written
   */
  void remove(String name) throws IOException {
    Files.deleteIfExists(root.resolve(name));
  }

  /**
   * Takes the folder for one run, unless another run has it.
   *
   * @throws IOException if the folder cannot be made or written
   */
  public Optional<OutputLock> lock() throws IOException {
    Files.createDirectories(root);
    Optional<OutputLock> lock = OutputLock.of(root.resolve(LOCK), staging);
    if (lock.isPresent()) {
      staging.clear();
    }
    return lock;
  }
}
