package dev.tracknote.data;

import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.diagnostic.RejectedInput;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Reads text that people write: commentary, minutes, disclosures. */
public final class ScriptReader {

  private ScriptReader() {}

  /**
   * Reads a file if it is there.
   *
   * @param findings receives what keeps an existing file from being read
   * @throws UncheckedIOException if the disk fails
   */
  public static Optional<Script> readIfPresent(Path path, List<Diagnostic> findings) {
    return Files.exists(path) ? read(path, findings) : Optional.empty();
  }

  /**
   * Reads a file that must be there.
   *
   * @param findings receives what keeps it from being read
   * @throws UncheckedIOException if the disk fails
   */
  public static Optional<Script> read(Path path, List<Diagnostic> findings) {
    Findings own = new Findings();
    Optional<SourceText> text = new SourceFiles(own).required(path, "text");
    try {
      findings.addAll(own.conclude(path).warnings());
    } catch (RejectedInput rejected) {
      findings.addAll(rejected.diagnostics());
      return Optional.empty();
    }
    return text.map(
        t ->
            new Script(
                SourceFiles.typed(path), t.text().replace("\r\n", "\n").replace('\r', '\n')));
  }
}
