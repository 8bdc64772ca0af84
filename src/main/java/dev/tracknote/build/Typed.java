package dev.tracknote.build;

import java.nio.file.FileSystems;
import java.nio.file.Path;

/** Paths as the user would type them: relative to the working directory when below it. */
final class Typed {

  private Typed() {}

  static String path(Path path) {
    if (!path.getFileSystem().equals(FileSystems.getDefault())) {
      return path.toString();
    }
    Path here = Path.of("").toAbsolutePath().normalize();
    Path full = path.toAbsolutePath().normalize();
    return (full.startsWith(here) && !full.equals(here) ? here.relativize(full) : full).toString();
  }
}
