package dev.tracknote.cli;

import dev.tracknote.diagnostic.RejectedInput;
import dev.tracknote.output.Manifest;
import dev.tracknote.rixml.OfficialSchema;
import dev.tracknote.rixml.ReceivedSidecar;
import dev.tracknote.rixml.Sidecar;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Verifies sidecars, each with the files that lie beside it. */
final class SidecarVerifier {

  private final PrintWriter out;
  private final PrintWriter err;
  private final Optional<OfficialSchema> schema;

  private SidecarVerifier(PrintWriter out, PrintWriter err, Optional<OfficialSchema> schema) {
    this.out = out;
    this.err = err;
    this.schema = schema;
  }

  /**
   * Prepares to verify.
   *
   * @param folder of a schema to hold them against
   * @throws RejectedInput when it holds none that can be used
   * @throws IOException if it cannot be read
   */
  static SidecarVerifier with(PrintWriter out, PrintWriter err, Optional<Path> folder)
      throws RejectedInput, IOException {
    Optional<OfficialSchema> schema =
        folder.isEmpty()
            ? Optional.empty()
            : Optional.of(OfficialSchema.in(folder.get(), folder.get().toString()));
    return new SidecarVerifier(out, err, schema);
  }

  static boolean isSidecar(Path file) {
    return file.toString().endsWith(Sidecar.SUFFIX);
  }

  /** Whether a sidecar is sound; what is wrong with it is printed. */
  boolean verify(Path file, byte[] content) throws IOException {
    ReceivedSidecar.Result result =
        ReceivedSidecar.verify(
            file.toString(), content, schema, name -> sha256(file.resolveSibling(name)));
    if (result.findings().isEmpty()) {
      out.println(
          file.getFileName()
              + ": keeps the structure of RIXML 2.5"
              + (schema.isPresent() ? " and its schema" : "")
              + "; beside it as it says "
              + String.join(", ", result.resources()));
      return true;
    }
    new FindingPrinter(err).print(result.findings());
    return false;
  }

  private static Optional<String> sha256(Path file) throws IOException {
    return Files.isRegularFile(file)
        ? Optional.of(Manifest.sha256(Files.readAllBytes(file)))
        : Optional.empty();
  }
}
