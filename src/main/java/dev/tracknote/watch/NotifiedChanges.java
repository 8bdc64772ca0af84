package dev.tracknote.watch;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** Changes as the operating system tells of them; folders that are added are heard of too. */
final class NotifiedChanges implements Changes {

  private final List<Path> roots;
  private final WatchService service;
  private final Map<WatchKey, Path> folders = new LinkedHashMap<>();

  NotifiedChanges(List<Path> roots) throws IOException {
    this.roots = List.copyOf(roots);
    this.service = roots.getFirst().getFileSystem().newWatchService();
    for (Path root : roots) {
      register(root, new LinkedHashSet<>());
    }
  }

  @Override
  public Set<Path> await(Duration atMost) throws IOException, InterruptedException {
    Set<Path> changed = new LinkedHashSet<>();
    WatchKey key = service.poll(atMost.toMillis(), TimeUnit.MILLISECONDS);
    while (key != null) {
      heard(key, changed);
      key = service.poll();
    }
    return changed;
  }

  private void heard(WatchKey key, Set<Path> changed) throws IOException {
    Path folder = folders.get(key);
    for (WatchEvent<?> event : key.pollEvents()) {
      if (folder == null || event.kind().equals(StandardWatchEventKinds.OVERFLOW)) {
        for (Path root : roots) {
          register(root, changed);
        }
        changed.addAll(roots);
      } else if (event.context() instanceof Path name) {
        Path path = folder.resolve(name);
        changed.add(path);
        if (event.kind().equals(StandardWatchEventKinds.ENTRY_CREATE)
            && Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
          register(path, changed);
        }
      }
    }
    if (!key.reset()) {
      folders.remove(key);
    }
  }

  /** Listens in a folder and below it; what is there already may have come unheard. */
  private void register(Path folder, Set<Path> found) throws IOException {
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {

          @Override
          public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes of)
              throws IOException {
            WatchKey key =
                dir.register(
                    service,
                    StandardWatchEventKinds.ENTRY_CREATE,
                    StandardWatchEventKinds.ENTRY_MODIFY,
                    StandardWatchEventKinds.ENTRY_DELETE);
            folders.put(key, dir);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes of) {
            found.add(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException gone) {
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path dir, java.io.IOException gone) {
            return FileVisitResult.CONTINUE;
          }
        });
  }

  @Override
  public void close() throws IOException {
    service.close();
  }
}
