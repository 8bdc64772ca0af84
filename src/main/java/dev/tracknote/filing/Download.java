package dev.tracknote.filing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/**
 * An answer of the service on the disk; it enters the cache only when it has proved sound.
 *
 * @param fresh where a new answer lies, absent when the one in the cache still holds
 * @param tag by which the service knows this answer, empty when it gave none
 */
record Download(Path cached, Optional<Path> fresh, String tag) {

  InputStream open() throws IOException {
    return Files.newInputStream(fresh.orElse(cached));
  }

  void keep() throws IOException {
    if (fresh.isPresent()) {
      Files.deleteIfExists(tagFile(cached));
      Files.move(
          fresh.get(), cached, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      if (!tag.isEmpty()) {
        Files.writeString(tagFile(cached), tag);
      }
    }
  }

  /** Forgets an answer that is at fault, so that the next request asks anew. */
  void discard() throws IOException {
    if (fresh.isPresent()) {
      Files.deleteIfExists(fresh.get());
    } else {
      Files.deleteIfExists(tagFile(cached));
      Files.deleteIfExists(cached);
    }
  }

  static Path tagFile(Path cached) {
    return cached.resolveSibling(cached.getFileName() + ".etag");
  }
}
