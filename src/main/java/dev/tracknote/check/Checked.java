package dev.tracknote.check;

import dev.tracknote.diagnostic.Diagnostic;
import java.util.List;

/**
 * A note that has been held against the facts.
 *
 * @param findings what is wrong, from its first line to its last
 * @param verdicts how each figure of the note and its minutes stands, in the order of reading
 */
public record Checked(List<Diagnostic> findings, List<Verdict> verdicts) {

  public Checked {
    findings = List.copyOf(findings);
    verdicts = List.copyOf(verdicts);
  }
}
