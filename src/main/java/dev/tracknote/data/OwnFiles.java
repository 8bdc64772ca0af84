package dev.tracknote.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells which files below a root folder lie there themselves. The way to a folder is looked at once
 * for all its files, so this is for one thread and for a moment.
 */
public final class OwnFiles {

  private final Path root;
  private final Set<Path> plain = new LinkedHashSet<>();

  /**
   * @param root itself may be a link
   */
  public OwnFiles(Path root) {
    this.root = root;
  }

  /** Whether a path is a file that can be read, and is none that leads out of the root. */
  public boolean hold(Path file) {
    boolean itself = isFileItself(file) && isPlain(file.getParent());
    return itself || (Files.isRegularFile(file) && !LinkedOut.is(root, file));
  }

  private static boolean isFileItself(Path file) {
    try {
      return Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS)
          .isRegularFile();
    } catch (IOException gone) {
      return false;
    }
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
