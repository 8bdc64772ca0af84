package dev.tracknote.cli;

import dev.tracknote.diagnostic.Diagnostic;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

/** Prints findings as compilers do. */
final class FindingPrinter {

  private final PrintWriter out;

  FindingPrinter(PrintWriter out) {
    this.out = out;
  }

  void print(List<Diagnostic> findings) {
    for (Diagnostic finding : findings) {
      out.printf(
          "%s: %s[%s] %s%n",
          finding.place(),
          finding.severity().name().toLowerCase(Locale.ROOT),
          finding.rule(),
          finding.message());
      if (!finding.hint().isEmpty()) {
        out.printf("  hint: %s%n", finding.hint());
      }
    }
  }
}
