package dev.tracknote.data;

import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.diagnostic.Place;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** Opens files; what an analyst can mend becomes a finding, a failing disk does not. */
final class SourceFiles {

  // far above any quarter data by hand, far below what would fill the heap of a bulk run
  private static final long LARGEST = 16L << 20;

  private final Findings findings;

  SourceFiles(Findings findings) {
    this.findings = findings;
  }

  Optional<SourceText> required(Path path, String contents) {
    return required(path, contents, "add the file");
  }

  Optional<SourceText> required(Path path, String contents, String hint) {
    findings.reading(typed(path));
    if (Files.exists(path)) {
      return read(path);
    }
    findings.error(
        "missing-file",
        Place.file(typed(path)),
        "expected a file with " + contents + ", found none",
        hint);
    return Optional.empty();
  }

  Optional<SourceText> optional(Path path) {
    findings.reading(typed(path));
    return Files.exists(path) ? read(path) : Optional.empty();
  }

  private Optional<SourceText> read(Path path) {
    String file = typed(path);
    try {
      if (!Files.isRegularFile(path)) {
        return unreadable(file, "expected a file, found a folder or a device", "put a file here");
      }
      if (Files.size(path) > LARGEST) {
        return unreadable(
            file,
            "expected at most 16 MiB, found " + Files.size(path) + " bytes",
            "split the file");
      }
      return Utf8.decode(file, Files.readAllBytes(path), findings);
    } catch (AccessDeniedException e) {
      Diagnostic denied = Diagnostic.notPermitted(file);
      findings.error(denied.rule(), denied.place(), denied.message(), denied.hint());
      return Optional.empty();
    } catch (NoSuchFileException e) {
      return unreadable(file, "expected a file, found that it was just removed", "read again");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Optional<SourceText> unreadable(String file, String message, String hint) {
    findings.error("unreadable-file", Place.file(file), message, hint);
    return Optional.empty();
  }

  /** A path as the user would type it: relative to the working directory when it is below it. */
  static String typed(Path path) {
    Path here = Path.of("").toAbsolutePath().normalize();
    Path full = path.toAbsolutePath().normalize();
    Path shown = full.startsWith(here) && !full.equals(here) ? here.relativize(full) : full;
    return shown.toString().replace(shown.getFileSystem().getSeparator(), "/");
  }
}
