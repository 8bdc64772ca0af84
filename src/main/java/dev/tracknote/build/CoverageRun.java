package dev.tracknote.build;

import dev.tracknote.data.CoverageReader;
import dev.tracknote.data.NoteFolder;
import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.diagnostic.RejectedInput;
import dev.tracknote.output.NoteEditions;
import dev.tracknote.output.OutputFolder;
import dev.tracknote.output.OutputLock;
import dev.tracknote.output.Published;
import dev.tracknote.output.Refusal;
import dev.tracknote.output.Refusals;
import dev.tracknote.pdf.Rehearsal;
import dev.tracknote.plan.Freshness;
import dev.tracknote.plan.InputReader;
import dev.tracknote.plan.NoteResults;
import dev.tracknote.plan.NoteState;
import dev.tracknote.report.FigureListing;
import dev.tracknote.rixml.OfficialSchema;
import dev.tracknote.wording.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Plans, builds or checks many notes; what is wrong with one never touches another. */
public final class CoverageRun {

  private final Folders folders;
  private final Progress progress;
  private final SharedSetting setting;
  private final InputReader inputs;
  private final OutputFolder output;
  private final InstantSource clock;
  private final Crew crew;
  private final FindingPlaces places;
  private Optional<Planning> planning = Optional.empty();
  private Optional<Refusals> refusals = Optional.empty();

  /**
   * Prepares a run; what notes share is hashed now, and read when a note is to be printed.
   *
   * @param jobs how many notes may be printed at a time
   * @param clock tells when an edition is published; no edition holds the time
   * @throws RejectedInput when a folder is at fault
   */
  public CoverageRun(Folders folders, Progress progress, int jobs, InstantSource clock)
      throws RejectedInput {
    this.folders = folders;
    this.progress = progress;
    FolderFault.reject(folders);
    this.setting = new SharedSetting(folders);
    this.inputs = new InputReader(folders.data(), folders.templates());
    this.output = new OutputFolder(folders.output());
    this.clock = clock;
    this.crew = new Crew(jobs);
    this.places = new FindingPlaces(folders);
  }

  /**
   * The notes that are meant.
   *
   * @param names {@code COMPANY} or {@code COMPANY/PERIOD}; none means the whole coverage
   * @throws RejectedInput with every name that means nothing
   */
  public List<NoteFolder> notes(List<String> names) throws RejectedInput {
    CoverageReader coverage = new CoverageReader(folders.data());
    return new Selection(coverage, crew, Typed.path(folders.data())).of(names);
  }

  /**
   * Takes the folder of results for this run, unless another run has it.
   *
   * @throws IOException if the folder cannot be made or written
   */
  public Optional<OutputLock> lock() throws IOException {
    return output.lock();
  }

  /**
   * Tells of each note whether it is out of date, and why; a note whose files cannot be read is.
   */
  public List<Freshness> plan(List<NoteFolder> notes) {
    Planning planned = new Planning(notes, inputs, output, crew, refusals());
    planning = Optional.of(planned);
    return planned.plan();
  }

  /**
   * Keeps what makes the next plan faster; for a run that has the folder of results.
   *
   * @throws IOException if the folder of results cannot be written
   */
  public void remember() throws IOException {
    if (planning.isPresent()) {
      planning.get().remember();
      refusals().save(output);
    }
  }

