package dev.tracknote.cli;

import dev.tracknote.verify.Verification;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows whether a published PDF still is what the ledger and the hashes inside it say. */
@Command(
    name = "verify",
    description = {
      "Holds published PDFs against the ledger and the hashes that they carry,",
      "and says what was altered."
    },
    mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "FILE", arity = "1..*", description = "The PDFs.")
  private List<Path> files = List.of();

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    ExitCode worst = ExitCode.DONE;
    for (Path file : files) {
      try {
        Verification.Result result = Verification.of(file.toString(), Files.readAllBytes(file));
        if (result.isSound()) {
          out.println(words(file, result));
        } else {
          new FindingPrinter(err).print(result.findings());
          worst = worst == ExitCode.DONE ? ExitCode.REJECTED : worst;
        }
      } catch (IOException e) {
        new OutcomePrinter(out, err).unreadable(file.toString());
        worst = ExitCode.ENVIRONMENT;
      }
    }
    out.flush();
    err.flush();
    return worst.number();
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
