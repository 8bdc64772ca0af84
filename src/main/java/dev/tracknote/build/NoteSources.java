package dev.tracknote.build;

import dev.tracknote.check.MissingGlyph;
import dev.tracknote.commentary.Commentary;
import dev.tracknote.commentary.CommentaryReader;
import dev.tracknote.commentary.FrontMatter;
import dev.tracknote.compose.EarlierReport;
import dev.tracknote.data.CoverageReader;
import dev.tracknote.data.NoteFolder;
import dev.tracknote.data.Script;
import dev.tracknote.data.ScriptReader;
import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.diagnostic.Place;
import dev.tracknote.quantity.FiscalQuarter;
import dev.tracknote.wording.Language;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what an analyst wrote in a note's folder, each file once; made anew for each note. */
final class NoteSources {

  private final Folders folders;
  private final Setting setting;
  private final Map<Path, Kept> read = new LinkedHashMap<>();

  /** A text that has been read, with what was found in it. */
  private record Kept(Optional<Commentary> commentary, List<Diagnostic> findings) {}

  NoteSources(Folders folders, Setting setting) {
    this.folders = folders;
    this.setting = setting;
  }

  /** The languages in which a note is written, in the house's order. */
  List<Language> languages(NoteFolder note) {
    return setting.house().languages().stream()
        .filter(l -> Files.exists(note.path().resolve(setting.fileName("note", l))))
        .toList();
  }

  /** What is said of a note that is written in no language. */
  static Diagnostic missing(NoteFolder note) {
    return Diagnostic.error(
        "missing-file",
        Place.file(Typed.path(note.path().resolve("note.md"))),
        "expected a file with the commentary, found none",
        "add note.md with its front matter and its four sections");
  }

  /** The note in each of its languages, as far as it can be read. */
  List<Commentary> editions(NoteFolder note, List<Language> languages) {
    return languages.stream()
        .flatMap(l -> commentary(note, "note", l, new ArrayList<>()).stream())
        .toList();
  }

  Optional<Commentary> commentary(
      NoteFolder note, String stem, Language language, List<Diagnostic> findings) {
    Kept kept =
        read.computeIfAbsent(note.path().resolve(setting.fileName(stem, language)), this::read);
    findings.addAll(kept.findings());
    return kept.commentary();
  }

  private Kept read(Path file) {
    List<Diagnostic> findings = new ArrayList<>();
    Optional<Script> script = ScriptReader.readIfPresent(file, findings);
    script.ifPresent(
        s -> findings.addAll(MissingGlyph.findings(s.file(), s.text(), setting.faces()::covers)));
    Optional<Commentary> commentary =
        script.map(s -> CommentaryReader.read(s.file(), s.text(), findings));
    return new Kept(commentary, List.copyOf(findings));
  }

  /** Whether an edition of the note says that it is a draft, so that none of it is published. */
  boolean isDraft(NoteFolder note) {
    return editions(note, languages(note)).stream().anyMatch(Commentary::isDraft);
  }

  /** The published notes of the company that say their title, headline and date. */
  List<EarlierReport> earlier(NoteFolder note, Language language) {
    List<EarlierReport> reports = new ArrayList<>();
    for (NoteFolder other : new CoverageReader(folders.data()).notes(note.company())) {
      if (!other.period().equals(note.period())) {
        commentary(other, "note", language, new ArrayList<>())
            .filter(c -> !c.isDraft())
            .flatMap(c -> report(other, c))
            .ifPresent(reports::add);
      }
    }
    return reports;
  }

  private static Optional<EarlierReport> report(NoteFolder folder, Commentary commentary) {
    FrontMatter front = commentary.front();
    try {
      return Optional.of(
          new EarlierReport(
              front.value("title", ""),
              front.entry("headline").map(FrontMatter.Entry::spans).orElse(List.of()),
              LocalDate.parse(front.value("date", "")),
              FiscalQuarter.parse(folder.period())));
    } catch (DateTimeParseException noDate) {
      return Optional.empty();
    }
  }
}
