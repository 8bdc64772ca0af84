package dev.tracknote.output;

/** An edition in force, and what it says of itself. */
public record Published(Edition edition, Manifest manifest) {

  /** The same without what it was made from. */
  public Published withoutInputs() {
    return new Published(edition, manifest.withoutInputs());
  }
}
