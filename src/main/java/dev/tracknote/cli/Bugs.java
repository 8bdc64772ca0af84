package dev.tracknote.cli;

import java.io.PrintWriter;

/** Says that the program failed, with what its makers need to mend it. */
final class Bugs {

  private Bugs() {}

  static void report(PrintWriter err, Throwable bug) {
    err.println("tracknote has a fault of its own; please report the lines below.");
    bug.printStackTrace(err);
    err.flush();
  }
}
