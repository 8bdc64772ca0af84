package dev.tracknote.cli;

import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.diagnostic.RejectedInput;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;
import picocli.CommandLine.Model.CommandSpec;

/** Does what a command is for, and tells what kept it from being done. */
final class Attempt {

  private final PrintWriter out;
  private final PrintWriter err;
  private final String failed;
  private final String hint;
  private final Consumer<List<Diagnostic>> rejected;

  private Attempt(
      PrintWriter out,
      PrintWriter err,
      String failed,
      String hint,
      Consumer<List<Diagnostic>> rejected) {
    this.out = out;
    this.err = err;
    this.failed = failed;
    this.hint = hint;
    this.rejected = rejected;
  }

  /** An attempt to read and print. */
  static Attempt of(CommandSpec spec) {
    PrintWriter err = spec.commandLine().getErr();
    return new Attempt(
        spec.commandLine().getOut(),
        err,
        "cannot read",
        "look at the disk and at who may read it",
        new FindingPrinter(err)::print);
  }

  /**
   * The same, with other words when the machine is at fault.
   *
   * @param words such as {@code cannot import}
   */
  Attempt failing(String words, String cure) {
    return new Attempt(out, err, words, cure, rejected);
  }

  /** The same, told otherwise when the input is at fault. */
  Attempt rejecting(Consumer<List<Diagnostic>> telling) {
    return new Attempt(out, err, failed, hint, telling);
  }

  /** What a command does. */
  interface Work {
    void run(PrintWriter out) throws RejectedInput, IOException;
  }

  /** Does it, and gives the exit code. */
  int run(Work work) {
    try {
      work.run(out);
      return ExitCode.DONE.number();
    } catch (RejectedInput e) {
      rejected.accept(e.diagnostics());
      return ExitCode.refusing(e.diagnostics()).number();
    } catch (IOException | UncheckedIOException machine) {
      err.printf("%s: %s%n  hint: %s%n", failed, machine.getMessage(), hint);
      return ExitCode.ENVIRONMENT.number();
    } finally {
      out.flush();
      err.flush();
    }
  }
}
