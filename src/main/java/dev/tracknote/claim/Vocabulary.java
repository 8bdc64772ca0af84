package dev.tracknote.claim;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The names that belong to one company.
 *
 * @param company how the company is called
 * @param segments for each segment id the names that stand for it, in any language
 * @param stated for each series of figures outside the accounts the names that stand for it
 * @param quarter which quarter of its year the note is about, 1 to 4; 0 where a bare «二季度» tells
 *     nothing
 */
public record Vocabulary(
    List<String> company,
    Map<String, List<String>> segments,
    Map<String, List<String>> stated,
    int quarter) {

  public Vocabulary(
      List<String> company, Map<String, List<String>> segments, Map<String, List<String>> stated) {
    this(company, segments, stated, 0);
  }

  public Vocabulary {
    company = List.copyOf(company);
    segments = new LinkedHashMap<>(segments);
    stated = new LinkedHashMap<>(stated);
  }
}
