package dev.tracknote.diagnostic;

/**
 * Where a finding stands in its source.
 *
 * @param file path as the user would type it
 * @param line one-based; 0 when the finding is about the file as a whole
 * @param column one-based, counted in characters as an editor counts them; 0 when it is about the
 *     line as a whole
 */
public record Place(String file, int line, int column) {

  public Place {
    if (line < 0 || column < 0) {
      throw new IllegalArgumentException("line and column start at 1: " + line + ":" + column);
    }
  }

  public static Place file(String file) {
    return new Place(file, 0, 0);
  }

  /** The place within its folder, the same wherever that folder lies. */
  public Place inFolder() {
    String slashed = file.replace('\\', '/');
    return new Place(slashed.substring(slashed.lastIndexOf('/') + 1), line, column);
  }

  @Override
  public String toString() {
    if (line == 0) {
      return file;
    }
    return column == 0 ? file + ":" + line : file + ":" + line + ":" + column;
  }
}
