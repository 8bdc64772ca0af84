package dev.tracknote.report;

import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.diagnostic.Shown;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Words a finding as compilers do. */
public final class FindingText {

  private FindingText() {}

  /** The line with place and rule, then those with the arithmetic and with the hint or reason. */
  public static List<String> lines(Diagnostic finding) {
    List<String> lines = new ArrayList<>();
    lines.add(
        Shown.of(finding.place().toString())
            + ": "
            + kind(finding)
            + "["
            + finding.rule()
            + "] "
            + finding.message());
    if (!finding.arithmetic().isEmpty()) {
      lines.add("  = " + finding.arithmetic());
    }
    if (finding.isAccepted()) {
      lines.add("  reason: " + finding.reason());
    } else if (!finding.hint().isEmpty()) {
      lines.add("  hint: " + finding.hint());
    }
    return lines;
  }

  /** What a finding counts as: error, warning or accepted. */
  static String kind(Diagnostic finding) {
    return finding.isAccepted() ? "accepted" : severity(finding);
  }

  static String severity(Diagnostic finding) {
    return finding.severity().name().toLowerCase(Locale.ROOT);
  }
}
