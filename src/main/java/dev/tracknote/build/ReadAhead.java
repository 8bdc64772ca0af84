package dev.tracknote.build;

import dev.tracknote.claim.ReadPatterns;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads the patterns that the claims and the checks keep while the program is built, so that no
 * start reads them.
 */
public final class ReadAhead {

  private static final List<String> PACKAGES = List.of("claim", "check");
  private static final String CLASS = ".class";

  private final Path classes;
  // in the order of their texts, whatever order they are kept in
  private final Map<String, Pattern> patterns = new TreeMap<>();

  private ReadAhead(Path classes) {
    this.classes = classes;
  }

  /**
   * Writes the file beside the classes.
   *
   * @param arguments the folder of the compiled classes
   */
  public static void main(String[] arguments) throws IOException, ReflectiveOperationException {
    ReadAhead ahead = new ReadAhead(Path.of(arguments[0]));
    for (String name : PACKAGES) {
      ahead.read(name);
    }
    Path file = ahead.classes.resolve("dev/tracknote/claim").resolve(ReadPatterns.FILE);
    Files.write(file, ReadPatterns.bytes(ahead.patterns.values()));
  }

  /** Takes every pattern that a class of a package keeps, alone or among others. */
  private void read(String name) throws IOException, ReflectiveOperationException {
    try (Stream<Path> files = Files.list(classes.resolve("dev/tracknote").resolve(name))) {
      for (Path file : files.sorted().toList()) {
        String simple = file.getFileName().toString();
        if (simple.endsWith(CLASS) && !simple.startsWith("package-info")) {
          String own = simple.substring(0, simple.length() - CLASS.length());
          read(Class.forName("dev.tracknote." + name + "." + own));
        }
      }
    }
  }

  private void read(Class<?> type) throws IllegalAccessException {
    for (Field field : type.getDeclaredFields()) {
      if (Modifier.isStatic(field.getModifiers())) {
        field.setAccessible(true);
        Object kept = field.get(null);
        if (kept != null) {
          take(kept);
        }
      }
    }
  }

  private void take(Object kept) {
    switch (kept) {
      case Pattern pattern ->
          patterns.putIfAbsent(pattern.flags() + " " + pattern.pattern(), pattern);
      case Map<?, ?> map -> map.keySet().forEach(this::take);
      case Collection<?> several -> several.forEach(this::take);
      default -> {}
    }
  }
}
