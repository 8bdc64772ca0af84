package dev.tracknote.output;

import dev.tracknote.diagnostic.Diagnostic;
import java.util.List;

/**
 * What a run found in the inputs of a note, of which it published nothing for that.
 *
 * @param inputs one hash of all inputs
 * @param published id of the edition that was published last, on which the note was to follow, or
 *     empty
 * @param waits whether the note waits for its analyst, as new data have made it untrue
 * @param findings with their files as manifests name them
 */
public record Refusal(String inputs, String published, boolean waits, List<Diagnostic> findings) {

  public Refusal {
    findings = List.copyOf(findings);
  }
}
