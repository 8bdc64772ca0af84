package dev.tracknote.output;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An edition that is not published yet.
 *
 * @param id SHA-256 of its manifest, by which it will be known
 * @param files content by file name, the manifest last
 */
public record FinishedEdition(String id, Map<String, byte[]> files) {

  public FinishedEdition {
    files = Collections.unmodifiableMap(new LinkedHashMap<>(files));
  }

  /**
   * Adds the manifest to files.
   *
   * @param files content by file name, {@code inputs.zip} among them
   * @param manifest what is said of the edition beside the hashes of its files
   */
  public static FinishedEdition of(Map<String, byte[]> files, Manifest manifest) {
    byte[] described = manifest.with(files).json();
    Map<String, byte[]> all = new LinkedHashMap<>(files);
    all.put(Manifest.FILE, described);
    return new FinishedEdition(Manifest.sha256(described), all);
  }
}
