package dev.tracknote.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The folder in which the editions of a note lie, each in one named by its id. */
final class EditionStore {

  private final Path folder;
  private final Staging staging;

  EditionStore(Path folder, Staging staging) {
    this.folder = folder;
    this.staging = staging;
  }

  /** The edition of an id, if it lies here. */
  Optional<Edition> find(String id) {
    return Optional.of(new Edition(id, folder.resolve(id)))
        .filter(e -> Files.isRegularFile(e.file(Manifest.FILE)));
  }

  /**
   * Keeps an edition. One that is there already is not touched but where the disk has damaged it,
   * and its companions tell of its latest publication.
   */
  Edition keep(String id, Map<String, byte[]> files, Map<String, byte[]> companions)
      throws IOException {
    Files.createDirectories(folder);
    Edition edition = new Edition(id, folder.resolve(id));
    Map<String, byte[]> all = new LinkedHashMap<>(files);
    all.putAll(companions);
    if (!Files.isDirectory(edition.folder(), LinkOption.NOFOLLOW_LINKS)) {
      staging.writeFolder(edition.folder(), all);
      return edition;
    }
    for (Map.Entry<String, byte[]> file : all.entrySet()) {
      Path path = edition.file(file.getKey());
      if (!holds(path, file.getValue())) {
        staging.write(path, file.getValue());
      }
    }
    return edition;
  }

  private static boolean holds(Path path, byte[] bytes) throws IOException {
    return Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)
        && Arrays.equals(Files.readAllBytes(path), bytes);
  }

  /** Removes what a killed run has stored and never brought into force. */
  void keepOnly(List<String> ids) throws IOException {
    List<Path> inside;
    try (Stream<Path> children = Files.list(folder)) {
      inside = children.filter(Files::isDirectory).toList();
    }
    for (Path stored : inside) {
      if (!ids.contains(String.valueOf(stored.getFileName()))) {
        Staging.delete(stored);
      }
    }
  }
}
