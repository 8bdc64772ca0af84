package dev.tracknote.pdf;

import java.util.BitSet;

/**
 * The private-use marks that carry setting decisions inside text nodes.
 *
 * <p>The layout engine measures and breaks plain strings and gives no other channel: what shall
 * have a width or be a break must be a character. Marks are measured and drawn by our own code and
 * never reach the PDF.
 */
final class SettingMarks {
  /** Below are characters and no marks. */
  static final char FIRST_SPECIAL = '\uD800';

  /** A line may end here. */
  static final char BREAK = '\uE000';

  /** A line may end here, and the full-width sign before it then takes half its width. */
  static final char BREAK_AFTER_SIGN = '\uE001';

  /** A quarter em between Han and Latin. */
  static final char QUARTER = '\uE002';

  /** A line may end here; if it does, a hyphen is drawn. */
  static final char SOFT_HYPHEN = '\uE003';

  /** The hyphen drawn at a line end, and what takes its width back in the fit test. */
  static final char HYPHEN = '\uE004';

  static final char HYPHEN_BACK = '\uE005';

  /** An apostrophe within a Latin word, which the Chinese font would draw a whole em wide. */
  static final char APOSTROPHE = '\uE006';

  /** The first of the marks that stand where an element began; each is used once. */
  static final char FIRST_ANCHOR = '\uF000';

  static final int ANCHORS = 0x900;

  /** Full-width closing signs and stops whose ink is in the left half of the em. */
  static final String CLOSING = "、。，．：；！？）】》」』〉〕｝’”";

  /** Full-width opening signs whose ink is in the right half of the em. */
  static final String OPENING = "（【《「『〈〔｛‘“";

  private static final String HALVABLE = CLOSING + OPENING;
  static final BitSet CLOSES = signs(CLOSING);
  static final BitSet OPENS = signs(OPENING);
  private static final char HALF = '\uE100';
  private static final int WIDTH = 0xF8000;
  private static final int WIDTH_LIMIT = 0x7F00;

  private SettingMarks() {}

  /** The signs of a text as a set that is asked for each sign of a note. */
  static BitSet signs(String signs) {
    return signs.chars().collect(BitSet::new, BitSet::set, BitSet::or);
  }

  static boolean isClosing(int codePoint) {
    return (Signs.kind(codePoint) & Signs.CLOSING) != 0;
  }

  static boolean isOpening(int codePoint) {
    return (Signs.kind(codePoint) & Signs.OPENING) != 0;
  }

  static int[] halvable() {
    return HALVABLE.codePoints().sorted().toArray();
  }

  /** The mark that stands for a full-width sign drawn half as wide. */
  static char half(int sign) {
    return (char) (HALF + HALVABLE.indexOf(sign));
  }

  static boolean isHalf(int codePoint) {
    return codePoint >= HALF && codePoint < HALF + HALVABLE.length();
  }

  static int signOfHalf(int codePoint) {
    return HALVABLE.charAt(codePoint - HALF);
  }

  /** A mark that is a given number of thousandths of the em wide, also below zero. */
  static String width(int thousandths) {
    int limited = Math.clamp(thousandths, -WIDTH_LIMIT, WIDTH_LIMIT);
    return limited == 0 ? "" : Character.toString(WIDTH + limited);
  }

  static boolean isWidth(int codePoint) {
    return codePoint >= WIDTH - WIDTH_LIMIT && codePoint <= WIDTH + WIDTH_LIMIT;
  }

  static int thousandths(int widthMark) {
    return widthMark - WIDTH;
  }

  static boolean isAnchor(int codePoint) {
    return codePoint >= FIRST_ANCHOR && codePoint < FIRST_ANCHOR + ANCHORS;
  }

  static boolean isBreak(int codePoint) {
    return codePoint == BREAK || codePoint == BREAK_AFTER_SIGN || codePoint == SOFT_HYPHEN;
  }

  /** A mark that draws nothing; the engine may have torn a pair of surrogates in two. */
  static boolean isInvisible(int codePoint) {
    return (codePoint >= BREAK && codePoint <= HYPHEN_BACK && codePoint != HYPHEN)
        || isWidth(codePoint)
        || isAnchor(codePoint)
        || (codePoint >= 0xD800 && codePoint <= 0xDFFF);
  }

  /** Code points that text may not bring along, since here they would act as marks. */
  static boolean isReserved(int codePoint) {
    return (codePoint >= 0xE000 && codePoint <= 0xF8FF) || codePoint >= 0xF0000;
  }
}
