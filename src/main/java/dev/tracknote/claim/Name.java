package dev.tracknote.claim;

import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A name of the company's own that the prose may mention, in any case of its letters.
 *
 * @param first its first word, without which nothing is looked for
 */
record Name(String first, Pattern pattern) {

  static Name of(String name) {
    boolean latin = name.chars().allMatch(c -> c < 128);
    String quoted = Pattern.quote(name).replace(" ", "\\E[\\s-]\\Q");
    Pattern pattern =
        latin
            ? Pattern.compile("(?<![A-Za-z])" + quoted + "(?![A-Za-z])", Pattern.CASE_INSENSITIVE)
            : Pattern.compile(quoted);
    return new Name(name.split(" ", 2)[0], pattern);
  }

  void each(String text, Consumer<Matcher> found) {
    if (!isLikelyIn(text)) {
      return;
    }
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      found.accept(matcher);
    }
  }

  private boolean isLikelyIn(String text) {
    char lower = Character.toLowerCase(first.charAt(0));
    char upper = Character.toUpperCase(lower);
    int last = text.length() - first.length();
    for (int i = 0; i <= last; i++) {
      char sign = text.charAt(i);
      if ((sign == lower || sign == upper)
          && text.regionMatches(true, i, first, 0, first.length())) {
        return true;
      }
    }
    return false;
  }
}
