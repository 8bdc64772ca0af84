package dev.tracknote.data;

import dev.tracknote.diagnostic.Diagnostic;
import java.util.List;

/**
 * What was read, with the findings that do not keep it from being used.
 *
 * @param warnings in the order of the files, then of their lines
 */
public record Read<T>(T value, List<Diagnostic> warnings) {

  public Read {
    warnings = List.copyOf(warnings);
  }
}
