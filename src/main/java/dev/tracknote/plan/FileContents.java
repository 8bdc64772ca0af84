package dev.tracknote.plan;

import dev.tracknote.data.OwnFile;
import dev.tracknote.data.OwnFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Files below a folder as inputs, by the names that manifests give them; for one thread and for a
 * moment.
 */
final class FileContents {

  private final String kind;
  private final Path root;
  private final String above;
  private final ReadingMemory memory;
  private final Hasher hasher;
  private final Predicate<String> kept;
  private final OwnFiles own;

  /**
   * @param kind the first part of the names, such as {@code data}
   * @param kept of which files the content is given beside the hash, by their names
   */
  FileContents(
      String kind, Path root, ReadingMemory memory, Hasher hasher, Predicate<String> kept) {
    this.kind = kind;
    this.root = root;
    this.above = root + root.getFileSystem().getSeparator();
    this.memory = memory;
    this.hasher = hasher;
    this.kept = kept;
    this.own = new OwnFiles(root);
  }

  /** Files with the hashes of their contents. */
  HashedFiles hashed(List<Path> paths) {
    SortedMap<String, byte[]> contents = new TreeMap<>();
    SortedMap<String, String> hashes = new TreeMap<>();
    for (Path path : paths) {
      String name = name(path);
      Content content = read(path);
      hashes.put(name, hash(name, content));
      if (keeps(name)) {
        contents.put(name, content.copy());
      }
    }
    return new HashedFiles(contents, hashes);
  }

  /** The name of a file that lies at a path below the root. */
  String name(Path path) {
    String all = path.toString();
    String below =
        all.startsWith(above) ? all.substring(above.length()) : root.relativize(path).toString();
    return kind + "/" + below.replace('\\', '/');
  }

  String hash(String name, Content content) {
    return hasher.sha256(name, content);
  }

  boolean keeps(String name) {
    return kept.test(name);
  }

  /** What is at a path, until the next is read; what cannot be read is an input too. */
  Content read(Path path) {
    try {
      Optional<OwnFile> file = own.find(path);
      return file.isPresent() ? memory.read(file.get()) : Content.UNREADABLE;
    } catch (AccessDeniedException e) {
      return Content.UNREADABLE;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
