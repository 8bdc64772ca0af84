package dev.tracknote.check;

import dev.tracknote.commentary.Commentary;
import dev.tracknote.commentary.Part;
import dev.tracknote.commentary.PartKind;
import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.diagnostic.Place;
import java.util.ArrayList;
import java.util.List;

/** A note lacks one of the sections that every note has, has it twice, or has one of its own. */
final class MissingSection implements Check {

  private static final List<PartKind> REQUIRED =
      List.of(PartKind.EVENT, PartKind.KEY_POINTS, PartKind.PICKS, PartKind.RISKS);

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    return findings(dossier.commentary());
  }

  static List<Diagnostic> findings(Commentary commentary) {
    List<Diagnostic> findings = new ArrayList<>();
    for (PartKind kind : REQUIRED) {
      List<Part> parts = commentary.parts().stream().filter(p -> p.kind() == kind).toList();
      String heading = "## " + String.join(" or ## ", kind.headings());
      if (parts.isEmpty()) {
        findings.add(
            Diagnostic.error(
                "missing-section",
                Place.file(commentary.file()),
                "expected a section " + heading + ", found none",
                "add the heading with its text below it"));
      }
      parts.stream().skip(1).map(p -> twice(p, heading)).forEach(findings::add);
    }
    commentary.parts().stream()
        .filter(p -> !REQUIRED.contains(p.kind()))
        .map(MissingSection::stray)
        .forEach(findings::add);
    return findings;
  }

  private static Diagnostic twice(Part part, String heading) {
    return Diagnostic.error(
        "missing-section",
        part.place(),
        "expected the section " + heading + " once, found it again",
        "join the two sections");
  }

  private static Diagnostic stray(Part part) {
    return Diagnostic.error(
        "unknown-section",
        part.place(),
        "expected 事件, 评论, 投资建议 or 风险提示, found \"" + part.heading() + "\"",
        "rename the heading, or make it ### inside one of these sections");
  }
}
