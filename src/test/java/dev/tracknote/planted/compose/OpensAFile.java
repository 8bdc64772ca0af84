package dev.tracknote.planted.compose;

import java.nio.file.Files;
import java.nio.file.Path;

/** A file opened in the middle of the flow. */
final class OpensAFile {
  private OpensAFile() {}

  static boolean peek(Path path) {
    return Files.exists(path);
  }
}
