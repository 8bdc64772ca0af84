package dev.tracknote.cli;

import dev.tracknote.build.Outcome;
import dev.tracknote.diagnostic.Diagnostic;
import java.util.List;

/** Tells a user what became of the notes of a run. */
interface Reporter {

  void outcome(Outcome outcome);

  /** What keeps the run from touching any note at all. */
  void rejected(List<Diagnostic> findings);

  /** The machine keeps the run from reading what all notes share. */
  void unreadable(String reason);

  /** Says all that is still to be said. */
  ExitCode conclude();
}
