package dev.tracknote.build;

import dev.tracknote.data.NoteFolder;
import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.diagnostic.Place;
import dev.tracknote.diagnostic.RejectedInput;
import dev.tracknote.facts.CompanyFacts;
import dev.tracknote.wording.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Prints or checks one note in all the languages that it is written in. */
final class NotePrint {

  private final Folders folders;
  private final Setting setting;
  private final Progress progress;
  private final Crew crew;

  NotePrint(Folders folders, Setting setting, Progress progress, Crew crew) {
    this.crew = crew;
    this.folders = folders;
    this.setting = setting;
    this.progress = progress;
  }

  /** A note in all its languages, with the findings that let it pass. */
  record Printed(List<PrintedNote> editions, List<Diagnostic> findings) {}

  /**
   * Prints a note.
   *
   * @param earlier the facts of the edition that was published last
   * @throws RejectedInput with every fault that it has in any language
   */
  Printed print(NoteFolder note, Supplier<Optional<CompanyFacts>> earlier) throws RejectedInput {
    Acceptances acceptances = Acceptances.read(note.path());
    NoteSources sources = new NoteSources(folders, setting);
    Pipeline pipeline = new Pipeline(folders, setting, sources, progress, acceptances, earlier);
    List<Language> languages = languages(note, sources);
    List<Diagnostic> findings = new ArrayList<>(acceptances.faults());
    List<PrintedNote> editions = new ArrayList<>();
    for (Language language : languages) {
      Collected.or(findings, () -> pipeline.print(note, language, crew)).ifPresent(editions::add);
    }
    editions.forEach(e -> findings.addAll(e.findings()));
    boolean all = editions.size() == languages.size();
    return new Printed(editions, settled(findings, acceptances, all));
  }

  /**
   * Checks a note without printing it.
   *
   * @param earlier the facts of the edition that was published last
   * @return what is odd about it
   * @throws RejectedInput with every fault that it has in any language
   */
  List<Diagnostic> check(NoteFolder note, Supplier<Optional<CompanyFacts>> earlier)
      throws RejectedInput {
    Acceptances acceptances = Acceptances.read(note.path());
    NoteSources sources = new NoteSources(folders, setting);
    Pipeline pipeline = new Pipeline(folders, setting, sources, progress, acceptances, earlier);
    List<Diagnostic> findings = new ArrayList<>(acceptances.faults());
    for (Language language : languages(note, sources)) {
      Collected.or(findings, () -> pipeline.check(note, language)).ifPresent(findings::addAll);
    }
    return settled(findings, acceptances, false);
  }

  /** The findings of all languages, each once, since these share the facts and what is wrong. */
  private static List<Diagnostic> settled(
      List<Diagnostic> findings, Acceptances acceptances, boolean printed) throws RejectedInput {
    List<Diagnostic> all = new ArrayList<>(findings);
    all.addAll(acceptances.astray(printed));
    List<Diagnostic> once = all.stream().distinct().toList();
    if (once.stream().anyMatch(Diagnostic::isError)) {
      throw new RejectedInput(once);
    }
    return once;
  }

  private List<Language> languages(NoteFolder note, NoteSources sources) throws RejectedInput {
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
}
