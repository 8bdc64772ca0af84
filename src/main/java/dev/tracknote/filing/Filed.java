package dev.tracknote.filing;

import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.facts.Delivery;
import java.util.List;

/**
 * What a company filed, as far as it can be used.
 *
 * @param warnings what was left out, and what is odd
 */
public record Filed(Delivery delivery, List<Diagnostic> warnings) {

  public Filed {
    warnings = List.copyOf(warnings);
  }
}
