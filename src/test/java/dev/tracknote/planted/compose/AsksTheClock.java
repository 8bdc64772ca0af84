package dev.tracknote.planted.compose;

import java.time.Instant;

/** A date that differs from run to run. */
final class AsksTheClock {
  private AsksTheClock() {}

  static Instant today() {
    return Instant.now();
  }
}
