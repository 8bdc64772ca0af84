package dev.tracknote.plan;

import dev.tracknote.output.Manifest;
import java.nio.file.Path;
import java.util.Arrays;

/** Gives the hash of an input whose content has been read. */
interface Hasher {

  /** Computes it, whatever may be known of the file. */
  Hasher FULL = (name, file, content) -> Manifest.sha256(content);

  /** Computes it unless the content is what it was, byte for byte. */
  static Hasher since(Inputs before) {
    return (name, file, content) -> {
      String known = before.hashes().get(name);
      return known != null && Arrays.equals(before.kept().get(name), content)
          ? known
          : Manifest.sha256(content);
    };
  }

  /**
   * SHA-256 of the content.
   *
   * @param name of the input, as manifests have it
   */
  String sha256(String name, Path file, byte[] content);
}
