package dev.tracknote.note;

import java.util.List;

/** Terms with what is said of them, such as who attended a call. */
public record Entries(List<Entry> entries) implements Block {

  public Entries {
    entries = List.copyOf(entries);
  }

  /** One term and its lines. */
  public record Entry(String term, List<Text> lines) {

    public Entry {
      lines = List.copyOf(lines);
    }
  }

  @Override
  public String part() {
    return "entries";
  }
}
