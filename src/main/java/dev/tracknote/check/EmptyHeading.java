package dev.tracknote.check;

import dev.tracknote.commentary.Part;
import dev.tracknote.commentary.Prose;
import dev.tracknote.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.List;

/** R24: a heading inside a section with nothing below it. */
final class EmptyHeading implements Check {

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    List<Diagnostic> findings = new ArrayList<>();
    for (Part part : dossier.commentary().parts()) {
      List<Prose> prose = part.prose();
      for (int i = 0; i < prose.size(); i++) {
        boolean empty = i + 1 == prose.size() || prose.get(i + 1) instanceof Prose.Heading;
        if (prose.get(i) instanceof Prose.Heading heading && empty) {
          findings.add(
              Findings.error(
                  "R24",
                  heading.place(),
                  "expected text below the heading, found none",
                  "",
                  "write the paragraph or take the heading out"));
        }
      }
    }
    return findings;
  }
}
