package dev.tracknote.data;

import java.nio.file.Path;

/**
 * Where a note is written.
 *
 * @param company id of the company
 * @param period name of the folder, a quarter for notes on results
 */
public record NoteFolder(String company, String period, Path path) {

  /** The name by which the command line refers to it. */
  public String name() {
    return company + "/" + period;
  }
}
