package dev.tracknote.cli;

import java.util.concurrent.CountDownLatch;

/** Turns a signal to end the process into an interruption, and lets the work come to its end. */
final class Shutdown {

  private final Thread working;
  private final CountDownLatch ended = new CountDownLatch(1);
  private final Thread hook = new Thread(this::stop, "shutdown");

  private Shutdown(Thread working) {
    this.working = working;
  }

  /** Interrupts a thread when the process is told to end, until its work is done. */
  static Shutdown interrupting(Thread working) {
    Shutdown shutdown = new Shutdown(working);
    Runtime.getRuntime().addShutdownHook(shutdown.hook);
    return shutdown;
  }

  /** The supervisor that sent the signal kills what does not end; so nothing limits the wait. */
  private void stop() {
    working.interrupt();
    try {
      ended.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    Runtime.getRuntime().halt(ExitCode.DONE.number());
  }

  /** Says that the work is done. */
  void end() {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException shuttingDown) {
      ended.countDown();
    }
  }
}
