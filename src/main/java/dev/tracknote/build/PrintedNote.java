package dev.tracknote.build;

import dev.tracknote.compose.Composed;
import dev.tracknote.compose.Manuscript;
import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.note.Note;
import dev.tracknote.pdf.Attachment;
import dev.tracknote.wording.Language;
import java.util.List;
import java.util.Optional;

/**
 * One finished note in one language, not yet written.
 *
 * @param manuscript what it was composed from
 * @param webPage the same note for a browser, where the house publishes such
 * @param ledger what every figure on its pages rests on
 */
@SuppressWarnings("ArrayRecordComponent") // the bytes are handed on and never compared
record PrintedNote(
    Language language,
    String fileName,
    Manuscript manuscript,
    Composed composed,
    byte[] pdf,
    int pages,
    String webName,
    Optional<byte[]> webPage,
    Attachment ledger,
    List<Diagnostic> findings) {

  Note note() {
    return composed.note();
  }
}
