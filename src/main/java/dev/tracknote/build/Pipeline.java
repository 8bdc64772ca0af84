package dev.tracknote.build;

import dev.tracknote.check.Checked;
import dev.tracknote.check.Checklist;
import dev.tracknote.check.Dossier;
import dev.tracknote.check.Verdict;
import dev.tracknote.commentary.Commentary;
import dev.tracknote.compose.Composed;
import dev.tracknote.compose.Manuscript;
import dev.tracknote.compose.NoteComposer;
import dev.tracknote.data.CoverageFiles;
import dev.tracknote.data.FactsReader;
import dev.tracknote.data.NoteFolder;
import dev.tracknote.data.Read;
import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.diagnostic.RejectedInput;
import dev.tracknote.facts.CompanyFacts;
import dev.tracknote.note.Note;
import dev.tracknote.pdf.Drawing;
import dev.tracknote.pdf.Enclosures;
import dev.tracknote.pdf.MalformedMarkup;
import dev.tracknote.pdf.PrintJob;
import dev.tracknote.pdf.PrintedPdf;
import dev.tracknote.report.LedgerDocument;
import dev.tracknote.template.FilledTemplate;
import dev.tracknote.template.NoteTemplate;
import dev.tracknote.wording.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The way of one note in one language from its folder to its pages. */
final class Pipeline {

  private final Folders folders;
  private final CoverageFiles coverage;
  private final Setting setting;
  private final NoteSources sources;
  private final Progress progress;
  private final Acceptances acceptances;
  private final Optional<CompanyFacts> earlier;

  Pipeline(Folders folders, Setting setting, Progress progress, Acceptances acceptances) {
    this(
        folders,
        setting,
        new NoteSources(folders, setting),
        progress,
        acceptances,
        Optional.empty());
  }

  /**
   * The way of a note that has been published before.
   *
   * @param sources read for this note alone
   * @param earlier the facts on which its last edition stands
   */
  Pipeline(
      Folders folders,
      Setting setting,
      NoteSources sources,
      Progress progress,
      Acceptances acceptances,
      Optional<CompanyFacts> earlier) {
    this.earlier = earlier;
    this.acceptances = acceptances;
    this.folders = folders;
    this.coverage = new CoverageFiles(folders.data());
    this.setting = setting;
    this.sources = sources;
    this.progress = progress;
  }

  /**
   * Prints a note.
   *
   * @throws RejectedInput with every fault of the input or of the finished page
   */
  PrintedNote print(NoteFolder note, Language language) throws RejectedInput {
    Readied readied = read(note, language);
    Composed composed = NoteComposer.compose(readied.manuscript());
    tell(note, language, Progress.Step.COMPOSE, Summaries.of(composed.note()));
    FilledTemplate pages = setting.template().fill(composed.note(), setting.style());
    tell(note, language, Progress.Step.TEMPLATE, pages.xhtml().length() + " characters");
    Map<String, Drawing> drawings = new Drawings(setting, language).of(composed.note());
    tell(note, language, Progress.Step.CHART, drawings.size() + " drawings");
    Enclosures enclosures =
        new NoteEnclosures(
            note.name(), language, setting.labels(language), composed, readied.verdicts());
    PrintedPdf pdf = printed(PrintJobs.of(composed.note(), pages, drawings, enclosures));
    tell(note, language, Progress.Step.PDF, Summaries.of(pdf));
    Optional<byte[]> page = webPage(note, language, readied.manuscript(), composed, drawings);
    return finished(note, language, readied, composed, pdf, page);
  }

  private Optional<byte[]> webPage(
      NoteFolder note,
      Language language,
      Manuscript manuscript,
      Composed composed,
      Map<String, Drawing> drawings)
      throws RejectedInput {
    if (!setting.house().webPages()) {
      return Optional.empty();
    }
    byte[] page = new WebPage(setting, language).of(manuscript, composed, drawings);
    tell(note, language, Progress.Step.WEB, Summaries.kilobytes(page.length));
    return Optional.of(page);
  }

  /**
   * Composes a note for its figures and sentences, whatever is wrong with it.
   *
   * @throws RejectedInput when there is nothing to compose
   */
  Draft draft(NoteFolder note, Language language) throws RejectedInput {
    List<Diagnostic> findings = new ArrayList<>();
    Gathered gathered = gather(note, language, findings);
    if (!gathered.isWhole() || gathered.date().isEmpty()) {
      throw new RejectedInput(findings);
    }
    Manuscript manuscript = manuscript(note, language, gathered);
    return new Draft(manuscript.facts(), manuscript.quarter(), NoteComposer.compose(manuscript));
  }

  /**
   * Reads and checks a note without printing it.
   *
   * @return the warnings, and what was accepted
   * @throws RejectedInput with every fault
   */
  List<Diagnostic> check(NoteFolder note, Language language) throws RejectedInput {
    Readied readied = read(note, language);
    List<Diagnostic> findings = new ArrayList<>(readied.warnings());
    findings.addAll(NoteComposer.compose(readied.manuscript()).findings());
    rejectErrors(findings);
    return findings;
  }

