package dev.tracknote.build;

import dev.tracknote.data.NoteFolder;
import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.diagnostic.Place;
import dev.tracknote.diagnostic.RejectedInput;
import dev.tracknote.report.FigureSheets;
import dev.tracknote.wording.Language;
import dev.tracknote.workbook.WorkbookWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** Writes the figures of a note as a workbook. */
final class FigureExport {

  private final Pipeline pipeline;

  FigureExport(Pipeline pipeline) {
    this.pipeline = pipeline;
  }

  /**
   * Writes the workbook, whole or not at all.
   *
   * @param replace whether a file that is there gives way
   * @throws RejectedInput when there is nothing to compose, or a file is in the way
   * @throws IOException if the disk is full or cannot be written
   */
  void write(NoteFolder note, Language language, Path file, boolean replace)
      throws RejectedInput, IOException {
    if (Files.exists(file) && !replace) {
      throw new RejectedInput(
          List.of(
              Diagnostic.error(
                  "file-exists",
                  Place.file(Typed.path(file)),
                  "expected to write a new workbook, found a file that is there already",
                  "name another with --to, or give --replace")));
    }
    Draft draft = pipeline.draft(note, language);
    byte[] bytes = WorkbookWriter.write(FigureSheets.of(draft.facts(), draft.composed()));
    Path staged = file.resolveSibling("." + file.getFileName() + ".new");
    try {
      Files.write(staged, bytes);
      Files.move(staged, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(staged);
    }
  }
}
