package dev.tracknote.plan;

import dev.tracknote.output.Manifest;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The program as an input: its own classes, and the libraries and fonts that it runs with. */
final class Program {

  // of what runs, also when a newer jar has taken its place on the disk since
  private static final String HASH = read();

  private Program() {}

  /**
   * One hash of what the jar says of its entries, which name its libraries with their versions, or
   * of the classes. To read it all would take longer than a run that finds nothing to do.
   */
  static String hash() {
    return HASH;
  }

  private static String read() {
    try {
      CodeSource source =
          Objects.requireNonNull(Program.class.getProtectionDomain().getCodeSource());
      Path place = Path.of(source.getLocation().toURI());
      return Files.isDirectory(place)
          ? Manifest.sha256(classes(place).getBytes(StandardCharsets.UTF_8))
          : Manifest.sha256(entries(place).getBytes(StandardCharsets.UTF_8));
    } catch (URISyntaxException | IOException e) {
      throw new UncheckedIOException(new IOException("the program cannot read itself", e));
    }
  }

  /** Name, length and checksum of each entry. */
  private static String entries(Path jar) throws IOException {
    StringBuilder listing = new StringBuilder();
    try (ZipFile file = new ZipFile(jar.toFile())) {
      for (ZipEntry entry : Collections.list(file.entries())) {
        listing.append(entry.getName()).append(' ');
        listing.append(entry.getSize()).append(' ');
        listing.append(entry.getCrc()).append('\n');
      }
    }
    return listing.toString();
  }

  private static String classes(Path folder) throws IOException {
    StringBuilder listing = new StringBuilder(libraries());
    List<Path> files;
    try (Stream<Path> walk = Files.walk(folder)) {
      files = walk.filter(Files::isRegularFile).sorted().toList();
    }
    for (Path file : files) {
      listing.append(folder.relativize(file)).append(' ');
      listing.append(Manifest.sha256(Files.readAllBytes(file))).append('\n');
    }
    return listing.toString();
  }

  private static String libraries() {
    StringBuilder names = new StringBuilder();
    for (String entry : System.getProperty("java.class.path", "").split(File.pathSeparator, -1)) {
      if (entry.endsWith(".jar")) {
        names.append(Path.of(entry).getFileName()).append('\n');
      }
    }
    return names.toString();
  }
}
