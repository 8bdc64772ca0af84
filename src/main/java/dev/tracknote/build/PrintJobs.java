package dev.tracknote.build;

import dev.tracknote.note.DocumentInfo;
import dev.tracknote.note.Note;
import dev.tracknote.pdf.Document;
import dev.tracknote.pdf.Drawing;
import dev.tracknote.pdf.Enclosures;
import dev.tracknote.pdf.PrintJob;
import dev.tracknote.template.FilledTemplate;
import java.util.Locale;
import java.util.Map;

/** Puts together what the printer needs. */
final class PrintJobs {

  /** What the templates write on every figure: its number in the ledger. */
  private static final String FIGURES = "data-figure";

  private PrintJobs() {}

  static PrintJob of(
      Note note, FilledTemplate page, Map<String, Drawing> drawings, Enclosures enclosures) {
    DocumentInfo info = note.info();
    Document document =
        new Document(
            info.title(),
            info.author(),
            info.subject(),
            info.keywords(),
            Locale.forLanguageTag(note.language()),
            info.date());
    return new PrintJob(page.xhtml(), page.stylesheet(), drawings, document, FIGURES, enclosures);
  }
}
