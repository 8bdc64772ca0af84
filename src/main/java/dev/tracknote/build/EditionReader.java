package dev.tracknote.build;

import dev.tracknote.compose.Manuscript;
import dev.tracknote.data.FactsReader;
import dev.tracknote.data.NoteFolder;
import dev.tracknote.diagnostic.RejectedInput;
import dev.tracknote.facts.Company;
import dev.tracknote.facts.CompanyFacts;
import dev.tracknote.output.Edition;
import dev.tracknote.quantity.FiscalQuarter;
import dev.tracknote.report.LedgerClaims;
import dev.tracknote.report.LedgerDocument;
import dev.tracknote.revision.Snapshot;
import dev.tracknote.revision.TypedFigure;
import dev.tracknote.wording.Language;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads a note as it can be compared with another edition of it, whatever is wrong with it. */
final class EditionReader {

  private final Folders folders;
  private final Setting setting;

  EditionReader(Folders folders, Setting setting) {
    this.folders = folders;
    this.setting = setting;
  }

  /** The figures that an analyst typed in one language, with how they stand. */
  private interface Claims {

    List<TypedFigure> in(Language language) throws RejectedInput;
  }

  /**
   * Reads a published edition again from what it was made of, and its verdicts from its ledgers.
   *
   * @throws RejectedInput when the program cannot read it any more
   * @throws IOException if it cannot be opened
   */
  Snapshot read(NoteFolder note, Edition edition) throws RejectedInput, IOException {
    try (FileSystem kept = edition.inputs()) {
      Path data = kept.getPath("data");
      Folders then = new Folders(data, folders.templates(), folders.output());
      NoteFolder folder = folderIn(data, note);
      return read(then, folder, edition.manifest().inputs(), l -> claims(edition, l));
    }
  }

  /**
   * Reads a note as its folder has it, and checks it.
   *
   * @param inputs SHA-256 of each input by its name
   * @throws RejectedInput when there is nothing to compose
   */
  Snapshot read(NoteFolder note, Map<String, String> inputs) throws RejectedInput {
    Pipeline pipeline = pipeline(folders);
    return read(
        folders, note, inputs, language -> LedgerClaims.of(pipeline.verdicts(note, language)));
  }

  /**
   * A note that has just been printed.
   *
   * @param inputs SHA-256 of each input by its name
   * @param printed the note in its languages, with their ledgers
   */
  static Snapshot of(Map<String, String> inputs, List<PrintedNote> printed) {
    Manuscript manuscript = printed.getFirst().manuscript();
    List<Snapshot.Page> pages =
        printed.stream()
            .map(p -> new Snapshot.Page(p.language(), p.composed(), claims(p.ledger().content())))
            .toList();
    return Snapshot.of(manuscript.facts(), manuscript.quarter(), pages, inputs);
  }

  /** An edition whose ledger cannot be read has nothing to say of its figures. */
  private static List<TypedFigure> claims(Edition edition, Language language) {
    try {
      return claims(edition.read(LedgerDocument.fileName(language)));
    } catch (IOException unreadable) {
      return List.of();
    }
  }

  private static List<TypedFigure> claims(byte[] ledger) {
    try {
      return LedgerClaims.of(ledger);
    } catch (IOException garbled) {
      return List.of();
    }
  }

  private Pipeline pipeline(Folders from) {
    return new Pipeline(from, setting, Progress.silent(), Acceptances.none());
  }

  /**
   * The company that a note is about.
   *
   * @throws RejectedInput when its folder cannot be read
   */
  Company company(NoteFolder note) throws RejectedInput {
    return new FactsReader(folders.data()).read(note.company()).value().company();
  }

  /** The first of the languages that a note is written in. */
  Language firstLanguage(NoteFolder note) {
    return new NoteSources(folders, setting).languages(note).getFirst();
  }

  private static NoteFolder folderIn(Path data, NoteFolder note) {
    Path path = data.resolve(note.company()).resolve("notes").resolve(note.period());
    return new NoteFolder(note.company(), note.period(), path);
  }

  private Snapshot read(Folders from, NoteFolder note, Map<String, String> inputs, Claims claims)
      throws RejectedInput {
    Pipeline pipeline = pipeline(from);
    List<Snapshot.Page> pages = new ArrayList<>();
    List<Draft> drafts = new ArrayList<>();
    for (Language language : new NoteSources(from, setting).languages(note)) {
      Draft draft = pipeline.draft(note, language);
      drafts.add(draft);
      pages.add(new Snapshot.Page(language, draft.composed(), claims.in(language)));
    }
    if (drafts.isEmpty()) {
      throw new RejectedInput(List.of(NoteSources.missing(note)));
    }
    CompanyFacts facts = drafts.getFirst().facts();
    FiscalQuarter quarter = drafts.getFirst().quarter();
    return Snapshot.of(facts, quarter, pages, inputs);
  }
}
