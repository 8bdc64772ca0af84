package dev.tracknote.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file that is reached through a symbolic link out of the folder that it seems to lie in: whoever
 * may write there could have any file of the machine printed.
 */
public final class LinkedOut {

  private LinkedOut() {}

  /**
   * Whether a file, or a folder on the way to it, leads out of a root folder.
   *
   * @param root itself may be a link
   */
  public static boolean is(Path root, Path file) {
    try {
      if (!hasLink(root, file)) {
        return false;
      }
      return !file.toRealPath().startsWith(root.toRealPath());
    } catch (IOException leadsNowhere) {
      return true;
    }
  }

  private static boolean hasLink(Path root, Path file) {
    for (Path at = file; at != null && !at.equals(root); at = at.getParent()) {
      if (Files.isSymbolicLink(at)) {
        return true;
      }
    }
    return false;
  }
}
