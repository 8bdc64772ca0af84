package dev.tracknote.output;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Where everything is prepared before it takes its place by one rename.
 *
 * <p>It lies on the disk of the results. Whatever a run finds in it was left by one that was
 * killed.
 */
final class Staging {

  static final String NAME = ".staged";

  private final Path root;
  private final Path folder;

  Staging(Path outputRoot) {
    this.root = outputRoot;
    this.folder = outputRoot.resolve(NAME);
  }

  /** A path that is free, for what is to become the target. */
  Path place(Path target) throws IOException {
    Files.createDirectories(folder);
    Path place = folder.resolve(root.relativize(target).toString().replaceAll("[/\\\\]", "+"));
    delete(place);
    return place;
  }

  /** Puts a file in place of the one before, whole or not at all. */
  void write(Path target, byte[] bytes) throws IOException {
    Path staged = place(target);
    try {
      writeThrough(staged, bytes);
      move(staged, target);
    } finally {
      delete(staged);
    }
  }

  /** Puts a folder with files where none is, whole or not at all. */
  void writeFolder(Path target, Map<String, byte[]> files) throws IOException {
    Files.createDirectories(Objects.requireNonNull(target.getParent()));
    Path staged = place(target);
    try {
      Files.createDirectory(staged);
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        Files.write(staged.resolve(file.getKey()), file.getValue());
      }
      // the disk takes what is told it together in fewer turns
      for (String name : files.keySet()) {
        writeThrough(staged.resolve(name));
      }
      force(staged);
      move(staged, target);
    } finally {
      delete(staged);
    }
  }

  /** Renames what was staged and makes it last. */
  void move(Path staged, Path target) throws IOException {
    Files.move(staged, target, StandardCopyOption.ATOMIC_MOVE);
    force(Objects.requireNonNull(target.getParent()));
  }

  /** Clears away what killed runs have left. */
  void clear() throws IOException {
    delete(folder);
  }

  static void writeThrough(Path file, byte[] bytes) throws IOException {
    Files.write(file, bytes);
    writeThrough(file);
  }

  private static void writeThrough(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }

  /**
   * Makes the names in a folder last; where folders cannot be opened, the system does so itself.
   */
  static void force(Path folder) throws IOException {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (AccessDeniedException e) {
      if (Files.isReadable(folder) && folder.getFileSystem().getSeparator().equals("/")) {
        throw e;
      }
    }
  }

  static void delete(Path tree) throws IOException {
    if (!Files.exists(tree, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    List<Path> inside;
    try (Stream<Path> walk = Files.walk(tree)) {
      inside = walk.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : inside) {
      Files.deleteIfExists(path);
    }
  }
}
