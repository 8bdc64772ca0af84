package dev.tracknote.revision;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeSet;

/** An input of a note that is not what it was. */
public record InputChange(String name, Kind kind) {

  /** What became of the input. */
  public enum Kind {
    CHANGED,
    ADDED,
    REMOVED;

    /** The word that documents use. */
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  static List<InputChange> between(SortedMap<String, String> then, SortedMap<String, String> now) {
    List<InputChange> changes = new ArrayList<>();
    TreeSet<String> names = new TreeSet<>(then.keySet());
    names.addAll(now.keySet());
    for (String name : names) {
      if (!then.containsKey(name)) {
        changes.add(new InputChange(name, Kind.ADDED));
      } else if (!now.containsKey(name)) {
        changes.add(new InputChange(name, Kind.REMOVED));
      } else if (!now.get(name).equals(then.get(name))) {
        changes.add(new InputChange(name, Kind.CHANGED));
      }
    }
    return changes;
  }
}
