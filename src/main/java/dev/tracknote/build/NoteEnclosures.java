package dev.tracknote.build;

import dev.tracknote.check.Verdict;
import dev.tracknote.compose.Composed;
import dev.tracknote.house.Label;
import dev.tracknote.house.Labels;
import dev.tracknote.pdf.Attachment;
import dev.tracknote.pdf.Attachment.Relation;
import dev.tracknote.pdf.Enclosures;
import dev.tracknote.pdf.PaintedPages;
import dev.tracknote.pdf.reading.TextHash;
import dev.tracknote.report.LedgerDocument;
import dev.tracknote.report.RecordDocument;
import dev.tracknote.report.SeriesDocument;
import dev.tracknote.wording.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** What a machine finds in a note: its ledger, the series of its exhibits, the hashes of both. */
final class NoteEnclosures implements Enclosures {
  private static final String JSON = "application/json";

  private final String note;
  private final Language language;
  private final Labels labels;
  private final Composed composed;
  private final Supplier<List<Verdict>> verdicts;

  NoteEnclosures(
      String note,
      Language language,
      Labels labels,
      Composed composed,
      Supplier<List<Verdict>> verdicts) {
    this.note = note;
    this.language = language;
    this.labels = labels;
    this.composed = composed;
    this.verdicts = verdicts;
  }

  @Override
  public List<Attachment> of(PaintedPages pages) {
    List<Attachment> files = new ArrayList<>();
    files.add(
        file(
            LedgerDocument.fileName(language),
            Relation.SOURCE,
            Label.ENCLOSED_LEDGER,
            LedgerDocument.of(
                note, language, composed.figures(), pages.placements(), verdicts.get())));
    files.add(
        file(
            SeriesDocument.fileName(language),
            Relation.DATA,
            Label.ENCLOSED_SERIES,
            SeriesDocument.of(composed.note())));
    files.add(
        file(
            RecordDocument.FILE,
            Relation.SUPPLEMENT,
            Label.ENCLOSED_RECORD,
            RecordDocument.of(note, language.code(), files, pages.textHashes())));
    return files;
  }

  private Attachment file(String name, Relation relation, Label description, byte[] content) {
    return new Attachment(
        name, JSON, relation, labels.text(description), content, TextHash.hex(content));
  }
}
