package dev.tracknote.check;

import dev.tracknote.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.List;

/** All checks, in the order in which their findings are listed. */
public final class Checklist {

  private static final List<Check> CHECKS =
      List.of(new MissingSection(), new FrontMatterFault(), new QuarterWithoutFacts());

  private Checklist() {}

  /** Everything that is wrong with a note before it is composed. */
  public static List<Diagnostic> run(Dossier dossier) {
    List<Diagnostic> findings = new ArrayList<>();
    CHECKS.forEach(c -> findings.addAll(c.findings(dossier)));
    return List.copyOf(findings);
  }
}
