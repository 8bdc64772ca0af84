package dev.tracknote.metrics;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What a figure reference leads to. */
public sealed interface Resolution {

  /** The figure that it names. */
  record Found(Figure figure) implements Resolution {}

  /** No figure has this name; these are nearest to it. */
  record Unknown(List<String> nearest) implements Resolution {

    public Unknown {
      nearest = List.copyOf(nearest);
    }
  }

  /**
   * The name is right, but the facts do not hold what it needs. The reason is worded when somebody
   * asks for it, since most lacks are met on the way to a list of what there is.
   */
  final class Unavailable implements Resolution {

    private final Supplier<String> wording;
    private @Nullable String reason;

    public Unavailable(String reason) {
      this(() -> reason);
    }

    Unavailable(Supplier<String> wording) {
      this.wording = wording;
    }

    public String reason() {
      String told = reason;
      if (told == null) {
        told = wording.get();
        reason = told;
      }
      return told;
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Unavailable unavailable && reason().equals(unavailable.reason());
    }

    @Override
    public int hashCode() {
      return reason().hashCode();
    }

    @Override
    public String toString() {
      return "Unavailable[reason=" + reason() + "]";
    }
  }
}
