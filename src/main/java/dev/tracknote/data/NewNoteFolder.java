package dev.tracknote.data;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Objects;

/** Lays a note's first files into a folder of their own, whole or not at all. */
public final class NewNoteFolder {

  private NewNoteFolder() {}

  /**
   * Writes the folder of a note that is not there yet.
   *
   * @param files text by file name
   * @throws IOException if it is there after all, or if the disk fails; then nothing is left behind
   */
  public static void write(NoteFolder note, Map<String, String> files) throws IOException {
    Path folder = note.path().toAbsolutePath();
    Path parent = Objects.requireNonNull(folder.getParent(), "a note lies below notes/");
    Files.createDirectories(parent);
    // readers of the coverage pass over names that begin with a dot
    Path staged = parent.resolve("." + note.period() + ".new");
    discard(staged, files);
    try {
      Files.createDirectory(staged);
      for (Map.Entry<String, String> file : files.entrySet()) {
        Files.writeString(staged.resolve(file.getKey()), file.getValue(), StandardCharsets.UTF_8);
      }
      if (Files.exists(folder)) {
        throw new FileAlreadyExistsException(folder.toString());
      }
      Files.move(staged, folder, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      discard(staged, files);
      throw e;
    }
  }

  private static void discard(Path staged, Map<String, String> files) throws IOException {
    for (String name : files.keySet()) {
      Files.deleteIfExists(staged.resolve(name));
    }
    Files.deleteIfExists(staged);
  }
}
