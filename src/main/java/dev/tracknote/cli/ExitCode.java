package dev.tracknote.cli;

/** What the process returns; scripts may rely on these numbers. */
public enum ExitCode {
  /** Everything asked for was done. */
  DONE(0),
  /** The command was not understood. */
  USAGE(1),
  /** Some input was rejected; the other notes were still written. */
  REJECTED(2),
  /** The machine is at fault: disk, permissions, fonts. */
  ENVIRONMENT(3),
  /** The program is at fault. */
  BUG(70);

  private final int number;

  ExitCode(int number) {
    this.number = number;
  }

  public int number() {
    return number;
  }

  ExitCode worse(ExitCode other) {
    return other.number > number ? other : this;
  }
}
