package dev.tracknote.claim;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The names that belong to one company.
 *
 * @param company how the company is called
 * @param segments for each segment id the names that stand for it, in any language
 */
public record Vocabulary(List<String> company, Map<String, List<String>> segments) {

  public Vocabulary {
    company = List.copyOf(company);
    segments = new LinkedHashMap<>(segments);
  }
}
