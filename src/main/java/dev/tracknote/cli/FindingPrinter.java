package dev.tracknote.cli;

import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.report.FindingText;
import java.io.PrintWriter;
import java.util.List;

/** Prints findings as compilers do. */
final class FindingPrinter {

  private final PrintWriter out;

  FindingPrinter(PrintWriter out) {
    this.out = out;
  }

  void print(List<Diagnostic> findings) {
    findings.forEach(f -> FindingText.lines(f).forEach(out::println));
  }
}
