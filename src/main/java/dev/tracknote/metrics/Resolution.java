package dev.tracknote.metrics;

import java.util.List;

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

  /** The name is right, but the facts do not hold what it needs. */
  record Unavailable(String reason) implements Resolution {}
}
