package dev.tracknote.output;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The folder of one note's results.
 *
 * <p>A new edition is staged beside the folder and takes its place by renaming, so that a reader
 * finds the old edition or the new one and never a part of either.
 */
public final class OutputFolder {

  private final Path folder;

  public OutputFolder(Path folder) {
    this.folder = folder.toAbsolutePath();
  }

  /**
   * Puts an edition in place of the one before; its manifest is added.
   *
   * @param files content by file name
   * @param manifest what is said of the edition beside the hashes of its files
   * @throws IOException if the disk is full or cannot be written; the edition before stays
   */
  public void write(Map<String, byte[]> files, Manifest manifest) throws IOException {
    Path parent = Objects.requireNonNull(folder.getParent(), "a result folder has a parent");
    Files.createDirectories(parent);
    Path staged = parent.resolve("." + folder.getFileName() + ".new");
    Path outgoing = parent.resolve("." + folder.getFileName() + ".old");
    recover(staged, outgoing);
    try {
      Files.createDirectory(staged);
      for (Map.Entry<String, byte[]> file : withManifest(files, manifest).entrySet()) {
        writeThrough(staged.resolve(file.getKey()), file.getValue());
      }
      replace(staged, outgoing);
    } finally {
      delete(staged);
    }
    delete(outgoing);
  }

  /** What an interrupted run left: an edition set aside without its successor comes back. */
  private void recover(Path staged, Path outgoing) throws IOException {
    delete(staged);
    if (Files.exists(outgoing) && !Files.exists(folder)) {
      Files.move(outgoing, folder, StandardCopyOption.ATOMIC_MOVE);
    }
    delete(outgoing);
  }

  private void replace(Path staged, Path outgoing) throws IOException {
    if (Files.exists(folder)) {
      Files.move(folder, outgoing, StandardCopyOption.ATOMIC_MOVE);
    }
    try {
      Files.move(staged, folder, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      if (Files.exists(outgoing)) {
        Files.move(outgoing, folder, StandardCopyOption.ATOMIC_MOVE);
      }
      throw e;
    }
  }

  private static Map<String, byte[]> withManifest(Map<String, byte[]> files, Manifest manifest) {
    Map<String, byte[]> all = new LinkedHashMap<>(files);
    all.put("manifest.json", manifest.json(files));
    return all;
  }

  private static void writeThrough(Path file, byte[] bytes) throws IOException {
    Files.write(file, bytes);
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }

  private static void delete(Path tree) throws IOException {
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
