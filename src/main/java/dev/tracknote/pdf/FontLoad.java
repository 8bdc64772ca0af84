package dev.tracknote.pdf;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One font file and what is made of it, each part once and only when it is asked for. */
final class FontLoad {
  private final FontFile file;
  private final boolean reduce;
  private final Once<ReducedFonts.Parts> parts = new Once<>(this::makeParts);
  private final Once<byte[]> shipped = new Once<>(this::usedPart);
  private final Once<Face> face = new Once<>(this::makeFace);
  private final Once<Face> whole = new Once<>(this::makeWhole);
  private final Once<Face> halves = new Once<>(this::makeHalves);

  FontLoad(FontFile file) {
    this.file = file;
    this.reduce = file.isLarge();
  }

  /** The everyday part of the font. */
  Face face() {
    return face.get();
  }

  /** The font as it comes, for the rare characters that the everyday part leaves out. */
  Face whole() {
    return reduce ? whole.get() : face.get();
  }

  /** Full-width signs at half their width. */
  Face halves() {
    return halves.get();
  }

  private ReducedFonts.Parts makeParts() {
    return ReducedFonts.of(file);
  }

  private byte[] usedPart() {
    return reduce ? parts.get().everyday() : file.read();
  }

  private Face makeFace() {
    return new Face(file.fileName(), shipped.get(), file.tag());
  }

  private Face makeHalves() {
    if (!reduce) {
      throw new IllegalStateException("no half-width signs in " + file);
    }
    String tag = "H" + file.tag().substring(1);
    return new Face(file.fileName(), parts.get().halves(), tag);
  }

  private Face makeWhole() {
    return new Face(file.fileName(), file.read(), "W" + file.tag().substring(1));
  }

  /** A value made at the first call, by one thread. */
  private static final class Once<T> {
    private final Supplier<T> maker;
    private volatile @Nullable T value;

    Once(Supplier<T> maker) {
      this.maker = maker;
    }

    T get() {
      T made = value;
      return made != null ? made : make();
    }

    private synchronized T make() {
      T made = value;
      if (made == null) {
        made = maker.get();
        value = made;
      }
      return made;
    }
  }
}
