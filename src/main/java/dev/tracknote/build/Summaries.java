package dev.tracknote.build;

import dev.tracknote.commentary.Commentary;
import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.facts.CompanyFacts;
import dev.tracknote.note.Note;
import dev.tracknote.pdf.PrintedPdf;
import java.util.List;
import java.util.Optional;

/** What each step did, in a few words for the progress lines. */
final class Summaries {

  private Summaries() {}

  static String of(CompanyFacts facts) {
    return facts.reported().all().size() + " facts in " + facts.calendar().size() + " quarters";
  }

  static String of(Commentary commentary, Optional<Commentary> minutes) {
    String own = commentary.parts().size() + " sections";
    return minutes.map(m -> own + ", minutes in " + m.parts().size()).orElse(own);
  }

  static String of(List<Diagnostic> findings) {
    long errors = findings.stream().filter(Diagnostic::isError).count();
    return findings.isEmpty()
        ? "no findings"
        : errors + " errors, " + (findings.size() - errors) + " warnings";
  }

  static String of(Note note) {
    return note.sections().size() + " sections, " + note.charts().size() + " charts";
  }

  static String of(PrintedPdf pdf) {
    return pdf.pages() + " pages, " + kilobytes(pdf.bytes().length);
  }

  static String kilobytes(int bytes) {
    return (bytes + 512) / 1024 + " KB";
  }
}
