package dev.tracknote.wording;

import java.util.EnumMap;
import java.util.Map;

/** One text in the languages it is held in; a language that is missing falls back to the other. */
public record Wording(Map<Language, String> texts) {

  public Wording {
    if (texts.isEmpty()) {
      throw new IllegalArgumentException("a wording needs at least one language");
    }
    texts = new EnumMap<>(texts);
  }

  public static Wording of(String zh, String en) {
    return new Wording(Map.of(Language.ZH, zh, Language.EN, en));
  }

  public String in(Language language) {
    String text = texts.get(language);
    return text == null ? texts.values().iterator().next() : text;
  }

  public boolean has(Language language) {
    return texts.containsKey(language);
  }
}
