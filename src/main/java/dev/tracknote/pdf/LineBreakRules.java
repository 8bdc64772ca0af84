package dev.tracknote.pdf;

import java.util.BitSet;
import java.util.function.IntPredicate;

/**
 * The setting of one block's text, decided once for the whole block: where a line may end, where a
 * quarter em stands, which signs are squeezed and which spaces go.
 */
final class LineBreakRules {
  private static final int LONG_RUN = 28;
  private static final int RUNT_BLOCK = 16;
  private static final int RUNT_WIDTH = 5;

  private final String text;
  private final boolean chinese;
  private final BitSet insideToken;
  private final BitSet breaks = new BitSet();
  private final BitSet quarters = new BitSet();
  private final BitSet halves = new BitSet();
  private final BitSet dropped = new BitSet();

  private LineBreakRules(String text, boolean chinese) {
    this.text = text;
    this.chinese = chinese;
    this.insideToken = FinanceTokens.insides(text);
  }

  /** Decides for a text whose white space is already collapsed. */
  static LineBreakRules of(String text, boolean chinese) {
    LineBreakRules rules = new LineBreakRules(text, chinese && text.chars().anyMatch(Signs::isCjk));
    rules.decide();
    return rules;
  }

  /** Whether a line may end before the character. */
  boolean breaksBefore(int index) {
    return breaks.get(index);
  }

  boolean quarterBefore(int index) {
    return quarters.get(index);
  }

  boolean isHalf(int index) {
    return halves.get(index);
  }

  boolean isDropped(int index) {
    return dropped.get(index);
  }

  boolean isChinese() {
    return chinese;
  }

  private void decide() {
    for (int i = 1; i < text.length(); i++) {
      char left = text.charAt(i - 1);
      char right = text.charAt(i);
      if (right == ' ') {
        decideSpace(i);
      } else if (left != ' ') {
        decidePair(i - 1, i, i);
      }
    }
    if (chinese) {
      guardRunt();
    }
  }

  private void decideSpace(int at) {
    int next = at + 1;
    if (next >= text.length()) {
      return;
    }
    char left = text.charAt(at - 1);
    boolean free = !insideToken.get(at) && !insideToken.get(next);
    if (chinese && (isScriptChange(at - 1, next) || touchesWideMark(at - 1, next))) {
      dropped.set(at);
      decidePair(at - 1, next, next);
      if (!free) {
        breaks.clear(next);
      }
    } else if (free && !Signs.mayNotStart(text, next) && !Signs.mayNotEnd(left)) {
      breaks.set(at);
    } else if (free && !chinese) {
      breaks.set(at);
    }
  }

  private void decidePair(int left, int right, int at) {
    char a = text.charAt(left);
    char b = text.charAt(right);
    if (chinese) {
      if (isScriptChange(left, right)) {
        quarters.set(at);
      }
      squeeze(left, right, a, b);
    }
    if (!insideToken.get(at) && mayPart(left, right, a, b)) {
      breaks.set(at);
    }
  }

  private boolean isScriptChange(int left, int right) {
    char a = text.charAt(left);
    char b = text.charAt(right);
    return (Signs.isHan(a) && Signs.startsWestern(text, right))
        || (Signs.endsWestern(a) && Signs.isHan(b));
  }

  private boolean touchesWideMark(int left, int right) {
    return Signs.isWideMark(text.charAt(left)) || Signs.isWideMark(text.charAt(right));
  }

  private void squeeze(int left, int right, char a, char b) {
    if (SettingMarks.isClosing(a) && (SettingMarks.isClosing(b) || SettingMarks.isOpening(b))) {
      halves.set(left);
    } else if (SettingMarks.isOpening(a) && SettingMarks.isOpening(b)) {
      halves.set(right);
    }
  }

  private boolean mayPart(int left, int right, char a, char b) {
    if (Character.isLowSurrogate(b) || Signs.isApostrophe(text, left)) {
      return false;
    }
    if (a == '\u00AD') {
      return true;
    }
    boolean wide = Signs.isCjk(a) || Signs.isCjk(b) || Character.isHighSurrogate(b);
    if (Signs.mayNotStart(text, right) || Signs.mayNotEnd(a)) {
      return false;
    }
    return wide || mayPartLatin(left, right, a);
  }

  private boolean mayPartLatin(int left, int right, char a) {
    if (a == '—') {
      return true;
    }
    int before = wordLengthEndingAt(left - 1);
    int after = wordLengthStartingAt(right);
    if (a == '-') {
      return before >= 4 && after >= 4;
    }
    if (a == '/') {
      return before >= 3 && after >= 3;
    }
    return isLongRun(left, Signs::isAddressSign)
        && (!Signs.isAddressWord(a) || isLongRun(left, Signs::isAddressWord));
  }

  private int wordLengthEndingAt(int at) {
    int length = 0;
    for (int i = at; i >= 0 && Character.isLetter(text.charAt(i)); i--) {
      length++;
    }
    return length;
  }

  private int wordLengthStartingAt(int at) {
    int length = 0;
    for (int i = at; i < text.length() && Character.isLetter(text.charAt(i)); i++) {
      length++;
    }
    return length;
  }

  /** An address or the like, which has to be torn somewhere. */
  private boolean isLongRun(int at, IntPredicate belongs) {
    int from = at;
    while (from > 0 && belongs.test(text.charAt(from - 1))) {
      from--;
    }
    int to = at;
    while (to < text.length() && belongs.test(text.charAt(to))) {
      to++;
    }
    return to - from > LONG_RUN;
  }

  /** Keeps a last line from holding a lone sign or two. */
  private void guardRunt() {
    if (text.length() <= RUNT_BLOCK) {
      return;
    }
    int halfEms = 0;
    for (int i = text.length() - 1; i > 0 && halfEms < RUNT_WIDTH; i--) {
      halfEms += Signs.isCjk(text.charAt(i)) ? 2 : 1;
      breaks.clear(i);
    }
  }
}
