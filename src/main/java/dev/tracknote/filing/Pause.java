package dev.tracknote.filing;

import java.time.Duration;

/** Waits; a test counts instead. */
public interface Pause {

  /**
   * Waits for a while.
   *
   * @throws InterruptedException if the program is to end meanwhile
   */
  void of(Duration time) throws InterruptedException;
}
