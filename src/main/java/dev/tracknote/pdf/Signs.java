package dev.tracknote.pdf;

import java.util.BitSet;

/** Which kinds of signs may begin or end a line, and which are Han or Latin. */
final class Signs {
  /** What a sign is, as bits of its kind. */
  static final int HAN = 1;

  static final int CJK = 1 << 1;
  static final int LATIN = 1 << 2;
  static final int OPENING = 1 << 3;
  static final int CLOSING = 1 << 4;
  static final int WIDE_MARK = 1 << 5;
  static final int NO_START = 1 << 6;
  static final int NO_END = 1 << 7;
  static final int BEFORE_NUMBER = 1 << 8;
  static final int AFTER_NUMBER = 1 << 9;
  static final int DASH = 1 << 10;
  private static final int KNOWN = 1 << 15;

  private static final BitSet STARTS_NOT =
      SettingMarks.signs(SettingMarks.CLOSING + "!),.:;?]}%％‰℃°′″·•…—～﹑ー々/／’”");
  private static final BitSet ENDS_NOT = SettingMarks.signs(SettingMarks.OPENING + "([{$¥€£￥＄#＃&@");
  private static final BitSet NUMBER_FOLLOWS = SettingMarks.signs("$¥€£#@≈<>=+±−~");
  private static final BitSet NUMBER_PRECEDES = SettingMarks.signs("%‰°+");
  private static final BitSet WIDE = SettingMarks.signs("·—…～％／＋－＝＆＠＄￥＃＊");

  /** Filled as signs come up; whichever thread comes first writes the same. */
  private static final short[] KINDS = new short[0x10000];

  private Signs() {}

  /** The kinds of a sign; each is looked up many times in a note. */
  static int kind(int c) {
    if (c < 0 || c >= KINDS.length) {
      return isIdeograph(c) ? HAN | CJK : 0;
    }
    int kind = KINDS[c];
    if (kind == 0) {
      kind = KNOWN | kindOf((char) c);
      KINDS[c] = (short) kind;
    }
    return kind;
  }

  private static int kindOf(char c) {
    boolean han = isIdeograph(c);
    boolean circled = isCircled(c);
    boolean closing = SettingMarks.CLOSES.get(c);
    boolean opening = SettingMarks.OPENS.get(c);
    boolean wide = closing || opening || WIDE.get(c);
    return (han ? HAN : 0)
        | (han || wide || circled ? CJK : 0)
        | (c < 0x2E80 && Character.isLetterOrDigit(c) && !circled ? LATIN : 0)
        | (opening ? OPENING : 0)
        | (closing ? CLOSING : 0)
        | (wide ? WIDE_MARK : 0)
        | (STARTS_NOT.get(c) ? NO_START : 0)
        | (ENDS_NOT.get(c) || circled ? NO_END : 0)
        | (NUMBER_FOLLOWS.get(c) ? BEFORE_NUMBER : 0)
        | (NUMBER_PRECEDES.get(c) ? AFTER_NUMBER : 0)
        | (c == '-' || c == '–' ? DASH : 0);
  }

  private static boolean isIdeograph(int c) {
    return (c >= 0x4E00 && c <= 0x9FFF)
        || (c >= 0x3400 && c <= 0x4DBF)
        || (c >= 0x3040 && c <= 0x30FF)
        || c == '〇'
        || c == '々'
        || (c >= 0x20000 && c <= 0x3FFFF);
  }

  static boolean isCjk(int c) {
    return (kind(c) & CJK) != 0;
  }

  static boolean isCircled(int c) {
    return c >= '①' && c <= '⑳';
  }

  /** A minus sign or a dash that a figure follows is a part of the figure. */
  static boolean isSignOfNumber(String text, int at) {
    return (kind(text.charAt(at)) & DASH) != 0
        && at + 1 < text.length()
        && Character.isDigit(text.charAt(at + 1));
  }

  static boolean isApostrophe(String text, int at) {
    return text.charAt(at) == '’'
        && at > 0
        && at + 1 < text.length()
        && (kind(text.charAt(at - 1)) & kind(text.charAt(at + 1)) & LATIN) != 0;
  }

  static boolean isAddressSign(int c) {
    return c > ' ' && c < 0x2000;
  }

  /** A letter or digit of an address, between which it is torn only as a last resort. */
  static boolean isAddressWord(int c) {
    return isAddressSign(c) && Character.isLetterOrDigit(c);
  }
}
