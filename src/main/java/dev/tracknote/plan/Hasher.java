package dev.tracknote.plan;

/** Gives the hash of an input whose content has been read. */
interface Hasher {

  /** Computes it, whatever may be known of the file. */
  Hasher FULL = (name, content) -> content.sha256();

  /** Computes it unless the content is what it was, byte for byte. */
  static Hasher since(Inputs before) {
    return (name, content) -> {
      String known = before.hashes().get(name);
      byte[] kept = before.kept().get(name);
      return known != null && kept != null && content.is(kept) ? known : content.sha256();
    };
  }

  /**
   * SHA-256 of the content.
   *
   * @param name of the input, as manifests have it
   */
  String sha256(String name, Content content);
}
