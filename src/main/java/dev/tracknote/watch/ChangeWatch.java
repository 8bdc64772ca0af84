package dev.tracknote.watch;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Tells of changes below some folders when they have come to rest.
 *
 * <p>Editors save by a dance: they write beside and rename, empty and write, delete and create, and
 * leave a backup behind. All that happens without a pause is one change.
 */
public final class ChangeWatch implements AutoCloseable {

  /** Editors are done in a few milliseconds; people do not save twice in this time. */
  private static final Duration PAUSE = Duration.ofMillis(25);

  /** Whoever writes without a pause is heard after this many looks all the same. */
  private static final int PATIENCE = 50;

  private final Changes changes;

  private ChangeWatch(Changes changes) {
    this.changes = changes;
  }

  /**
   * Begins to watch.
   *
   * @param interval how often to look at every file; nothing to be told by the system
   * @throws IOException if the folders cannot be read
   */
  public static ChangeWatch over(List<Path> folders, Optional<Duration> interval)
      throws IOException {
    return new ChangeWatch(
        interval.isPresent()
            ? new PolledChanges(folders, interval.get())
            : new NotifiedChanges(folders));
  }

  /**
   * Waits until something has changed and come to rest.
   *
   * @param atMost how long to wait for the first change
   * @return the files that changed; none when the time is up or nothing changed that matters
   */
  public Set<Path> await(Duration atMost) throws IOException, InterruptedException {
    Set<Path> changed = new LinkedHashSet<>();
    Set<Path> heard = changes.await(atMost);
    for (int look = 0; !heard.isEmpty() && look < PATIENCE; look++) {
      changed.addAll(meant(heard));
      heard = changes.await(PAUSE);
    }
    return changed;
  }

  /** What editors keep for themselves is no change. */
  private static Set<Path> meant(Set<Path> paths) {
    Set<Path> meant = new LinkedHashSet<>();
    for (Path path : paths) {
      String name = String.valueOf(path.getFileName());
      if (!name.startsWith(".") && !name.endsWith("~")) {
        meant.add(path);
      }
    }
    return meant;
  }

  @Override
  public void close() throws IOException {
    changes.close();
  }
}
