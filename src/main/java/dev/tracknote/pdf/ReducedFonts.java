package dev.tracknote.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Takes the everyday part out of the large fonts while the program is built, so that no start reads
 * ten megabytes for the sake of two.
 */
public final class ReducedFonts {
  private static final String FOLDER = "/fonts/reduced/";

  private ReducedFonts() {}

  /**
   * Writes the reduced fonts.
   *
   * @param arguments the folder of the compiled classes
   */
  public static void main(String[] arguments) throws IOException {
    for (FontFile file : FontFile.values()) {
      if (file.isLarge()) {
        Parts parts = Parts.of(file.read());
        write(arguments[0], name(file, ""), parts.everyday());
        write(arguments[0], name(file, "-Half"), parts.halves());
      }
    }
  }

  /** What is used of a large font. */
  static final class Parts {
    private final byte[] everyday;
    private final byte[] halves;

    private Parts(byte[] everyday, byte[] halves) {
      this.everyday = everyday;
      this.halves = halves;
    }

    private static Parts of(byte[] whole) {
      Sfnt sfnt = new Sfnt(whole);
      return new Parts(
          ReducedFont.of(sfnt, EverydayCharacters.in(sfnt)),
          ReducedFont.halves(sfnt, SettingMarks.halvable()));
    }

    /** A file with the characters of nearly every note. */
    byte[] everyday() {
      return everyday;
    }

    /** A file with full-width signs at half their width. */
    byte[] halves() {
      return halves;
    }
  }

  /** Those that were written when the program was built, or made now when it was not. */
  static Parts of(FontFile file) {
    byte[] everyday = read(name(file, ""));
    byte[] halves = read(name(file, "-Half"));
    return everyday == null || halves == null ? Parts.of(file.read()) : new Parts(everyday, halves);
  }

  private static String name(FontFile file, String part) {
    return FOLDER + file.fileName() + part + ".ttf";
  }

  private static void write(String classes, String name, byte[] bytes) throws IOException {
    Path path = Path.of(classes + name);
    Files.createDirectories(path.getParent());
    Files.write(path, bytes);
  }

  private static byte @Nullable [] read(String name) {
    try (InputStream in = ReducedFonts.class.getResourceAsStream(name)) {
      return in == null ? null : in.readAllBytes();
    } catch (IOException e) {
      throw new IllegalStateException("font cannot be read: " + name, e);
    }
  }
}
