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
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The program as an input: its own classes, and the libraries and fonts that it runs with. */
final class Program {

  // of what runs, also when a newer jar has taken its place on the disk since
  private static final String HASH = read();

  private Program() {}

  /** One hash of the jar, which names its libraries with their versions, or of the classes. */
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
          : Manifest.sha256(Files.readAllBytes(place));
    } catch (URISyntaxException | IOException e) {
      throw new UncheckedIOException(new IOException("the program cannot read itself", e));
    }
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
