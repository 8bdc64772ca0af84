package dev.tracknote.build;

import dev.tracknote.check.MissingGlyph;
import dev.tracknote.commentary.Commentary;
import dev.tracknote.commentary.CommentaryReader;
import dev.tracknote.commentary.FrontMatter;
import dev.tracknote.commentary.FrontMatterReader;
import dev.tracknote.compose.EarlierReport;
import dev.tracknote.data.CoverageReader;
import dev.tracknote.data.LinkedOut;
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

  /**
   * Another note of the company that is published and says its date.
   *
   * @param period the name of its folder
   */
  record Sibling(String period, LocalDate date, FrontMatter front) {}

  /** The published notes of the company that say their title, headline and date. */
  List<EarlierReport> earlier(NoteFolder note, Language language) {
    return siblings(note, language).stream().map(NoteSources::report).toList();
  }

  /** The other published notes of the company, in the order of their folders; only their heads. */
  List<Sibling> siblings(NoteFolder note, Language language) {
    List<Sibling> siblings = new ArrayList<>();
    for (NoteFolder other : new CoverageReader(folders.data()).notes(note.company())) {
      Path file = other.path().resolve(setting.fileName("note", language));
      if (!other.period().equals(note.period()) && !LinkedOut.is(folders.data(), file)) {
        head(file)
            .filter(front -> !front.value("status", "").equals("draft"))
            .flatMap(front -> sibling(other, front))
            .ifPresent(siblings::add);
      }
    }
    return siblings;
  }

  /** The head of a text, if there is one. */
  static Optional<FrontMatter> head(Path file) {
    return ScriptReader.readIfPresent(file, new ArrayList<>())
        .map(script -> FrontMatterReader.head(script.file(), script.text()));
  }

  private static Optional<Sibling> sibling(NoteFolder folder, FrontMatter front) {
    try {
      LocalDate date = LocalDate.parse(front.value("date", ""));
      return Optional.of(new Sibling(folder.period(), date, front));
    } catch (DateTimeParseException noDate) {
      return Optional.empty();
    }
  }

  private static EarlierReport report(Sibling sibling) {
    FrontMatter front = sibling.front();
    return new EarlierReport(
        front.value("title", ""),
        front.entry("headline").map(FrontMatter.Entry::spans).orElse(List.of()),
        sibling.date(),
        FiscalQuarter.parse(sibling.period()));
  }
}
