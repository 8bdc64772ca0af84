package dev.tracknote.planted.compose;

import java.util.UUID;

/** A name that differs from run to run. */
final class ThrowsDice {
  private ThrowsDice() {}

  static String name() {
    return UUID.randomUUID().toString();
  }
}
