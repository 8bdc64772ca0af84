package dev.tracknote.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * Where rehearsals are held: a folder that only this user may read, which is gone when it is
 * closed. What a killed process has left of one is cleared away by the next.
 */
final class RehearsalStage implements AutoCloseable {

  private static final String NAME = "tracknote-rehearsal-";

  private final Path folder;

  private RehearsalStage(Path folder) {
    this.folder = folder;
  }

  static RehearsalStage open() throws IOException {
    Path folder = Files.createTempDirectory(NAME + ProcessHandle.current().pid() + "-");
    clearWhatIsLeft(folder);
    return new RehearsalStage(folder);
  }

  private static void clearWhatIsLeft(Path own) {
    try (DirectoryStream<Path> stages =
        Files.newDirectoryStream(own.resolveSibling(""), NAME + "*")) {
      for (Path stage : stages) {
        if (isLeft(stage, own)) {
          clear(stage);
        }
      }
    } catch (IOException | UncheckedIOException | DirectoryIteratorException again) {
      // another process clears it at this moment, or the next one tries again
      return;
    }
  }

  /** Whether a stage was another one of this user, and who made it is no more. */
  private static boolean isLeft(Path stage, Path own) throws IOException {
    String maker = String.valueOf(stage.getFileName()).substring(NAME.length()).split("-", 2)[0];
    return maker.matches("\\d{1,18}")
        && ProcessHandle.of(Long.parseLong(maker)).isEmpty()
        && Files.isDirectory(stage, LinkOption.NOFOLLOW_LINKS)
        && Files.getOwner(stage, LinkOption.NOFOLLOW_LINKS).equals(Files.getOwner(own));
  }

  private static void clear(Path folder) throws IOException {
    try (Stream<Path> walk = Files.walk(folder)) {
      for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  Path folder() {
    return folder;
  }

  @Override
  public void close() throws IOException {
    clear(folder);
  }
}
