package dev.tracknote.intake;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Puts files in the place of others, all of them or none. */
final class FolderSwap {

  private FolderSwap() {}

  /**
   * Replaces files of a folder, in the order in which they are given.
   *
   * <p>Each is written beside its place and flushed before the first is renamed. The order keeps
   * the folder readable should the machine stop between two renames: sources and days that no
   * figure refers to yet do no harm.
   *
   * @throws IOException if the disk is full or cannot be written; the folder stays as it was
   */
  static void put(Path folder, Map<String, byte[]> files) throws IOException {
    if (Files.exists(folder)) {
      replace(folder, files);
      return;
    }
    Path staged = folder.resolveSibling("." + folder.getFileName() + ".new");
    delete(staged);
    try {
      Files.createDirectories(staged);
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        writeThrough(staged.resolve(file.getKey()), file.getValue());
      }
      Files.move(staged, folder, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      delete(staged);
    }
  }

  private static void replace(Path folder, Map<String, byte[]> files) throws IOException {
    Map<Path, Path> staged = new LinkedHashMap<>();
    Map<Path, byte[]> before = new LinkedHashMap<>();
    List<Path> replaced = new ArrayList<>();
    try {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        Path target = folder.resolve(file.getKey());
        Path beside = folder.resolve("." + file.getKey() + ".new");
        staged.put(target, beside);
        writeThrough(beside, file.getValue());
        if (Files.exists(target)) {
          before.put(target, Files.readAllBytes(target));
        }
      }
      for (Map.Entry<Path, Path> file : staged.entrySet()) {
        Files.move(
            file.getValue(),
            file.getKey(),
            StandardCopyOption.ATOMIC_MOVE,
            StandardCopyOption.REPLACE_EXISTING);
        replaced.add(file.getKey());
      }
    } catch (IOException e) {
      restore(replaced, before);
      throw e;
    } finally {
      for (Path beside : staged.values()) {
        Files.deleteIfExists(beside);
      }
    }
  }

  private static void restore(List<Path> replaced, Map<Path, byte[]> before) throws IOException {
    for (Path target : replaced) {
      byte[] bytes = before.get(target);
      if (bytes == null) {
        Files.deleteIfExists(target);
      } else {
        Files.write(target, bytes);
      }
    }
  }

  private static void writeThrough(Path file, byte[] bytes) throws IOException {
    Files.write(file, bytes);
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }

  static void delete(Path tree) throws IOException {
    if (!Files.exists(tree)) {
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
