package dev.tracknote.build;

import dev.tracknote.compose.Manuscript;
import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.note.Note;
import dev.tracknote.wording.Language;
import java.util.List;

/**
 * One finished note in one language, not yet written.
 *
 * @param manuscript what it was composed from
 * @param ledger what every figure on its pages rests on
 */
@SuppressWarnings("ArrayRecordComponent") // the bytes are handed on and never compared
record PrintedNote(
    Language language,
    String fileName,
    Manuscript manuscript,
    Note note,
    byte[] pdf,
    int pages,
    String ledgerName,
    byte[] ledger,
    List<Diagnostic> findings) {}
