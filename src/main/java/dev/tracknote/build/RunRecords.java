package dev.tracknote.build;

import dev.tracknote.output.Manifest;
import dev.tracknote.output.OutputFolder;
import dev.tracknote.output.Published;
import dev.tracknote.plan.Freshness;
import dev.tracknote.plan.Reason;
import dev.tracknote.report.IndexPage;
import dev.tracknote.report.NoteRecord;
import dev.tracknote.report.RunDocument;
import dev.tracknote.report.RunRecord;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** What runs leave behind about the coverage: {@code run.json} and {@code index.html}. */
public final class RunRecords {

  private final OutputFolder output;

  public RunRecords(Folders folders) {
    this.output = new OutputFolder(folders.output());
  }

  /** What became of one note. */
  public static NoteRecord of(Freshness freshness, Outcome outcome) {
    Optional<Published> published =
        outcome instanceof Outcome.Written written
            ? Optional.of(written.published())
            : freshness.published();
    return new NoteRecord(
        outcome.note().name(),
        outcome.status(),
        freshness.inputs(),
        freshness.reasons().stream().map(Reason::text).toList(),
        fault(outcome),
        published.map(p -> p.edition().id()).orElse(""),
        published.map(Published::manifest).map(Manifest::files).orElse(Map.of()),
        outcome.findings());
  }

  /** What went wrong with the machine or the program, or nothing. */
  public static String fault(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Unwritable unwritable ->
          "cannot write " + Typed.path(unwritable.folder()) + ": " + unwritable.reason();
      case Outcome.Unreadable unreadable -> "cannot read: " + unreadable.reason();
      case Outcome.Crashed crashed -> "the program failed: " + crashed.cause();
      default -> "";
    };
  }

  /** The notes as the last run left them; nothing when there was none or its record is garbled. */
  public List<NoteRecord> last() {
    try {
      Optional<byte[]> document = output.read(RunDocument.FILE);
      return document.isPresent() ? RunDocument.notes(document.get()) : List.of();
    } catch (IOException none) {
      return List.of();
    }
  }

  /**
   * Writes both files, each whole or not at all.
   *
   * @throws IOException if the folder cannot be written
   */
  public void write(RunRecord run) throws IOException {
    CompletableFuture<byte[]> page = CompletableFuture.supplyAsync(() -> IndexPage.of(run));
    output.write(RunDocument.FILE, RunDocument.of(run));
    output.write(IndexPage.FILE, page.join());
  }
}
