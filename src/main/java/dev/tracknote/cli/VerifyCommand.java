package dev.tracknote.cli;

import dev.tracknote.diagnostic.RejectedInput;
import dev.tracknote.verify.Verification;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows whether a published PDF still is what the ledger and the hashes inside it say. */
@Command(
    name = "verify",
    description = {
      "Holds published PDFs against the ledger and the hashes that they carry,",
      "and sidecars against RIXML and the files beside them; says what was altered."
    },
    mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--rixml-xsd",
      paramLabel = "DIR",
      description = "Holds sidecars against the consortium's schema too, of which DIR has a copy.")
  private Optional<Path> rixmlSchema = Optional.empty();

  @Parameters(paramLabel = "FILE", arity = "1..*", description = "PDFs and sidecars.")
  private List<Path> files = List.of();

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    ExitCode worst = ExitCode.DONE;
    try {
      SidecarVerifier sidecars = SidecarVerifier.with(out, err, rixmlSchema);
      for (Path file : files) {
        worst = worst.worse(verified(file, sidecars, out, err));
      }
    } catch (RejectedInput rejected) {
      new FindingPrinter(err).print(rejected.diagnostics());
      worst = ExitCode.REJECTED;
    } catch (IOException unreadable) {
      new OutcomePrinter(out, err).unreadable(rixmlSchema.map(Path::toString).orElse(""));
      worst = ExitCode.ENVIRONMENT;
    }
    out.flush();
    err.flush();
    return worst.number();
  }

  private static ExitCode verified(
      Path file, SidecarVerifier sidecars, PrintWriter out, PrintWriter err) {
    try {
      byte[] content = Files.readAllBytes(file);
      if (SidecarVerifier.isSidecar(file)) {
        return sidecars.verify(file, content) ? ExitCode.DONE : ExitCode.REJECTED;
      }
      Verification.Result result = Verification.of(file.toString(), content);
      if (result.isSound()) {
        out.println(words(file, result));
        return ExitCode.DONE;
      }
      new FindingPrinter(err).print(result.findings());
      return ExitCode.REJECTED;
    } catch (IOException e) {
      new OutcomePrinter(out, err).unreadable(file.toString());
      return ExitCode.ENVIRONMENT;
    }
  }

  private static String words(Path file, Verification.Result result) {
    return "%s: %s, %d figures on %d pages agree with the ledger, %d attachments and the text of each page with their hashes; claims %s"
        .formatted(
            file.getFileName(),
            result.note(),
            result.figures(),
            result.pages(),
            result.attachments(),
            String.join(" and ", result.claims()));
  }
}
