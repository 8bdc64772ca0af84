package dev.tracknote.plan;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Everything that one note is made from, as it was at one moment.
 *
 * @param hashes SHA-256 of each input by its name, such as {@code data/NVDA/facts.csv}
 * @param kept content of the inputs that are kept with an edition
 */
public record Inputs(SortedMap<String, String> hashes, SortedMap<String, byte[]> kept) {

  public Inputs {
    hashes = Collections.unmodifiableSortedMap(new TreeMap<>(hashes));
    kept = Collections.unmodifiableSortedMap(new TreeMap<>(kept));
  }

  /** Whether these are the inputs that an edition names. */
  public boolean areThoseOf(Map<String, String> earlier) {
    return hashes.equals(earlier);
  }
}
