package dev.tracknote.house;

import java.util.EnumMap;
import java.util.Map;

/** The labels of one language, complete. */
public record Labels(Map<Label, String> texts) {

  public Labels {
    texts = new EnumMap<>(texts);
    for (Label label : Label.values()) {
      if (!texts.containsKey(label)) {
        throw new IllegalArgumentException("no text for label " + label.id());
      }
    }
  }

  /** The label with {@code {0}}, {@code {1}} … replaced. */
  public String text(Label label, String... arguments) {
    String text = texts.getOrDefault(label, "");
    for (int i = 0; i < arguments.length; i++) {
      text = text.replace("{" + i + "}", arguments[i]);
    }
    return text;
  }
}
