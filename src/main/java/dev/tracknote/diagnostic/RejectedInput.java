package dev.tracknote.diagnostic;

import java.util.List;
import java.util.stream.Collectors;

/** Input that cannot become a note: everything that is wrong with it, at once. */
public final class RejectedInput extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient List<Diagnostic> diagnostics;

  public RejectedInput(List<Diagnostic> diagnostics) {
    super(
        diagnostics.stream()
            .map(d -> d.place() + ": " + d.message())
            .collect(Collectors.joining("\n")));
    this.diagnostics = List.copyOf(diagnostics);
  }

  public List<Diagnostic> diagnostics() {
    return diagnostics;
  }
}
