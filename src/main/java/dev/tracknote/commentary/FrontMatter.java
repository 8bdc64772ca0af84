package dev.tracknote.commentary;

import dev.tracknote.diagnostic.Place;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The {@code key: value} lines at the head of a file. */
public record FrontMatter(Map<String, Entry> entries) {

  public FrontMatter {
    entries = new LinkedHashMap<>(entries);
  }

  /** A value and where it begins. */
  public record Entry(String value, Place place) {}

  public Optional<Entry> entry(String key) {
    return Optional.ofNullable(entries.get(key));
  }

  public String value(String key, String otherwise) {
    return entry(key).map(Entry::value).orElse(otherwise);
  }
}
