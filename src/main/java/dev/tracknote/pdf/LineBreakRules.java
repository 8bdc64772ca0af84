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

  private static final int BREAK = 1;
  private static final int QUARTER = 1 << 1;
  private static final int HALF = 1 << 2;
  private static final int DROPPED = 1 << 3;

  private final String text;
  private final boolean chinese;
  private final BitSet insideToken;

  /** What each sign is, as {@link Signs} tells it. */
  private final int[] kinds;

  private final byte[] decisions;
  private int runFrom;
  private int runTo;

  private LineBreakRules(String text, boolean chinese) {
    this.text = text;
    kinds = new int[text.length()];
    decisions = new byte[text.length()];
    int all = 0;
    for (int i = 0; i < kinds.length; i++) {
      kinds[i] = Signs.kind(text.charAt(i));
      all |= kinds[i];
    }
    this.chinese = chinese && (all & Signs.CJK) != 0;
    this.insideToken = FinanceTokens.insides(text);
  }

  /** Decides for a text whose white space is already collapsed. */
  static LineBreakRules of(String text, boolean chinese) {
    LineBreakRules rules = new LineBreakRules(text, chinese);
    rules.decide();
    return rules;
  }

  /** Whether a line may end before the character. */
  boolean breaksBefore(int index) {
    return (decisions[index] & BREAK) != 0;
  }

  boolean quarterBefore(int index) {
    return (decisions[index] & QUARTER) != 0;
  }

  boolean isHalf(int index) {
    return (decisions[index] & HALF) != 0;
  }

  boolean isDropped(int index) {
    return (decisions[index] & DROPPED) != 0;
  }

  boolean isChinese() {
    return chinese;
  }

  /** Whether a full-width sign stands here that closes something or ends a sentence. */
  boolean isClosing(int index) {
    return (kinds[index] & Signs.CLOSING) != 0;
  }

  private void decide() {
    for (int i = 1; i < kinds.length; i++) {
      if (text.charAt(i) == ' ') {
        decideSpace(i);
      } else if (text.charAt(i - 1) != ' ') {
        decidePair(i - 1, i, i);
      }
    }
    if (chinese) {
      guardRunt();
    }
  }

  private void decideSpace(int at) {
    int next = at + 1;
    if (next >= kinds.length) {
      return;
    }
    boolean free = !insideToken.get(at) && !insideToken.get(next);
    if (chinese && (isScriptChange(at - 1, next) || touchesWideMark(at - 1, next))) {
      decisions[at] |= DROPPED;
      decidePair(at - 1, next, next);
      if (!free) {
        decisions[next] &= ~BREAK;
      }
    } else if (free && (!chinese || (!mayNotStart(next) && !mayNotEnd(at - 1)))) {
      decisions[at] |= BREAK;
    }
  }

  private void decidePair(int left, int right, int at) {
    if (chinese) {
      if (isScriptChange(left, right)) {
        decisions[at] |= QUARTER;
      }
      squeeze(left, right);
    }
    if (!insideToken.get(at) && mayPart(left, right)) {
      decisions[at] |= BREAK;
    }
  }

  private boolean isScriptChange(int left, int right) {
    int a = kinds[left];
    int b = kinds[right];
    return ((a & Signs.HAN) != 0 && startsWestern(right))
        || ((a & (Signs.LATIN | Signs.AFTER_NUMBER)) != 0 && (b & Signs.HAN) != 0);
  }

  /** A sign that stands right of Han as the start of a Latin word or a figure. */
  private boolean startsWestern(int at) {
    return (kinds[at] & (Signs.LATIN | Signs.BEFORE_NUMBER)) != 0 || Signs.isSignOfNumber(text, at);
  }

  private boolean touchesWideMark(int left, int right) {
    return ((kinds[left] | kinds[right]) & Signs.WIDE_MARK) != 0;
  }

  private void squeeze(int left, int right) {
    int a = kinds[left];
    int b = kinds[right];
    if ((a & Signs.CLOSING) != 0 && (b & (Signs.CLOSING | Signs.OPENING)) != 0) {
      decisions[left] |= HALF;
    } else if ((a & b & Signs.OPENING) != 0) {
      decisions[right] |= HALF;
    }
  }

  private boolean mayNotStart(int at) {
    return (kinds[at] & Signs.DASH) != 0
        ? !Signs.isSignOfNumber(text, at)
        : (kinds[at] & Signs.NO_START) != 0;
  }

  private boolean mayNotEnd(int at) {
    return (kinds[at] & Signs.NO_END) != 0;
  }

  private boolean mayPart(int left, int right) {
    char a = text.charAt(left);
    char b = text.charAt(right);
    if (Character.isLowSurrogate(b) || Signs.isApostrophe(text, left)) {
      return false;
    }
    if (a == '\u00AD') {
      return true;
    }
    if (mayNotStart(right) || mayNotEnd(left)) {
      return false;
    }
    boolean wide = ((kinds[left] | kinds[right]) & Signs.CJK) != 0 || Character.isHighSurrogate(b);
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
    return isInAddress(left) && (!Signs.isAddressWord(a) || isLongRun(left, Signs::isAddressWord));
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

  /** An address or the like, which has to be torn somewhere; the last run is remembered. */
  private boolean isInAddress(int at) {
    if (at < runFrom || at >= runTo) {
      runFrom = at;
      while (runFrom > 0 && Signs.isAddressSign(text.charAt(runFrom - 1))) {
        runFrom--;
      }
      runTo = at;
      while (runTo < text.length() && Signs.isAddressSign(text.charAt(runTo))) {
        runTo++;
      }
    }
    return runTo - runFrom > LONG_RUN;
  }

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
      halfEms += (kinds[i] & Signs.CJK) != 0 ? 2 : 1;
      decisions[i] &= ~BREAK;
    }
  }
}
