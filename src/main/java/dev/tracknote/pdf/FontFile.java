package dev.tracknote.pdf;

import java.io.IOException;
import java.io.InputStream;

/** The font files on the class path. */
enum FontFile {
  SC_REGULAR("NotoSansSC/NotoSansSC-Regular", "TNSCRG"),
  SC_MEDIUM("NotoSansSC/NotoSansSC-Medium", "TNSCMD"),
  SC_BOLD("NotoSansSC/NotoSansSC-Bold", "TNSCBD"),
  LATIN_REGULAR("SourceSansPro/SourceSansPro-Regular", "TNLTRG"),
  LATIN_SEMIBOLD("SourceSansPro/SourceSansPro-SemiBold", "TNLTSB"),
  LATIN_BOLD("SourceSansPro/SourceSansPro-Bold", "TNLTBD"),
  LATIN_ITALIC("SourceSansPro/SourceSansPro-Italic", "TNLTIT");

  private final String path;
  private final String tag;

  FontFile(String path, String tag) {
    this.path = "/fonts/ttf/" + path + ".ttf";
    this.tag = tag;
  }

  /** The six letters that stand before the font's name in a PDF. */
  String tag() {
    return tag;
  }

  /** Whether it holds so many glyphs that a part of them stands in for it. */
  boolean isLarge() {
    return compareTo(SC_BOLD) <= 0;
  }

  String fileName() {
    return path.substring(path.lastIndexOf('/') + 1, path.lastIndexOf('.'));
  }

  byte[] read() {
    try (InputStream in = FontFile.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException("font is not on the class path: " + path);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new IllegalStateException("font cannot be read: " + path, e);
    }
  }
}
