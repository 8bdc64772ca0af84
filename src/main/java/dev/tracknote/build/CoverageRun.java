package dev.tracknote.build;

import dev.tracknote.data.CoverageReader;
import dev.tracknote.data.NoteFolder;
import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.diagnostic.Place;
import dev.tracknote.diagnostic.RejectedInput;
import dev.tracknote.output.Manifest;
import dev.tracknote.output.OutputFolder;
import dev.tracknote.report.FindingText;
import dev.tracknote.wording.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Builds or checks many notes; what is wrong with one never touches another. */
public final class CoverageRun {

  private final Folders folders;
  private final Progress progress;
  private final Setting setting;
  private final NoteSources sources;

  /**
   * Prepares a run.
   *
   * @throws RejectedInput when what all notes share is at fault
   */
  public CoverageRun(Folders folders, Progress progress) throws RejectedInput {
    this.folders = folders;
    this.progress = progress;
    this.setting = Setting.read(folders);
    this.sources = new NoteSources(folders, setting);
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

  private Outcome write(NoteFolder note) throws RejectedInput {
    Map<String, byte[]> files = new LinkedHashMap<>();
    List<Diagnostic> findings = new ArrayList<>();
    int pages = 0;
    Pipeline pipeline = new Pipeline(folders, setting, progress);
    List<Language> languages = languages(note);
    for (Language language : languages) {
      Edition edition = pipeline.print(note, language);
      files.put(edition.fileName(), edition.pdf());
      findings.addAll(edition.findings());
      pages += edition.pages();
    }
    Path folder = folders.output().resolve(note.company()).resolve(note.period());
    try {
      new OutputFolder(folder).write(files, manifest(note, once(findings)));
    } catch (IOException e) {
      return new Outcome.Unwritable(note, folder, reason(e));
    }
    languages.forEach(l -> progress.step(note, l, Progress.Step.OUTPUT, Typed.path(folder)));
    return new Outcome.Written(note, folder, pages, once(findings));
  }

  private Outcome checked(NoteFolder note) throws RejectedInput {
    List<Diagnostic> findings = new ArrayList<>();
    Pipeline pipeline = new Pipeline(folders, setting, progress);
    for (Language language : languages(note)) {
      findings.addAll(pipeline.check(note, language));
    }
    return new Outcome.Checked(note, once(findings));
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
    return languages;
  }

  private static Manifest manifest(NoteFolder note, List<Diagnostic> findings) {
    List<String> lines =
        findings.stream().map(f -> String.join("\n", FindingText.lines(f))).toList();
    return new Manifest(note.name(), "tracknote", Map.of(), lines);
  }

  /** The languages of a note share its facts, and thus what is wrong with them. */
  private static List<Diagnostic> once(List<Diagnostic> findings) {
    return findings.stream().distinct().toList();
  }

  /** Work on one note. */
  private interface Work {

    Outcome run() throws RejectedInput;
  }

  private Outcome guarded(NoteFolder note, Work work) {
    try {
      return sources.isArchived(note) ? new Outcome.Archived(note) : work.run();
    } catch (RejectedInput rejected) {
      return new Outcome.Rejected(note, rejected.diagnostics());
    } catch (UncheckedIOException e) {
      return new Outcome.Unwritable(note, note.path(), reason(e));
    } catch (RuntimeException | StackOverflowError bug) {
      return new Outcome.Crashed(note, bug);
    }
  }

  private static String reason(Exception e) {
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
  }
}
