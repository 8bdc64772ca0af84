package dev.tracknote.watch;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Changes found by looking again and again, where the system tells of none: network disks, folders
 * shared with a virtual machine.
 */
final class PolledChanges implements Changes {

  private final List<Path> roots;
  private final Duration interval;
  private Map<Path, String> seen;

  PolledChanges(List<Path> roots, Duration interval) throws IOException {
    this.roots = List.copyOf(roots);
    this.interval = interval;
    this.seen = look();
  }

  @Override
  public Set<Path> await(Duration atMost) throws IOException, InterruptedException {
    Duration left = atMost;
    while (true) {
      Duration nap = left.compareTo(interval) < 0 ? left : interval;
      Thread.sleep(nap);
      Set<Path> changed = changed();
      left = left.minus(nap);
      if (!changed.isEmpty() || left.isZero()) {
        return changed;
      }
    }
  }

  private Set<Path> changed() throws IOException {
    Map<Path, String> now = look();
    Set<Path> changed = new LinkedHashSet<>();
    now.forEach(
        (path, state) -> {
          if (!state.equals(seen.get(path))) {
            changed.add(path);
          }
        });
    seen.keySet().stream().filter(path -> !now.containsKey(path)).forEach(changed::add);
    seen = now;
    return changed;
  }

  private Map<Path, String> look() throws IOException {
    Map<Path, String> states = new TreeMap<>();
    for (Path root : roots) {
      Files.walkFileTree(
          root,
          new SimpleFileVisitor<>() {

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes of) {
              states.put(file, of.size() + " " + of.lastModifiedTime() + " " + of.fileKey());
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException gone) {
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, java.io.IOException gone) {
              return FileVisitResult.CONTINUE;
            }
          });
    }
    return states;
  }

  @Override
  public void close() {}
}
