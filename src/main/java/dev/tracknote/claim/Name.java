package dev.tracknote.claim;

import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A name of the company's own that the prose may mention, in any case of its letters. */
record Name(KeyWords needed, Pattern pattern) {

  static Name of(String name) {
    boolean latin = name.chars().allMatch(c -> c < 128);
    String quoted = Pattern.quote(name).replace(" ", "\\E[\\s-]\\Q");
    Pattern pattern =
        latin
            ? Pattern.compile("(?<![A-Za-z])" + quoted + "(?![A-Za-z])", Pattern.CASE_INSENSITIVE)
            : Pattern.compile(quoted);
    return new Name(KeyWords.ofWord(name.split(" ", 2)[0]), pattern);
  }

  void each(String text, SignPairs signs, Consumer<Matcher> found) {
    if (!needed.mayBeIn(signs)) {
      return;
    }
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      found.accept(matcher);
    }
  }
}
