package dev.tracknote.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Tells which files below a root folder lie there themselves. The system is asked once of each
 * file, and the way to a folder is looked at once for all its files, so this is for one thread and
 * for a moment.
 */
public final class OwnFiles {

  private static final String CHANGED = "ctime";
  private static final String ASKED = "unix:isRegularFile,size," + CHANGED;

  private final Path root;
  private final boolean unix;
  private final Set<Path> plain = new LinkedHashSet<>();

  /**
   * @param root itself may be a link
   */
  public OwnFiles(Path root) {
    this.root = root;
    this.unix = root.getFileSystem().supportedFileAttributeViews().contains("unix");
  }

  /** A file that can be read, if the path is one and leads nowhere out of the root. */
  public Optional<OwnFile> find(Path path) {
    Optional<OwnFile> itself = asked(path, LinkOption.NOFOLLOW_LINKS);
    if (itself.isPresent() && isPlain(path.getParent())) {
      return itself;
    }
    return asked(path).filter(f -> !LinkedOut.is(root, path));
  }

  private Optional<OwnFile> asked(Path path, LinkOption... links) {
    try {
      return unix ? changed(path, links) : unchanging(path, links);
    } catch (IOException gone) {
      return Optional.empty();
    }
  }

  private static Optional<OwnFile> changed(Path path, LinkOption... links) throws IOException {
    Map<String, Object> said = Files.readAttributes(path, ASKED, links);
    return said.get("isRegularFile") instanceof Boolean regular
            && regular
            && said.get("size") instanceof Long length
            && said.get(CHANGED) instanceof FileTime time
        ? Optional.of(new OwnFile(path, length, OptionalLong.of(time.to(TimeUnit.NANOSECONDS))))
        : Optional.empty();
  }

  private static Optional<OwnFile> unchanging(Path path, LinkOption... links) throws IOException {
    BasicFileAttributes said = Files.readAttributes(path, BasicFileAttributes.class, links);
    return said.isRegularFile()
        ? Optional.of(new OwnFile(path, said.size(), OptionalLong.empty()))
        : Optional.empty();
  }

  private boolean isPlain(@Nullable Path folder) {
    if (folder == null || folder.equals(root) || plain.contains(folder)) {
      return true;
    }
    if (Files.isSymbolicLink(folder) || !isPlain(folder.getParent())) {
      return false;
    }
    plain.add(folder);
    return true;
  }
}
