package dev.tracknote.pdf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.xhtmlrenderer.render.InlineText;

/** All signs of one line over its runs, with their widths in dots, while the line is being set. */
final class LineSigns {
  /** Stands for a box within the line, which is neither stretched nor trimmed. */
  static final int OBJECT = -1;

  private int count;
  private int[] signs = new int[64];
  private float[] widths = new float[64];
  private float[] ems = new float[64];
  private int[] runOf = new int[64];
  private final List<InlineText> texts = new ArrayList<>();
  private final List<SettingFont> fonts = new ArrayList<>();

  void addRun(InlineText text, SettingFont font) {
    texts.add(text);
    fonts.add(font);
    String run = text.getSubstring();
    FaceChain chain = font.chain();
    float size = font.getSize2D();
    int sign;
    for (int i = 0; i < run.length(); i += sign > 0xFFFF ? 2 : 1) {
      sign = run.charAt(i);
      if (sign >= SettingMarks.FIRST_SPECIAL) {
        sign = run.codePointAt(i);
        if (!counts(sign)) {
          continue;
        }
      }
      append(sign, chain.advance(sign) * size / 1000, size);
    }
  }

  /** Whether a code point of a run is set as a sign of its own. */
  static boolean counts(int codePoint) {
    return codePoint == SettingMarks.QUARTER || !SettingMarks.isInvisible(codePoint);
  }

  void addObject() {
    append(OBJECT, 0, 0);
  }

  private void append(int sign, float width, float em) {
    if (count == signs.length) {
      signs = Arrays.copyOf(signs, 2 * count);
      widths = Arrays.copyOf(widths, 2 * count);
      ems = Arrays.copyOf(ems, 2 * count);
      runOf = Arrays.copyOf(runOf, 2 * count);
    }
    signs[count] = sign;
    widths[count] = width;
    ems[count] = em;
    runOf[count++] = texts.size() - 1;
  }

  int count() {
    return count;
  }

  int sign(int i) {
    return signs[i];
  }

  float em(int i) {
    return ems[i];
  }

  float width(int i) {
    return widths[i];
  }

  void widen(int i, float by) {
    widths[i] += by;
  }

  float width() {
    float sum = 0;
    for (int i = 0; i < count; i++) {
      sum += widths[i];
    }
    return sum;
  }

  int first() {
    int i = 0;
    while (i < count && isBlank(signs[i])) {
      i++;
    }
    return i;
  }

  int last() {
    int i = count - 1;
    while (i >= 0 && isBlank(signs[i])) {
      i--;
    }
    return i;
  }

  /** Takes the width of gaps and spaces before the first and after the last sign. */
  void trim() {
    int first = first();
    int last = last();
    for (int i = 0; i < count; i++) {
      if (i < first || i > last) {
        widths[i] = 0;
      }
    }
  }

  /** Draws a full-width sign half as wide. */
  void halve(int i) {
    char half = SettingMarks.half(signs[i]);
    widths[i] = fonts.get(runOf[i]).chain().advance(half) * ems[i] / 1000;
    signs[i] = half;
  }

  static boolean isBlank(int sign) {
    return sign == SettingMarks.QUARTER || sign == ' ';
  }

  boolean hasCjk() {
    for (int i = 0; i < count; i++) {
      if (Signs.isCjk(signs[i])) {
        return true;
      }
    }
    return false;
  }

  String text() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      int sign = signs[i];
      if (SettingMarks.isHalf(sign)) {
        text.appendCodePoint(SettingMarks.signOfHalf(sign));
      } else if (sign > 0 && !SettingMarks.isReserved(sign)) {
        text.appendCodePoint(sign);
      }
    }
    return text.toString();
  }

  int runs() {
    return texts.size();
  }

  InlineText textOf(int run) {
    return texts.get(run);
  }

  /** One run in its final setting. */
  SetRun setRun(int run) {
    int from = 0;
    while (from < count && (runOf[from] != run || signs[from] == OBJECT)) {
      from++;
    }
    int size = 0;
    for (int i = from; i < count && runOf[i] == run; i++) {
      size += signs[i] == OBJECT ? 0 : 1;
    }
    int[] runSigns = Arrays.copyOfRange(signs, from, from + size);
    float[] advances = Arrays.copyOfRange(widths, from, from + size);
    return new SetRun(fonts.get(run), run, runSigns, advances);
  }
}
