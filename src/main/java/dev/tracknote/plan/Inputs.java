package dev.tracknote.plan;

import dev.tracknote.output.Manifest;
import java.nio.charset.StandardCharsets;
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

  /** One hash for all of them. */
  public String digest() {
    return digest(hashes);
  }

  /** One hash for inputs of these hashes, in whichever order. */
  static String digest(Map<String, String> hashes) {
    StringBuilder lines = new StringBuilder();
    new TreeMap<>(hashes)
        .forEach((name, hash) -> lines.append(hash).append(' ').append(name).append('\n'));
    return Manifest.sha256(lines.toString().getBytes(StandardCharsets.UTF_8));
  }
}
