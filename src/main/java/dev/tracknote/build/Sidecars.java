package dev.tracknote.build;

import dev.tracknote.data.NoteFolder;
import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.diagnostic.RejectedInput;
import dev.tracknote.output.Manifest;
import dev.tracknote.output.NoteEditions;
import dev.tracknote.rixml.OfficialSchema;
import dev.tracknote.rixml.Sidecar;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes the sidecar of a printed note; a draft is shown to nobody outside and gets none. */
final class Sidecars {

  private final Releases releases;
  private final Optional<OfficialSchema> schema;

  /**
   * Prepares them.
   *
   * @param schema that each is held against beside the structure that is known here
   */
  Sidecars(Folders folders, Setting setting, Optional<OfficialSchema> schema) {
    this.releases = new Releases(folders, setting);
    this.schema = schema;
  }

  /**
   * The sidecar of a note.
   *
   * @param files what is known of its files, by their names
   * @param inputs SHA-256 of what it was made from, by names
   * @throws RejectedInput when it is not what the standard wants
   */
  Optional<Sidecar> of(
      NoteFolder note,
      List<PrintedNote> printed,
      Map<String, Manifest.Content> files,
      NoteEditions editions,
      Map<String, String> inputs)
      throws RejectedInput {
    if (printed.getFirst().manuscript().draft()) {
      return Optional.empty();
    }
    Map<String, String> pdfs = Standings.pdfs(files);
    try {
      Sidecar sidecar =
          Sidecar.of(releases.of(note, printed, pdfs, Standings.of(editions, pdfs, inputs)));
      List<Diagnostic> findings = new ArrayList<>(sidecar.findings());
      if (schema.isPresent()) {
        findings.addAll(schema.get().findings(sidecar.fileName(), sidecar.content()));
      }
      if (!findings.isEmpty()) {
        throw new RejectedInput(findings);
      }
      return Optional.of(sidecar);
    } catch (IOException e) {
      throw new UncheckedIOException(Reasons.of(e), e);
    }
  }
}
