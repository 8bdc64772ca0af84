package dev.tracknote.quantity;

import java.util.Locale;
import java.util.Optional;

/** The accounting rules that a figure follows; figures on different bases are not compared. */
public enum Basis {
  GAAP,
  NONGAAP;

  private final String id = name().toLowerCase(Locale.ROOT);

  /** The name that data files and figure references use. */
  public String id() {
    return id;
  }

  public static Optional<Basis> of(String id) {
    for (Basis basis : values()) {
      if (basis.id().equals(id)) {
        return Optional.of(basis);
      }
    }
    return Optional.empty();
  }
}
