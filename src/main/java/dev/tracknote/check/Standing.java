package dev.tracknote.check;

import dev.tracknote.diagnostic.Diagnostic;
import java.util.List;

/**
 * How much a rule's word counts: a rule that is right in 98 of 100 findings on notes that its
 * author has not seen may keep a note from being published, any other only warns, unless the house
 * wants whatever is doubtful mended or accepted first.
 */
final class Standing {

  private static final List<String> WARN_ONLY =
      List.of(
          "R1", "R2", "R3", "R4", "R5", "R7", "R8", "R9", "R10", "R11", "R12", "R13", "R14", "R15",
          "R18", "R19", "R20", "R22");

  private Standing() {}

  static Diagnostic weigh(Diagnostic finding, Dossier dossier) {
    if (!WARN_ONLY.contains(finding.rule())) {
      return finding;
    }
    // a draft is not published, and its preview shows what is still to be mended
    boolean held = dossier.house().holdsDoubtful() && !dossier.commentary().isDraft();
    return held ? finding.asError() : finding.asWarning();
  }
}
