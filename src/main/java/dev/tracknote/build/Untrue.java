package dev.tracknote.build;

import dev.tracknote.data.NoteFolder;
import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.diagnostic.RejectedInput;
import dev.tracknote.facts.CompanyFacts;
import dev.tracknote.wording.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds what the analyst typed that was right on earlier facts and is right no longer. */
final class Untrue {

  private static final String RULE = "R21";

  private final Folders folders;
  private final Setting setting;

  Untrue(Folders folders, Setting setting) {
    this.folders = folders;
    this.setting = setting;
  }

  /** The findings of one note against the facts of an earlier edition of it. */
  List<Diagnostic> of(NoteFolder note, CompanyFacts earlier) {
    Acceptances acceptances = Acceptances.read(note.path());
    NoteSources sources = new NoteSources(folders, setting);
    Pipeline pipeline =
        new Pipeline(
            folders, setting, sources, Progress.silent(), acceptances, () -> Optional.of(earlier));
    List<Diagnostic> findings = new ArrayList<>();
    for (Language language : sources.languages(note)) {
      try {
        findings.addAll(pipeline.check(note, language));
      } catch (RejectedInput rejected) {
        findings.addAll(rejected.diagnostics());
      }
    }
    return among(findings);
  }

  /** Those that say so and that nobody has accepted. */
  static List<Diagnostic> among(List<Diagnostic> findings) {
    return findings.stream()
        .filter(f -> f.rule().equals(RULE) && !f.isAccepted())
        .distinct()
        .toList();
  }
}
