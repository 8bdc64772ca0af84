package dev.tracknote.pdf;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The faces that one family and weight draws from, the first that has a character being taken. */
final class FaceChain {
  private static final int KNOWN = 0x4000;

  private final Face first;
  private final Face halves;
  private final Supplier<Face> latin;
  private final List<Supplier<Face>> others;

  /** The widths of signs that came up, by rows of 256, each {@link #KNOWN} too large. */
  private final short[] @Nullable [] widths = new short[0x100][];

  FaceChain(Face first, Face halves, Supplier<Face> latin, List<Supplier<Face>> others) {
    this.first = first;
    this.halves = halves;
    this.latin = latin;
    this.others = others;
  }

  Face first() {
    return first;
  }

  /** Whether the first face itself has a character. */
  boolean leads(int codePoint) {
    return first.has(codePoint);
  }

  /** The face for what belongs to a Latin word whatever stands around it. */
  Face latinFace() {
    return latin.get();
  }

  Face halves() {
    return halves;
  }

  /** The face to draw a code point with, or null when no font has it. */
  @Nullable Face face(int codePoint) {
    if (first.has(codePoint)) {
      return first;
    }
    if (SettingMarks.isHalf(codePoint)) {
      return halves;
    }
    for (Supplier<Face> other : others) {
      Face face = other.get();
      if (face.has(codePoint)) {
        return face;
      }
    }
    return null;
  }

  /** The width of a code point or a mark in thousandths of the em. */
  int advance(int codePoint) {
    if (codePoint > 0xFFFF) {
      return SettingMarks.isWidth(codePoint)
          ? SettingMarks.thousandths(codePoint)
          : sought(codePoint);
    }
    short[] row = widths[codePoint >> 8];
    if (row == null) {
      row = new short[0x100];
      widths[codePoint >> 8] = row;
    }
    int width = row[codePoint & 0xFF];
    if (width == 0) {
      width = sought(codePoint) + KNOWN;
      row[codePoint & 0xFF] = (short) width;
    }
    return width - KNOWN;
  }

  private int sought(int codePoint) {
    if (SettingMarks.isReserved(codePoint)) {
      return markWidth(codePoint);
    }
    Face face = face(codePoint);
    return face == null ? 0 : face.advance(codePoint);
  }

  private int markWidth(int mark) {
    if (SettingMarks.isWidth(mark)) {
      return SettingMarks.thousandths(mark);
    }
    if (SettingMarks.isHalf(mark)) {
      return halves.advance(SettingMarks.signOfHalf(mark));
    }
    return switch (mark) {
      case SettingMarks.QUARTER -> 250;
      case SettingMarks.HYPHEN -> advance('-');
      case SettingMarks.APOSTROPHE -> latin.get().advance('’');
      case SettingMarks.HYPHEN_BACK -> -advance('-');
      default -> 0;
    };
  }

  /** The width of a text that may hold marks, in thousandths of the em. */
  int width(String text) {
    int sum = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isSurrogate(c)) {
        int codePoint = text.codePointAt(i);
        if (codePoint >= 0x10000) {
          i++;
          sum += advance(codePoint);
        }
      } else {
        sum += advance(c);
      }
    }
    return sum;
  }
}