  /**
   * Tells how each figure of the prose stands, whatever is wrong with the note.
   *
   * @throws RejectedInput when there is nothing to hold it against
   */
  List<Verdict> verdicts(NoteFolder note, Language language) throws RejectedInput {
    List<Diagnostic> findings = new ArrayList<>();
    Gathered gathered = gather(note, language, findings);
    if (!gathered.isWhole()) {
      throw new RejectedInput(findings);
    }
    return Checklist.run(dossier(gathered)).verdicts();
  }

  /** A manuscript that can be composed, with what is odd about it. */
  private record Readied(
      Manuscript manuscript, List<Diagnostic> warnings, List<Verdict> verdicts) {}

  private Readied read(NoteFolder note, Language language) throws RejectedInput {
    List<Diagnostic> findings = new ArrayList<>();
    Gathered gathered = gather(note, language, findings);
    List<Verdict> verdicts = new ArrayList<>();
    if (gathered.isWhole()) {
      Checked checked = Checklist.run(dossier(gathered));
      findings.addAll(checked.findings());
      verdicts.addAll(checked.verdicts());
      tell(note, language, Progress.Step.CHECK, Summaries.of(findings));
    } else {
      gathered
          .commentary()
          .ifPresent(c -> findings.addAll(Checklist.runWithoutFacts(c, setting.house())));
    }
    rejectErrors(findings);
    if (!gathered.isWhole()) {
      // an acceptance cannot stand in for what is not there
      throw new RejectedInput(findings);
    }
    return new Readied(manuscript(note, language, gathered), findings, verdicts);
  }

  private Dossier dossier(Gathered gathered) {
    return new Dossier(
        gathered.facts().orElseThrow(),
        gathered.quarter().orElseThrow(),
        setting.house(),
        gathered.commentary().orElseThrow(),
        gathered.minutes(),
        earlier);
  }

  private Gathered gather(NoteFolder note, Language language, List<Diagnostic> findings) {
    List<Diagnostic> linked = LinkFault.findings(folders.data(), coverage.all(note));
    if (!linked.isEmpty()) {
      findings.addAll(linked);
      return Gathered.NOTHING;
    }
    Optional<Read<CompanyFacts>> facts =
        Collected.or(findings, () -> new FactsReader(folders.data()).read(note.company()));
    facts.ifPresent(f -> findings.addAll(f.warnings()));
    facts.ifPresent(f -> tell(note, language, Progress.Step.DATA, Summaries.of(f.value())));
    Optional<Commentary> commentary = sources.commentary(note, "note", language, findings);
    Optional<Commentary> minutes = sources.commentary(note, "transcript", language, findings);
    commentary.ifPresent(
        c -> tell(note, language, Progress.Step.COMMENTARY, Summaries.of(c, minutes)));
    return new Gathered(
        facts.map(Read::value), commentary, minutes, Gathered.quarter(note, findings));
  }

  private Manuscript manuscript(NoteFolder note, Language language, Gathered gathered) {
    Commentary commentary = gathered.commentary().orElseThrow();
    return new Manuscript(
        gathered.facts().orElseThrow(),
        gathered.quarter().orElseThrow(),
        gathered.date().orElseThrow(),
        commentary,
        gathered.minutes(),
        sources.earlier(note, language),
        sources.isDraft(note),
        setting.house(),
        setting.disclosures(language),
        setting.style(),
        setting.labels(language),
        language);
  }

  private PrintedPdf printed(PrintJob job) throws RejectedInput {
    try {
      return setting.printer().print(job);
    } catch (MalformedMarkup fault) {
      String page = Typed.path(folders.templates().resolve(NoteTemplate.PAGE));
      throw new RejectedInput(List.of(LayoutReport.malformed(fault, page)));
    }
  }

  private PrintedNote finished(
      NoteFolder note,
      Language language,
      Readied readied,
      Composed composed,
      PrintedPdf pdf,
      Optional<byte[]> page)
      throws RejectedInput {
    List<Diagnostic> findings = new ArrayList<>(readied.warnings());
    findings.addAll(composed.findings());
    findings.addAll(
        LayoutReport.findings(
            pdf.findings(),
            readied.manuscript().commentary().file(),
            Typed.path(folders.templates().resolve(NoteTemplate.PAGE)),
            Typed.path(folders.templates().resolve("note.css"))));
    rejectErrors(findings);
    Note made = composed.note();
    String name = note.company() + "-" + note.period() + "." + language.code();
    return new PrintedNote(
        language,
        name + ".pdf",
        readied.manuscript(),
        made,
        pdf.bytes(),
        pdf.pages(),
        name + ".html",
        page,
        pdf.attachment(LedgerDocument.fileName(language)),
        findings);
  }

  private void rejectErrors(List<Diagnostic> findings) throws RejectedInput {
    findings.replaceAll(acceptances::judged);
    if (findings.stream().anyMatch(Diagnostic::isError)) {
      throw new RejectedInput(findings);
    }
  }

  private void tell(NoteFolder note, Language language, Progress.Step step, String result) {
    progress.step(note, language, step, result);
  }
}
