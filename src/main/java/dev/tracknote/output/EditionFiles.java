package dev.tracknote.output;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** The files of an edition that is to be published, each hashed once, when it is added. */
public final class EditionFiles {
  private final Map<String, byte[]> bytes = new LinkedHashMap<>();
  private final Map<String, Manifest.Content> contents = new LinkedHashMap<>();

  /** Adds a file, or replaces the one of its name. */
  public EditionFiles add(String name, byte[] content) {
    return add(name, content, Manifest.sha256(content));
  }

  /**
   * Adds a file whose hash is known.
   *
   * @param sha256 of its bytes, in lower-case hexadecimal digits
   */
  public EditionFiles add(String name, byte[] content, String sha256) {
    bytes.put(name, content);
    contents.put(name, new Manifest.Content(sha256, content.length));
    return this;
  }

  /** What a manifest says of each file, by their names in the order of adding. */
  public Map<String, Manifest.Content> contents() {
    return Collections.unmodifiableMap(contents);
  }

  Map<String, byte[]> bytes() {
    return Collections.unmodifiableMap(bytes);
  }
}
