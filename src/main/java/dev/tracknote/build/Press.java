package dev.tracknote.build;

import dev.tracknote.check.Verdict;
import dev.tracknote.compose.Composed;
import dev.tracknote.compose.Manuscript;
import dev.tracknote.compose.NoteComposer;
import dev.tracknote.data.NoteFolder;
import dev.tracknote.diagnostic.RejectedInput;
import dev.tracknote.pdf.Drawing;
import dev.tracknote.pdf.Enclosures;
import dev.tracknote.pdf.MalformedMarkup;
import dev.tracknote.pdf.PrintJob;
import dev.tracknote.pdf.PrintedPdf;
import dev.tracknote.template.FilledTemplate;
import dev.tracknote.template.NoteTemplate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The second half of the way of a note: from its manuscript to its pages. */
final class Press {

  private final Folders folders;
  private final Setting setting;
  private final Progress progress;

  Press(Folders folders, Setting setting, Progress progress) {
    this.folders = folders;
    this.setting = setting;
    this.progress = progress;
  }

  /** What came off the press. */
  record Pages(Composed composed, PrintedPdf pdf, Optional<byte[]> webPage) {}

  /**
   * Composes a note and prints it.
   *
   * @param verdicts on its figures, asked for when the ledger is written behind the last page
   * @throws RejectedInput when the design is at fault
   */
  Pages print(NoteFolder note, Manuscript manuscript, Supplier<List<Verdict>> verdicts)
      throws RejectedInput {
    Composed composed = NoteComposer.compose(manuscript);
    tell(note, manuscript, Progress.Step.COMPOSE, Summaries.of(composed.note()));
    FilledTemplate pages = setting.template().fill(composed.note(), setting.style());
    tell(note, manuscript, Progress.Step.TEMPLATE, pages.xhtml().length() + " characters");
    Map<String, Drawing> drawings =
        new Drawings(setting, manuscript.language()).of(composed.note());
    tell(note, manuscript, Progress.Step.CHART, drawings.size() + " drawings");
    Enclosures enclosures =
        new NoteEnclosures(
            note.name(), manuscript.language(), manuscript.labels(), composed, verdicts);
    PrintedPdf pdf = printed(PrintJobs.of(composed.note(), pages, drawings, enclosures));
    tell(note, manuscript, Progress.Step.PDF, Summaries.of(pdf));
    return new Pages(composed, pdf, webPage(note, manuscript, composed, drawings));
  }

  private PrintedPdf printed(PrintJob job) throws RejectedInput {
    try {
      return setting.printer().print(job);
    } catch (MalformedMarkup fault) {
      String page = Typed.path(folders.templates().resolve(NoteTemplate.PAGE));
      throw new RejectedInput(List.of(LayoutReport.malformed(fault, page)));
    }
  }

  private Optional<byte[]> webPage(
      NoteFolder note, Manuscript manuscript, Composed composed, Map<String, Drawing> drawings)
      throws RejectedInput {
    if (!setting.house().webPages()) {
      return Optional.empty();
    }
    byte[] page = new WebPage(setting, manuscript.language()).of(manuscript, composed, drawings);
    tell(note, manuscript, Progress.Step.WEB, Summaries.kilobytes(page.length));
    return Optional.of(page);
  }

  private void tell(NoteFolder note, Manuscript manuscript, Progress.Step step, String result) {
    progress.step(note, manuscript.language(), step, result);
  }
}
