package dev.tracknote.report;

import java.util.Locale;

/** What is known of a figure that a note prints. */
public enum Verdict {
  /** The program filled it in. */
  FROM_FACTS,
  /** It was typed, and the facts say the same. */
  MATCHED,
  /** It was typed, and the facts say otherwise. */
  CONTRADICTED,
  /** It was typed, and its sentence or the statements name where it comes from. */
  OUTSIDE_SOURCE,
  /** It was typed, and nothing was found to hold it against. */
  UNCHECKED;

  /** The word that documents use. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
