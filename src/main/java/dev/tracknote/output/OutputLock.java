package dev.tracknote.output;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The right of one run to write the results.
 *
 * <p>The operating system holds it and takes it back when the process ends, however it ends. What
 * is staged while it is held is cleared away with it.
 */
public final class OutputLock implements AutoCloseable {

  /** Folders that runs of this process have; a process cannot lock a file against itself. */
  private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

  private final Path file;
  private final FileChannel channel;
  private final Staging staging;

  private OutputLock(Path file, FileChannel channel, Staging staging) {
    this.file = file;
    this.channel = channel;
    this.staging = staging;
  }

  static Optional<OutputLock> of(Path file, Staging staging) throws IOException {
    if (!HELD_HERE.add(file)) {
      return Optional.empty();
    }
    Optional<FileChannel> locked = Optional.empty();
    try {
      locked = locked(file);
    } finally {
      if (locked.isEmpty()) {
        HELD_HERE.remove(file);
      }
    }
    return locked.map(channel -> new OutputLock(file, channel, staging));
  }

  private static Optional<FileChannel> locked(Path file) throws IOException {
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    boolean mine = false;
    try {
      mine = channel.tryLock() != null;
      return mine ? Optional.of(channel) : Optional.empty();
    } finally {
      if (!mine) {
        channel.close();
      }
    }
  }

  @Override
  public void close() throws IOException {
    try (channel) {
      staging.clear();
    } finally {
      HELD_HERE.remove(file);
    }
  }
}
