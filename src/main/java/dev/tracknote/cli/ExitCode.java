package dev.tracknote.cli;

import dev.tracknote.build.Outcome;
import dev.tracknote.diagnostic.Diagnostic;
import java.util.List;

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

  static ExitCode of(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Rejected rejected -> refusing(rejected.findings());
      case Outcome.NeedsAnalyst needing -> REJECTED;
      case Outcome.Unwritable unwritable -> ENVIRONMENT;
      case Outcome.Unreadable unreadable -> ENVIRONMENT;
      case Outcome.Crashed crashed -> BUG;
      default -> DONE;
    };
  }

  /** What a refusal comes to: a file that may not be read is no fault of the input. */
  static ExitCode refusing(List<Diagnostic> findings) {
    return findings.stream().anyMatch(f -> f.rule().equals(Diagnostic.NO_PERMISSION))
        ? ENVIRONMENT
        : REJECTED;
  }

  ExitCode worse(ExitCode other) {
    return other.number > number ? other : this;
  }
}
