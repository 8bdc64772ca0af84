package dev.tracknote.chart;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** The faces that notes are set in. */
final class Fonts {

  static final Font REGULAR = face("NotoSansSC-Regular");
  static final Font BOLD = face("NotoSansSC-Bold");

  private Fonts() {}

  private static Font face(String name) {
    String path = "/fonts/ttf/NotoSansSC/" + name + ".ttf";
    try (InputStream in = Objects.requireNonNull(Fonts.class.getResourceAsStream(path))) {
      return Font.createFont(Font.TRUETYPE_FONT, in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (FontFormatException e) {
      throw new IllegalStateException(e);
    }
  }
}
