package dev.tracknote.build;

import dev.tracknote.data.CoverageReader;
import dev.tracknote.data.NoteFolder;
import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.diagnostic.Place;
import dev.tracknote.diagnostic.RejectedInput;
import dev.tracknote.output.InputArchive;
import dev.tracknote.output.Manifest;
import dev.tracknote.output.OutputFolder;
import dev.tracknote.plan.InputReader;
import dev.tracknote.plan.Inputs;
import dev.tracknote.report.FigureListing;
import dev.tracknote.wording.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Builds or checks many notes; what is wrong with one never touches another. */
public final class CoverageRun {

  /** The folder in a note's own for what is looked at and not published. */
  private static final String PREVIEW = "preview";

  private final Folders folders;
  private final Progress progress;
  private final Setting setting;
  private final NoteSources sources;
  private final InputReader inputs;
  private final OutputFolder output;
  private final InstantSource clock;

  /**
   * Prepares a run.
   *
   * @param clock tells when an edition is published; no edition holds the time
   * @throws RejectedInput when what all notes share is at fault
   */
  public CoverageRun(Folders folders, Progress progress, InstantSource clock) throws RejectedInput {
    this.folders = folders;
    this.progress = progress;
    FolderFault.reject(folders);
    this.setting = Setting.read(folders);
    this.sources = new NoteSources(folders, setting);
    this.inputs = new InputReader(folders.data(), folders.templates());
    this.output = new OutputFolder(folders.output());
    this.clock = clock;
  }

  /**
   * The notes that are meant.
   *
   * @param names {@code COMPANY} or {@code COMPANY/PERIOD}; none means the whole coverage
   * @throws RejectedInput with every name that means nothing
   */
  public List<NoteFolder> notes(List<String> names) throws RejectedInput {
    return new Selection(new CoverageReader(folders.data()), Typed.path(folders.data())).of(names);
  }

  /** Prints one note in every language that it is written in, and writes its folder. */
  public Outcome build(NoteFolder note) {
    return guarded(note, () -> write(note));
  }

  /** Reads and checks one note. */
  public Outcome check(NoteFolder note) {
    return guarded(note, () -> checked(note));
  }

  /**
   * Lists the figures that a note's commentary can name.
   *
   * @throws RejectedInput when the facts cannot be read
   */
  public FigureListing figures(NoteFolder note, Language language) throws RejectedInput {
    Acceptances acceptances = Acceptances.read(note.path());
    Pipeline pipeline = new Pipeline(folders, setting, progress, acceptances);
    return new FigureLookup(folders, pipeline).of(note, language);
  }

  private Outcome write(NoteFolder note) throws RejectedInput {
    Inputs read = inputs.read(note);
    Map<String, byte[]> files = new LinkedHashMap<>();
    Acceptances acceptances = Acceptances.read(note.path());
    Pipeline pipeline = new Pipeline(folders, setting, progress, acceptances);
    List<Language> languages = languages(note);
    List<Diagnostic> findings = new ArrayList<>(acceptances.faults());
    List<PrintedNote> editions = new ArrayList<>();
    for (Language language : languages) {
      Collected.or(findings, () -> pipeline.print(note, language)).ifPresent(editions::add);
    }
    editions.forEach(e -> findings.addAll(e.findings()));
    List<Diagnostic> settled = settled(findings, acceptances, editions.size() == languages.size());
    editions.forEach(e -> files.put(e.fileName(), e.pdf()));
    editions.forEach(e -> files.put(e.ledgerName(), e.ledger()));
    files.put(InputArchive.FILE, InputArchive.pack(read.kept()));
    Path folder = folder(note);
    try {
      output.clearDebris();
      Manifest manifest = Manifest.of(note.name(), "tracknote", read.hashes(), settled);
      output.note(note.company(), place(note)).publish(files, manifest, Map.of(), clock.instant());
    } catch (IOException e) {
      return new Outcome.Unwritable(note, folder, reason(e));
    }
    progress.step(note, languages.getLast(), Progress.Step.OUTPUT, Typed.path(folder));
    int pages = editions.stream().mapToInt(PrintedNote::pages).sum();
    return new Outcome.Written(note, folder, pages, settled);
  }

  private Outcome checked(NoteFolder note) throws RejectedInput {
    Acceptances acceptances = Acceptances.read(note.path());
    Pipeline pipeline = new Pipeline(folders, setting, progress, acceptances);
    List<Diagnostic> findings = new ArrayList<>(acceptances.faults());
    for (Language language : languages(note)) {
      Collected.or(findings, () -> pipeline.check(note, language)).ifPresent(findings::addAll);
    }
    return new Outcome.Checked(note, settled(findings, acceptances, false));
  }

  /** The findings of all languages, each once, since these share the facts and what is wrong. */
  private static List<Diagnostic> settled(
      List<Diagnostic> findings, Acceptances acceptances, boolean printed) throws RejectedInput {
    List<Diagnostic> all = new ArrayList<>(findings);
    if (findings.stream().noneMatch(Diagnostic::isError)) {
      all.addAll(acceptances.unused(printed));
    }
    List<Diagnostic> once = all.stream().distinct().toList();
    if (once.stream().anyMatch(Diagnostic::isError)) {
      throw new RejectedInput(once);
    }
    return once;
  }

  private Path folder(NoteFolder note) {
    return folders.output().resolve(note.company()).resolve(place(note));
  }

  /** Where a note lies among those of its company; a draft never takes the place of an edition. */
  private String place(NoteFolder note) {
    return sources.isDraft(note) ? note.period() + "/" + PREVIEW : note.period();
  }

  private List<Language> languages(NoteFolder note) throws RejectedInput {
    List<Language> languages = sources.languages(note);
    if (languages.isEmpty()) {
      throw new RejectedInput(
          List.of(
              Diagnostic.error(
                  "missing-file",
                  Place.file(Typed.path(note.path().resolve("note.md"))),
                  "expected a file with the commentary, found none",
                  "add note.md with its front matter and its four sections")));
    }
    List<Diagnostic> differences = EditionsDiffer.findings(sources.editions(note, languages));
    if (!differences.isEmpty()) {
      throw new RejectedInput(differences);
    }
    return languages;
  }

  /** Work on one note. */
  private interface Work {

    Outcome run() throws RejectedInput;
  }

  private Outcome guarded(NoteFolder note, Work work) {
    try {
      return sources.isArchived(note) ? new Outcome.Archived(note) : work.run();
    } catch (RejectedInput rejected) {
      return new Outcome.Rejected(note, rejected.diagnostics(), standing(note));
    } catch (UncheckedIOException e) {
      return new Outcome.Unwritable(note, note.path(), reason(e));
    } catch (RuntimeException | StackOverflowError bug) {
      return new Outcome.Crashed(note, bug);
    }
  }

  /** The edition that stays as it was. */
  private Optional<Path> standing(NoteFolder note) {
    return Optional.of(folder(note)).filter(f -> Files.exists(f.resolve("manifest.json")));
  }

  private static String reason(Exception e) {
    if (e instanceof AccessDeniedException denied) {
      return "no permission for " + denied.getFile();
    }
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
  }
}
