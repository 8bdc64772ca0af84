package dev.tracknote.claim;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The names that belong to one company. */
public final class Vocabulary {

  private final List<String> company;
  private final Map<String, List<String>> segments;
  private final Map<String, List<String>> stated;
  private @Nullable MentionReader reader;

  /**
   * Names.
   *
   * @param company how the company is called
   * @param segments for each segment id the names that stand for it, in any language
   * @param stated for each series of figures outside the accounts the names that stand for it
   */
  public Vocabulary(
      List<String> company, Map<String, List<String>> segments, Map<String, List<String>> stated) {
    this.company = List.copyOf(company);
    this.segments = new LinkedHashMap<>(segments);
    this.stated = new LinkedHashMap<>(stated);
  }

  /** How the company is called. */
  public List<String> company() {
    return company;
  }

  /** For each segment id the names that stand for it. */
  public Map<String, List<String>> segments() {
    return segments;
  }

  /** For each series of figures outside the accounts the names that stand for it. */
  public Map<String, List<String>> stated() {
    return stated;
  }

  /** Finds these names with the words of the trade; made when the first text is read. */
  MentionReader reader() {
    MentionReader made = reader;
    if (made == null) {
      made = new MentionReader(this);
      reader = made;
    }
    return made;
  }
}
