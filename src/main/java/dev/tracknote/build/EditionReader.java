package dev.tracknote.build;

import dev.tracknote.data.FactsReader;
import dev.tracknote.data.NoteFolder;
import dev.tracknote.diagnostic.RejectedInput;
import dev.tracknote.facts.Company;
import dev.tracknote.facts.CompanyFacts;
import dev.tracknote.output.Edition;
import dev.tracknote.quantity.FiscalQuarter;
import dev.tracknote.revision.Snapshot;
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

  /**
   * Reads a published edition again from what it was made of.
   *
   * @throws RejectedInput when the program cannot read it any more
   * @throws IOException if it cannot be opened
   */
  Snapshot read(NoteFolder note, Edition edition) throws RejectedInput, IOException {
    try (FileSystem kept = edition.inputs()) {
      Path data = kept.getPath("data");
      Folders then = new Folders(data, folders.templates(), folders.output());
      return read(then, folderIn(data, note), edition.manifest().inputs());
    }
  }

  /**
   * Reads a note as its folder has it.
   *
   * @param inputs SHA-256 of each input by its name
   * @throws RejectedInput when there is nothing to compose
   */
  Snapshot read(NoteFolder note, Map<String, String> inputs) throws RejectedInput {
    return read(folders, note, inputs);
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

  private Snapshot read(Folders from, NoteFolder note, Map<String, String> inputs)
      throws RejectedInput {
    Acceptances none = new Acceptances(List.of(), List.of());
    Pipeline pipeline = new Pipeline(from, setting, Progress.silent(), none);
    List<Snapshot.Page> pages = new ArrayList<>();
    List<Draft> drafts = new ArrayList<>();
    for (Language language : new NoteSources(from, setting).languages(note)) {
      Draft draft = pipeline.draft(note, language);
      drafts.add(draft);
      pages.add(new Snapshot.Page(language, draft.composed()));
    }
    if (drafts.isEmpty()) {
      throw new RejectedInput(List.of(NoteSources.missing(note)));
    }
    CompanyFacts facts = drafts.getFirst().facts();
    FiscalQuarter quarter = drafts.getFirst().quarter();
    return Snapshot.of(facts, quarter, pages, inputs);
  }
}
