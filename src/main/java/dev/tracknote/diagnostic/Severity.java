package dev.tracknote.diagnostic;

/**
 * How much a finding weighs: an error keeps the note from being published, a warning travels with
 * it.
 */
public enum Severity {
  ERROR,
  WARNING
}
