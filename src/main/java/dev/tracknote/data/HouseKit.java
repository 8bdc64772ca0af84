package dev.tracknote.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What every folder needs before its first note is printed: a house, which is a sample until the
 * user's own is written into it, the templates, and the schemas. The program carries them.
 */
public final class HouseKit {

  private HouseKit() {}

  /**
   * Lays what is missing; a house and templates that are there are left alone.
   *
   * @return the folders that were laid
   * @throws IOException if the disk is full or cannot be written; then no folder is half there
   */
  public static List<Path> layInto(Path dataRoot, Path templates) throws IOException {
    List<Path> laid = new ArrayList<>();
    Path house = dataRoot.resolve("house");
    if (!Files.exists(house)) {
      lay("house/house.json", house);
      laid.add(house);
    }
    if (!Files.exists(templates)) {
      lay("templates/note.ftlh", templates);
      laid.add(templates);
    }
    Schemas.layInto(dataRoot);
    return laid;
  }

  /**
   * Lays a folder that the program carries.
   *
   * @param file one of the files at its top
   */
  private static void lay(String file, Path target) throws IOException {
    Path parent = Objects.requireNonNull(target.toAbsolutePath().getParent());
    Files.createDirectories(parent);
    Path unfinished = parent.resolve("." + target.getFileName() + ".part");
    try {
      remove(unfinished);
      copy(file, unfinished);
      Files.move(unfinished, target);
    } catch (IOException | UncheckedIOException e) {
      remove(unfinished);
      throw e;
    }
  }

  private static void copy(String file, Path target) throws IOException {
    URL shipped = HouseKit.class.getResource(file);
    if (shipped == null) {
      throw new IllegalStateException("the program was built without " + file);
    }
    try {
      URI place = shipped.toURI();
      if (place.getScheme().equals("file")) {
        copy(Objects.requireNonNull(Path.of(place).getParent()), target);
        return;
      }
      try (FileSystem jar = FileSystems.newFileSystem(place, Collections.emptyMap())) {
        copy(Objects.requireNonNull(jar.provider().getPath(place).getParent()), target);
      }
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void copy(Path folder, Path target) throws IOException {
    try (Stream<Path> walk = Files.walk(folder)) {
      for (Path path : walk.toList()) {
        Path copied = target.resolve(folder.relativize(path).toString());
        if (Files.isDirectory(path)) {
          Files.createDirectories(copied);
        } else {
          Files.copy(path, copied);
        }
      }
    }
  }

  private static void remove(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> walk = Files.walk(folder)) {
      for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
