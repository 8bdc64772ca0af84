package dev.tracknote.compose;

import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.note.Note;
import java.util.List;

/**
 * A note, with what was found wrong while it was composed.
 *
 * @param figures every figure that it prints, by ascending number
 * @param asides figures that only the data of its charts tell, their numbers below zero
 * @param passages the analyst's text as it is printed
 */
public record Composed(
    Note note,
    List<PrintedFigure> figures,
    List<PrintedFigure> asides,
    List<PrintedPassage> passages,
    List<Diagnostic> findings) {

  public Composed {
    figures = List.copyOf(figures);
    asides = List.copyOf(asides);
    passages = List.copyOf(passages);
    findings = List.copyOf(findings);
  }
}
