package dev.tracknote.planted.compose;

/** A measure of time where only content belongs. */
final class StopsTheTime {
  private StopsTheTime() {}

  static long start() {
    return System.nanoTime();
  }
}
