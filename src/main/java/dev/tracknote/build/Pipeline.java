package dev.tracknote.build;

import dev.tracknote.check.Checked;
import dev.tracknote.check.Checklist;
import dev.tracknote.check.Dossier;
import dev.tracknote.check.Verdict;
import dev.tracknote.commentary.Commentary;
import dev.tracknote.compose.Manuscript;
import dev.tracknote.compose.NoteComposer;
import dev.tracknote.data.CoverageFiles;
import dev.tracknote.data.FactsReader;
import dev.tracknote.data.NoteFolder;
import dev.tracknote.data.Read;
import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.diagnostic.RejectedInput;
import dev.tracknote.facts.CompanyFacts;
import dev.tracknote.report.LedgerDocument;
import dev.tracknote.template.NoteTemplate;
import dev.tracknote.wording.Language;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** The way of one note in one language from its folder to its pages. */
final class Pipeline {

  private final Folders folders;
  private final CoverageFiles coverage;
  private final Setting setting;
  private final NoteSources sources;
  private final Progress progress;
  private final Acceptances acceptances;
  private final Supplier<Optional<CompanyFacts>> earlier;

  Pipeline(Folders folders, Setting setting, Progress progress, Acceptances acceptances) {
    this(
        folders,
        setting,
        new NoteSources(folders, setting),
        progress,
        acceptances,
        Optional::empty);
  }

  /**
   * The way of a note that has been published before.
   *
   * @param sources read for this note alone
   * @param earlier the facts on which its last edition stands, asked for when it is checked
   */
  Pipeline(
      Folders folders,
      Setting setting,
      NoteSources sources,
      Progress progress,
      Acceptances acceptances,
      Supplier<Optional<CompanyFacts>> earlier) {
    this.earlier = earlier;
    this.acceptances = acceptances;
    this.folders = folders;
    this.coverage = new CoverageFiles(folders.data());
    this.setting = setting;
    this.sources = sources;
    this.progress = progress;
  }

  /**
   * Prints a note. It goes to press while it is still being checked where the crew has a hand free;
   * what comes off the press is thrown away where the check finds an error.
   *
   * @throws RejectedInput with every fault of the input or of the finished page
   */
  PrintedNote print(NoteFolder note, Language language, Crew crew) throws RejectedInput {
    List<Diagnostic> findings = new ArrayList<>();
    Gathered gathered = gather(note, language, findings);
    Optional<Manuscript> manuscript = manuscript(note, language, gathered);
    CompletableFuture<List<Verdict>> verdicts = new CompletableFuture<>();
    HeldSteps steps = new HeldSteps(progress);
    Press press = new Press(folders, setting, steps);
    Crew.Computation<Press.Pages, RejectedInput> printing =
        () -> press.print(note, manuscript.orElseThrow(), verdicts::join);
    if (manuscript.isPresent()) {
      printing = crew.beside(printing);
    }
    try {
      verdicts.complete(checked(note, language, gathered, findings));
      Press.Pages pages = printing.run();
      return finished(note, language, manuscript.orElseThrow(), findings, pages);
    } finally {
      verdicts.cancel(false);
      steps.tell();
    }
  }

  /**
   * Composes a note for its figures and sentences, whatever is wrong with it.
   *
   * @throws RejectedInput when there is nothing to compose
   */
  Draft draft(NoteFolder note, Language language) throws RejectedInput {
    List<Diagnostic> findings = new ArrayList<>();
    Gathered gathered = gather(note, language, findings);
    Manuscript manuscript =
        manuscript(note, language, gathered).orElseThrow(() -> new RejectedInput(findings));
    return new Draft(manuscript.facts(), manuscript.quarter(), NoteComposer.compose(manuscript));
  }

  /**
   * Reads and checks a note without printing it.
   *
   * @return the warnings, and what was accepted
   * @throws RejectedInput with every fault
   */
  List<Diagnostic> check(NoteFolder note, Language language) throws RejectedInput {
    List<Diagnostic> findings = new ArrayList<>();
    Gathered gathered = gather(note, language, findings);
    checked(note, language, gathered, findings);
    Manuscript manuscript = manuscript(note, language, gathered).orElseThrow();
    findings.addAll(NoteComposer.compose(manuscript).findings());
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

  /**
   * Checks what was read.
   *
   * @param findings of the reading, to which those of the check are added
   * @return how each figure of the prose stands
   * @throws RejectedInput when one of them is an error that nobody has accepted
   */
  private List<Verdict> checked(
      NoteFolder note, Language language, Gathered gathered, List<Diagnostic> findings)
      throws RejectedInput {
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
    if (!gathered.isWhole()) {
      acceptances.uncheckedInPart();
    }
    findings.replaceAll(acceptances::judged);
    if (findings.stream().anyMatch(Diagnostic::isError) && !acceptances.isEmpty()) {
      // what only the composed note shows is not told beside errors, and yet it may be accepted
      manuscript(note, language, gathered)
          .ifPresent(m -> NoteComposer.compose(m).findings().forEach(acceptances::judged));
    }
    rejectErrors(findings);
    if (!gathered.isWhole()) {
      // an acceptance cannot stand in for what is not there
      throw new RejectedInput(findings);
    }
    return verdicts;
  }

  private Dossier dossier(Gathered gathered) {
    return new Dossier(
        gathered.facts().orElseThrow(),
        gathered.quarter().orElseThrow(),
        setting.house(),
        gathered.commentary().orElseThrow(),
        gathered.minutes(),
        earlier.get());
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

  /** What is to be composed, if all of it could be read. */
  private Optional<Manuscript> manuscript(NoteFolder note, Language language, Gathered gathered) {
    return gathered.isWhole()
        ? gathered.date().map(date -> manuscript(note, language, gathered, date))
        : Optional.empty();
  }

  private Manuscript manuscript(
      NoteFolder note, Language language, Gathered gathered, LocalDate date) {
    return new Manuscript(
        gathered.facts().orElseThrow(),
        gathered.quarter().orElseThrow(),
        date,
        gathered.commentary().orElseThrow(),
        gathered.minutes(),
        sources.earlier(note, language),
        sources.isDraft(note),
        setting.house(),
        setting.disclosures(language),
        setting.style(),
        setting.labels(language),
        language);
  }

  private PrintedNote finished(
      NoteFolder note,
      Language language,
      Manuscript manuscript,
      List<Diagnostic> warnings,
      Press.Pages pages)
      throws RejectedInput {
    List<Diagnostic> findings = new ArrayList<>(warnings);
    findings.addAll(pages.composed().findings());
    findings.addAll(
        LayoutReport.findings(
            pages.pdf().findings(),
            manuscript.commentary().file(),
            Typed.path(folders.templates().resolve(NoteTemplate.PAGE)),
            Typed.path(folders.templates().resolve("note.css"))));
    rejectErrors(findings);
    String name = note.company() + "-" + note.period() + "." + language.code();
    return new PrintedNote(
        language,
        name + ".pdf",
        manuscript,
        pages.composed(),
        pages.pdf().bytes(),
        pages.pdf().pages(),
        name + ".html",
        pages.webPage(),
        pages.pdf().attachment(LedgerDocument.fileName(language)),
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
