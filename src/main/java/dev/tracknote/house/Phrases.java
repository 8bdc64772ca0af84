package dev.tracknote.house;

import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Matcher;

/**
 * The phrases of one language, complete.
 *
 * @param file where they are worded, as the user would type it
 */
public record Phrases(String file, Map<Phrase, String> texts) {

  public Phrases {
    texts = new EnumMap<>(texts);
    for (Phrase phrase : Phrase.values()) {
      if (!texts.containsKey(phrase)) {
        throw new IllegalArgumentException("no words for " + phrase.id());
      }
    }
  }

  /**
   * The phrase with its gaps filled.
   *
   * @param words a name and what it stands for, then the next name
   */
  public String text(Phrase phrase, String... words) {
    String text = texts.getOrDefault(phrase, "");
    for (int i = 0; i + 1 < words.length; i += 2) {
      text =
          text.replaceAll("(?<!\\$)\\{" + words[i] + "\\}", Matcher.quoteReplacement(words[i + 1]));
    }
    return text;
  }
}
