package dev.tracknote.pdf;

import java.awt.Font;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** The fonts on the class path, read once in a process when first needed and shared by all. */
public final class Typefaces {
  /** The family of Chinese editions, as CSS names it. */
  public static final String CHINESE = "Tracknote Sans SC";

  /** The family of English editions, as CSS names it. */
  public static final String LATIN = "Tracknote Latin";

  private static final int REGULAR = 400;
  private static final int MEDIUM = 500;
  private static final Typefaces BUNDLED = new Typefaces();

  private final Map<FontFile, FontLoad> loads = new EnumMap<>(FontFile.class);

  /** By the files that they begin with and that they go on to. */
  private final Map<FontFile, Map<FontFile, FaceChain>> chains = new EnumMap<>(FontFile.class);

  private Typefaces() {
    for (FontFile file : FontFile.values()) {
      loads.put(file, new FontLoad(file));
      chains.put(file, new ConcurrentHashMap<>());
    }
  }

  /** The fonts that come with the program. */
  public static Typefaces bundled() {
    return BUNDLED;
  }

  /** Whether some font can draw a character. */
  public boolean covers(int codePoint) {
    return chinese(REGULAR).face(codePoint) != null;
  }

  /** The Chinese face of a weight for use on a {@code Graphics2D}. */
  public Font awt(int weight) {
    return new DrawingFont(CHINESE + " " + weight, chinese(weight), 1);
  }

  /** The Latin face of a weight for use on a {@code Graphics2D}. */
  public Font awtLatin(int weight) {
    return new DrawingFont(LATIN + " " + weight, latin(weight, false), 1);
  }

  FaceChain chinese(int weight) {
    FontFile own = chineseFile(weight);
    FontFile latin = latinFile(weight, false);
    return chain(own, latin, () -> chineseChain(load(own), load(latin)));
  }

  private static FaceChain chineseChain(FontLoad own, FontLoad latin) {
    return new FaceChain(own.face(), own.halves(), latin::face, List.of(latin::face, own::whole));
  }

  FaceChain latin(int weight, boolean italic) {
    FontFile own = latinFile(weight, italic);
    FontFile han = chineseFile(weight);
    return chain(own, han, () -> latinChain(load(own), load(han)));
  }

  private static FaceChain latinChain(FontLoad own, FontLoad han) {
    return new FaceChain(own.face(), han.halves(), own::face, List.of(han::face, han::whole));
  }

  private FaceChain chain(FontFile first, FontFile second, Supplier<FaceChain> maker) {
    Map<FontFile, FaceChain> beginning = Objects.requireNonNull(chains.get(first));
    FaceChain known = beginning.get(second);
    return known != null ? known : beginning.computeIfAbsent(second, file -> maker.get());
  }

  /** The chain behind a font; any font that was not made here is the regular Chinese one. */
  FaceChain chainOf(Font font) {
    return font instanceof DrawingFont own ? own.chain() : chinese(REGULAR);
  }

  private FontLoad load(FontFile file) {
    return Objects.requireNonNull(loads.get(file));
  }

  private static FontFile chineseFile(int weight) {
    return weight >= 600
        ? FontFile.SC_BOLD
        : weight >= MEDIUM ? FontFile.SC_MEDIUM : FontFile.SC_REGULAR;
  }

  private static FontFile latinFile(int weight, boolean italic) {
    if (weight >= 650) {
      return FontFile.LATIN_BOLD;
    }
    if (weight >= MEDIUM) {
      return FontFile.LATIN_SEMIBOLD;
    }
    return italic ? FontFile.LATIN_ITALIC : FontFile.LATIN_REGULAR;
  }
}
