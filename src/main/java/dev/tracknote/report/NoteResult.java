package dev.tracknote.report;

/**
 * What became of one note in a run.
 *
 * @param note company and period; empty for what befell the run as a whole
 * @param outcome one word, such as {@code written} or {@code rejected}
 * @param fault what went wrong with the machine or the program, or empty
 * @param standing the folder of the edition that stays when this one was rejected, or empty
 */
public record NoteResult(String note, String outcome, String fault, String standing) {}
