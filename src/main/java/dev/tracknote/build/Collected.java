package dev.tracknote.build;

import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.diagnostic.RejectedInput;
import java.util.List;
import java.util.Optional;

/** Reads on after a rejection, so that all faults are told at once. */
final class Collected {

  private Collected() {}

  /** Something that reads. */
  interface Reading<T> {

    T read() throws RejectedInput;
  }

  /** What was read, or nothing with its findings collected. */
  static <T> Optional<T> or(List<Diagnostic> findings, Reading<T> reading) {
    try {
      return Optional.of(reading.read());
    } catch (RejectedInput rejected) {
      findings.addAll(rejected.diagnostics());
      return Optional.empty();
    }
  }
}
