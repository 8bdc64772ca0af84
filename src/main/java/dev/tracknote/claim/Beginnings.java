package dev.tracknote.claim;

import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A pattern that knows which signs it can begin with, so that it is tried at few places of a
 * sentence only; what it finds is what the pattern alone would find.
 *
 * <p>It may begin with a look behind that forbids something, but with none that demands something.
 */
final class Beginnings {
  private static final byte CAN = 1;
  private static final byte CANNOT = 2;

  private final Pattern pattern;
  // filled as signs come; threads that race find the same
  private final byte[] known = new byte[0x10000];

  Beginnings(Pattern pattern) {
    this.pattern = pattern;
  }

  void each(String text, Consumer<Matcher> found) {
    Matcher matcher = null;
    int i = 0;
    while (i < text.length()) {
      if (!canBegin(text.charAt(i))) {
        i++;
        continue;
      }
      if (matcher == null) {
        matcher = pattern.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
      }
      matcher.region(i, text.length());
      if (matcher.lookingAt()) {
        found.accept(matcher);
        i = Math.max(i + 1, matcher.end());
      } else {
        i++;
      }
    }
  }

  @SuppressWarnings("JdkObsolete") // whether more signs could still make a match is what is asked
  private boolean canBegin(char sign) {
    byte answer = known[sign];
    if (answer == 0) {
      Matcher matcher = pattern.matcher(String.valueOf(sign));
      answer = matcher.lookingAt() || matcher.hitEnd() ? CAN : CANNOT;
      known[sign] = answer;
    }
    return answer == CAN;
  }
}
