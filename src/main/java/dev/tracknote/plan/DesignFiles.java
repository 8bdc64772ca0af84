package dev.tracknote.plan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files of a design; what editors leave beside them is none. */
public final class DesignFiles {

  private DesignFiles() {}

  /**
   * Lists them.
   *
   * @throws UncheckedIOException if the disk fails
   */
  public static List<Path> below(Path templates) {
    try (Stream<Path> files = Files.walk(templates)) {
      return files
          .filter(Files::isRegularFile)
          .filter(f -> isMeant(templates.relativize(f)))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isMeant(Path file) {
    for (Path part : file) {
      if (part.toString().startsWith(".")) {
        return false;
      }
    }
    return !file.toString().endsWith("~");
  }
}
