package dev.tracknote.build;

import dev.tracknote.compose.FigureCatalogue;
import dev.tracknote.compose.PrintedFigure;
import dev.tracknote.data.FactsReader;
import dev.tracknote.data.NoteFolder;
import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.diagnostic.Place;
import dev.tracknote.diagnostic.RejectedInput;
import dev.tracknote.facts.CompanyFacts;
import dev.tracknote.quantity.FiscalQuarter;
import dev.tracknote.report.FigureListing;
import dev.tracknote.wording.Language;
import java.util.ArrayList;
import java.util.List;

/** Lists what the commentary of one note can refer to. */
final class FigureLookup {

  private final Folders folders;
  private final Pipeline pipeline;

  FigureLookup(Folders folders, Pipeline pipeline) {
    this.folders = folders;
    this.pipeline = pipeline;
  }

  /**
   * Lists the figures, also while the commentary is still at fault, since that is when they are
   * looked up.
   *
   * @throws RejectedInput when the facts cannot be read
   */
  FigureListing of(NoteFolder note, Language language) throws RejectedInput {
    CompanyFacts facts = new FactsReader(folders.data()).read(note.company()).value();
    FiscalQuarter quarter =
        FiscalQuarter.parse(note.period())
            .filter(q -> facts.quarter(q).isPresent())
            .orElseThrow(() -> noQuarter(note));
    List<Diagnostic> unheard = new ArrayList<>();
    List<PrintedFigure> printed =
        Collected.or(unheard, () -> pipeline.draft(note, language))
            .map(d -> d.composed().figures())
            .orElse(List.of());
    return new FigureListing(
        note.name(),
        language,
        FigureCatalogue.of(facts, quarter, language),
        FigureListing.count(printed, List.of()));
  }

  private static RejectedInput noQuarter(NoteFolder note) {
    return new RejectedInput(
        List.of(
            Diagnostic.error(
                "missing-quarter",
                Place.file(Typed.path(note.path())),
                "expected a note on a quarter that calendar.csv holds, found " + note.period(),
                "add the quarter with its first and last day")));
  }
}
