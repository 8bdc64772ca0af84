package dev.tracknote.planted.compose;

import java.util.Set;

/** An order that differs from run to run. */
final class WalksASet {
  private WalksASet() {}

  static String joined() {
    return String.join(" ", Set.of("one", "two"));
  }
}