  private Refusals refusals() {
    if (refusals.isEmpty()) {
      try {
        refusals = Optional.of(Refusals.in(output));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return refusals.get();
  }

  /**
   * Writes the notes that are due.
   *
   * @param told hears what became of each note of the plan, in the plan's order
   * @throws RejectedInput when what all notes share is at fault and a note is due
   */
  public void build(List<Freshness> plan, Consumer<Outcome> told) throws RejectedInput {
    build(plan, Optional.empty(), told);
  }

  /**
   * Writes the notes that are due.
   *
   * @param schema that their sidecars are held against, beside the structure that is known here
   * @param told hears what became of each note of the plan, in the plan's order
   * @throws RejectedInput when what all notes share is at fault and a note is due
   */
  public void build(List<Freshness> plan, Optional<OfficialSchema> schema, Consumer<Outcome> told)
      throws RejectedInput {
    // what is refused under a schema need not be without it, and the reverse
    List<Freshness> notes =
        schema.isPresent() ? plan.stream().map(Freshness::unjudged).toList() : plan;
    Refusals kept = schema.isPresent() ? Refusals.none() : refusals();
    Optional<NoteWriter> writer = Optional.empty();
    if (notes.stream().anyMatch(Freshness::isToBeMade)) {
      Rehearsal.begin();
      Sidecars sidecars = new Sidecars(folders, setting.get(), schema);
      writer =
          Optional.of(
              new NoteWriter(
                  folders, setting.get(), inputs, progress, clock, crew, sidecars, kept));
    }
    Optional<NoteWriter> at = writer;
    crew.each(
        notes,
        f ->
            at.filter(w -> f.isToBeMade())
                .map(w -> guarded(f.note(), () -> w.write(f.note())))
                .orElseGet(() -> standing(f)),
        told);
  }

  /**
   * Reads and checks notes.
   *
   * @param told hears of each note, in their order
   * @throws RejectedInput when what all notes share is at fault
   */
  public void check(List<NoteFolder> notes, Consumer<Outcome> told) throws RejectedInput {
    Setting shared = setting.get();
    NotePrint print = new NotePrint(folders, shared, progress, crew);
    crew.each(
        notes, note -> guarded(note, () -> crew.seated(() -> checked(note, print, shared))), told);
  }

  private Outcome checked(NoteFolder note, NotePrint print, Setting shared) throws RejectedInput {
    if (inputs.state(note) == NoteState.ARCHIVED) {
      return new Outcome.Archived(note);
    }
    try {
      Succession succession =
          new Succession(folders, shared, note, editions(note), inputs.read(note).hashes());
      return new Outcome.Checked(note, print.check(note, succession::facts));
    } catch (RejectedInput rejected) {
      if (Untrue.among(rejected.diagnostics()).isEmpty()) {
        throw rejected;
      }
      return new Outcome.NeedsAnalyst(note, rejected.diagnostics(), Optional.empty());
    }
  }

  /**
   * Lists the figures that a note's commentary can name.
   *
   * @throws RejectedInput when the facts cannot be read
   */
  public FigureListing figures(NoteFolder note, Language language) throws RejectedInput {
    Acceptances acceptances = Acceptances.read(note.path());
    Pipeline pipeline = new Pipeline(folders, setting.get(), progress, acceptances);
    return new FigureLookup(folders, pipeline).of(note, language);
  }

  /**
   * Writes the figures of a note and the numbers of its exhibits as a workbook.
   *
   * @param replace whether a file that is there gives way
   * @throws RejectedInput when there is nothing to compose, or a file is in the way
   * @throws IOException if the disk is full or cannot be written
   */
  public void export(NoteFolder note, Language language, Path file, boolean replace)
      throws RejectedInput, IOException {
    Acceptances acceptances = Acceptances.read(note.path());
    Pipeline pipeline = new Pipeline(folders, setting.get(), progress, acceptances);
    new FigureExport(pipeline).write(note, language, file, replace);
  }

  /** Nothing is held back of a note that is as it should be. */
  private Outcome standing(Freshness freshness) {
    NoteFolder note = freshness.note();
    if (freshness.isArchived()) {
      return new Outcome.Archived(note);
    }
    NoteEditions editions = new NoteResults(inputs, output).of(note, freshness.state());
    if (freshness.refused().isPresent()) {
      return refused(note, editions, freshness.refused().get());
    }
    try {
      editions.release();
    } catch (IOException e) {
      return new Outcome.Unwritable(note, editions.folder(), Reasons.of(e));
    }
    Published published = freshness.published().orElseThrow();
    return new Outcome.Unchanged(
        note,
        editions.folder(),
        new Published(published.edition(), places.typed(published.manifest())));
  }

  /** What an earlier run has found in the same inputs is told as if it had just been found. */
  private Outcome refused(NoteFolder note, NoteEditions editions, Refusal refusal) {
    refusals().keep(note.name(), refusal);
    List<Diagnostic> findings = places.typed(refusal.findings());
    return refusal.waits()
        ? new Outcome.NeedsAnalyst(note, findings, editions.pending())
        : new Outcome.Rejected(note, findings, published(note));
  }

  /** Work on one note. */
  private interface Work {

    Outcome run() throws RejectedInput;
  }

  private Outcome guarded(NoteFolder note, Work work) {
    try {
      return work.run();
    } catch (RejectedInput rejected) {
      return new Outcome.Rejected(note, rejected.diagnostics(), published(note));
    } catch (UncheckedIOException e) {
      return new Outcome.Unreadable(note, Reasons.of(e));
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError bug) {
      return new Outcome.Crashed(note, bug);
    }
  }

  /** The folder of the edition that stays as it was. */
  private Optional<Path> published(NoteFolder note) {
    NoteEditions editions = editions(note);
    try {
      return editions.current().map(e -> editions.folder());
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }

  private NoteEditions editions(NoteFolder note) {
    return new NoteResults(inputs, output).of(note);
  }
}
