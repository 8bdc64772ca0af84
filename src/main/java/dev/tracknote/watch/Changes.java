package dev.tracknote.watch;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;

/** Hears of changes below some folders. */
interface Changes extends AutoCloseable {

  /**
   * Waits for changes.
   *
   * @param atMost how long
   * @return the files and folders that changed; none when the time is up
   * @throws IOException if the folders cannot be read
   */
  Set<Path> await(Duration atMost) throws IOException, InterruptedException;

  @Override
  void close() throws IOException;
}
