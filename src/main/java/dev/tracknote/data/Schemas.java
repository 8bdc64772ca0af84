package dev.tracknote.data;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The JSON Schemas that stand in the data folder, by which editors complete and check its files
 * while they are typed. The readers judge by themselves; a file names the schema of its form.
 */
public final class Schemas {

  /** Where they stand below the data folder; a form that older files do not have gets a new one. */
  private static final String FOLDER = "schemas/1";

  /** Files by the name of their schema; those of tables tell of one row. */
  private static final List<String> ALL =
      List.of(
          "parts",
          "company",
          "guidance",
          "house",
          "industry",
          "prices",
          "mapping",
          "calendar.row",
          "facts.row",
          "estimates.row",
          "statements.row",
          "closes.row",
          "prices.row",
          "accepted.row");

  private Schemas() {}

  /** Where the schema of a kind of file stands below the data folder. */
  static String path(String kind) {
    return FOLDER + "/" + kind + ".schema.json";
  }

  /**
   * How a file below the data folder names its schema, when it stands there.
   *
   * @param kind such as {@code company}
   */
  public static Optional<String> reference(Path dataRoot, Path folder, String kind) {
    Path schema = dataRoot.resolve(path(kind)).toAbsolutePath().normalize();
    return Files.exists(schema)
        ? Optional.of(slashed(folder.toAbsolutePath().normalize().relativize(schema)))
        : Optional.empty();
  }

  private static String slashed(Path path) {
    return path.toString().replace(path.getFileSystem().getSeparator(), "/");
  }

  /**
   * Lays the schemas into a data folder; those that are there stay as they are.
   *
   * @throws IOException if the disk is full or cannot be written
   */
  public static void layInto(Path dataRoot) throws IOException {
    Files.createDirectories(dataRoot.resolve(FOLDER));
    for (String kind : ALL) {
      Path target = dataRoot.resolve(path(kind));
      if (!Files.exists(target)) {
        try (InputStream shipped = Schemas.class.getResourceAsStream(path(kind))) {
          if (shipped == null) {
            throw new IllegalStateException("the program was built without " + path(kind));
          }
          Files.copy(shipped, target);
        }
      }
    }
  }
}
