package dev.tracknote.pdf;

import java.util.BitSet;

/** Which kinds of signs may begin or end a line, and which are Han or Latin. */
final class Signs {
  private static final BitSet NO_START =
      SettingMarks.signs(SettingMarks.CLOSING + "!),.:;?]}%％‰℃°′″·•…—～﹑ー々/／’”");
  private static final BitSet NO_END = SettingMarks.signs(SettingMarks.OPENING + "([{$¥€£￥＄#＃&@");
  private static final BitSet BEFORE_NUMBER = SettingMarks.signs("$¥€£#@≈<>=+±−~");
  private static final BitSet AFTER_NUMBER = SettingMarks.signs("%‰°+");
  private static final BitSet WIDE = SettingMarks.signs("·—…～％／＋－＝＆＠＄￥＃＊");

  private Signs() {}

  static boolean isHan(int c) {
    return (c >= 0x4E00 && c <= 0x9FFF)
        || (c >= 0x3400 && c <= 0x4DBF)
        || (c >= 0x3040 && c <= 0x30FF)
        || c == '〇'
        || c == '々'
        || (c >= 0x20000 && c <= 0x3FFFF);
  }

  /** A full-width mark: an opening or closing sign, a dash, an ellipsis and the like. */
  static boolean isWideMark(int c) {
    return SettingMarks.isClosing(c) || SettingMarks.isOpening(c) || WIDE.get(c);
  }

  static boolean isCjk(int c) {
    return isHan(c) || isWideMark(c) || isCircled(c);
  }

  static boolean isCircled(int c) {
    return c >= '①' && c <= '⑳';
  }

  static boolean isLatin(int c) {
    return c < 0x2E80 && Character.isLetterOrDigit(c) && !isCircled(c);
  }

  /** A sign that stands right of Han as the start of a Latin word or a figure. */
  static boolean startsWestern(String text, int at) {
    char c = text.charAt(at);
    boolean signOfNumber =
        (c == '-' || c == '–') && at + 1 < text.length() && Character.isDigit(text.charAt(at + 1));
    return isLatin(c) || BEFORE_NUMBER.get(c) || signOfNumber;
  }

  /** A sign that stands left of Han as the end of a Latin word or a figure. */
  static boolean endsWestern(char c) {
    return isLatin(c) || AFTER_NUMBER.get(c);
  }

  static boolean mayNotStart(String text, int at) {
    char c = text.charAt(at);
    if (c == '-' || c == '–') {
      return at + 1 >= text.length() || !Character.isDigit(text.charAt(at + 1));
    }
    return NO_START.get(c);
  }

  static boolean isApostrophe(String text, int at) {
    return text.charAt(at) == '’'
        && at > 0
        && at + 1 < text.length()
        && isLatin(text.charAt(at - 1))
        && isLatin(text.charAt(at + 1));
  }

  static boolean isAddressSign(int c) {
    return c > ' ' && c < 0x2000;
  }

  /** A letter or digit of an address, between which it is torn only as a last resort. */
  static boolean isAddressWord(int c) {
    return isAddressSign(c) && Character.isLetterOrDigit(c);
  }

  static boolean mayNotEnd(char c) {
    return NO_END.get(c) || isCircled(c);
  }
}
