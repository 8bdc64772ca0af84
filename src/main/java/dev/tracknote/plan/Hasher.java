package dev.tracknote.plan;

import dev.tracknote.output.Manifest;
import java.nio.file.Path;

/** Gives the hash of an input whose content has been read. */
interface Hasher {

  /** Computes it, whatever may be known of the file. */
  Hasher FULL = (name, file, content) -> Manifest.sha256(content);

  /**
   * SHA-256 of the content.
   *
   * @param name of the input, as manifests have it
   */
  String sha256(String name, Path file, byte[] content);
}
