package dev.tracknote.pdf;

import java.util.Arrays;

/**
 * One run of a line in its final setting: what is drawn and how far each sign moves on, in dots.
 */
final class SetRun {
  private final SettingFont font;
  private final int order;
  private final int[] signs;
  private final float[] advances;

  SetRun(SettingFont font, int order, int[] signs, float[] advances) {
    this.font = font;
    this.order = order;
    this.signs = signs;
    this.advances = advances;
  }

  SettingFont font() {
    return font;
  }

  /** The run's place in the reading order of its line. */
  int order() {
    return order;
  }

  int length() {
    return signs.length;
  }

  int sign(int index) {
    return signs[index];
  }

  float advance(int index) {
    return advances[index];
  }

  /** Whether it holds gaps alone. */
  boolean drawsNothing() {
    for (int sign : signs) {
      if (sign != SettingMarks.QUARTER) {
        return false;
      }
    }
    return true;
  }

  /**
   * The same run after a space that takes no room. The eye needs none between two lines; without it
   * their words would be one in the text that is searched or read out.
   */
  SetRun afterSpace() {
    int[] more = new int[signs.length + 1];
    float[] moreAdvances = new float[more.length];
    more[0] = ' ';
    System.arraycopy(signs, 0, more, 1, signs.length);
    System.arraycopy(advances, 0, moreAdvances, 1, signs.length);
    return new SetRun(font, order, more, moreAdvances);
  }

  /** A run at its natural widths, for text outside the flow of lines such as running heads. */
  static SetRun natural(SettingFont font, int order, String text) {
    int[] signs = new int[text.length()];
    int count = 0;
    int sign;
    for (int i = 0; i < text.length(); i += Character.charCount(sign)) {
      sign = text.codePointAt(i);
      if (LineSigns.counts(sign)) {
        signs[count++] = sign;
      }
    }
    signs = Arrays.copyOf(signs, count);
    float[] advances = new float[signs.length];
    for (int i = 0; i < signs.length; i++) {
      advances[i] = font.chain().advance(signs[i]) * font.getSize2D() / 1000;
    }
    return new SetRun(font, order, signs, advances);
  }
}
