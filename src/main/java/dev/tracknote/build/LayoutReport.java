package dev.tracknote.build;

import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.diagnostic.Place;
import dev.tracknote.diagnostic.Severity;
import dev.tracknote.pdf.LayoutFinding;
import dev.tracknote.pdf.MalformedMarkup;
import java.util.List;
import java.util.Set;

/** What the printer saw on the page, as findings about the note. */
final class LayoutReport {

  /** A loose line is ugly and nothing is wrong with it. */
  private static final Set<String> WARNINGS = Set.of("loose-line");

  private LayoutReport() {}

  /**
   * Rewords layout findings.
   *
   * @param file the commentary that was printed
   * @param page the template that set it, where alone something to be loaded can stand
   * @param stylesheet the stylesheet that set it
   */
  static List<Diagnostic> findings(
      List<LayoutFinding> layout, String file, String page, String stylesheet) {
    return layout.stream()
        .map(
            f ->
                switch (f.rule()) {
                  case "stylesheet" -> finding(f, stylesheet);
                  case "blocked-resource" -> finding(f, page);
                  default -> finding(f, file);
                })
        .toList();
  }

  /** A page that its templates left open, with the signs after which it cannot be read. */
  static Diagnostic malformed(MalformedMarkup fault, String page) {
    return Diagnostic.error(
        "malformed-page",
        Place.file(page),
        "expected well-formed XHTML, found this: " + fault.getMessage(),
        fault.near().isEmpty()
            ? "look through this template and the parts that it includes"
            : "look in this template and its parts for what makes the text after: " + fault.near());
  }

  private static Diagnostic finding(LayoutFinding finding, String file) {
    Severity severity = WARNINGS.contains(finding.rule()) ? Severity.WARNING : Severity.ERROR;
    String message =
        finding.page() == 0
            ? finding.message()
            : "page " + finding.page() + ": " + finding.message();
    return new Diagnostic(finding.rule(), severity, Place.file(file), message, finding.hint());
  }
}
