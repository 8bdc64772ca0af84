package dev.tracknote.commentary;

import dev.tracknote.diagnostic.Place;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The {@code key: value} lines at the head of a file. */
public record FrontMatter(Map<String, Entry> entries) {

  public FrontMatter {
    entries = new LinkedHashMap<>(entries);
  }

  /**
   * A value and where it begins.
   *
   * @param value as it was typed
   * @param spans the same with its figure references set apart
   */
  public record Entry(String value, Place place, List<Span> spans) {

    public Entry {
      spans = List.copyOf(spans);
    }

    /** Whether a figure is to be filled in. */
    public boolean hasReference() {
      return spans.stream().anyMatch(Span.Reference.class::isInstance);
    }
  }

  public Optional<Entry> entry(String key) {
    return Optional.ofNullable(entries.get(key));
  }

  public String value(String key, String otherwise) {
    return entry(key).map(Entry::value).orElse(otherwise);
  }
}
