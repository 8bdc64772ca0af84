package dev.tracknote.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The folder of all results: {@code <COMPANY>/<PERIOD>/} for each note, and what sums them up. */
public final class OutputFolder {

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
   * Clears away what runs have left that were killed; only for one who has the folder to himself.
   *
   * @throws IOException if it cannot be cleared
   */
  public void clearDebris() throws IOException {
    staging.clear();
  }
}
