package dev.tracknote.cli;

import dev.tracknote.build.Outcome;
import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.plan.Freshness;
import java.util.List;

/** Tells a user what became of the notes of a run. */
interface Reporter {

  void outcome(Outcome outcome);

  /** What keeps the run from touching any note at all. */
  void rejected(List<Diagnostic> findings);

  /** Why each note of a run is out of date. */
  default void explain(List<Freshness> plan) {}

  /** The machine keeps the run from writing any note, or another run does. */
  void unwritable(String reason, String hint);

  /** The machine keeps the run from reading what all notes share. */
  void unreadable(String reason);

  /** Says all that is still to be said. */
  ExitCode conclude();
}
