package dev.tracknote.plan;

import dev.tracknote.data.OwnFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Files below a folder as inputs, by the names that manifests give them; for one thread and for a
 * moment.
 *
 * @param kind the first part of the names, such as {@code data}
 */
record FileContents(String kind, Path root, OwnFiles own) {

  FileContents(String kind, Path root) {
    this(kind, root, new OwnFiles(root));
  }

  private static final byte[] UNREADABLE = "unreadable".getBytes(StandardCharsets.UTF_8);

  /** Files with the hashes of their contents. */
  HashedFiles hashed(List<Path> paths, Hasher hasher) {
    return hashed(paths, hasher, Map.of());
  }

  /**
   * Files with the hashes of their contents.
   *
   * @param read contents that are known, by their names
   */
  HashedFiles hashed(List<Path> paths, Hasher hasher, Map<String, byte[]> read) {
    SortedMap<String, byte[]> contents = new TreeMap<>();
    SortedMap<String, String> hashes = new TreeMap<>();
    for (Path path : paths) {
      String name = name(path);
      byte[] known = read.get(name);
      byte[] bytes = known == null ? bytes(path) : known;
      contents.put(name, bytes);
      hashes.put(name, hasher.sha256(name, path, bytes));
    }
    return new HashedFiles(contents, hashes);
  }

  /** The contents of files by their names. */
  SortedMap<String, byte[]> of(List<Path> paths) {
    SortedMap<String, byte[]> contents = new TreeMap<>();
    for (Path path : paths) {
      contents.put(name(path), bytes(path));
    }
    return contents;
  }

  private String name(Path path) {
    return kind + "/" + root.relativize(path).toString().replace('\\', '/');
  }

  /** A folder, a device, a link out or a file without permission is an input too, of no content. */
  private byte[] bytes(Path path) {
    try {
      return own.hold(path) ? Files.readAllBytes(path) : UNREADABLE.clone();
    } catch (AccessDeniedException e) {
      return UNREADABLE.clone();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
