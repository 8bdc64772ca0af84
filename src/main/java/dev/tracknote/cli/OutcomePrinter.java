package dev.tracknote.cli;

import dev.tracknote.build.Outcome;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/** Says what became of each note and sums up. */
final class OutcomePrinter {

  private final PrintWriter out;
  private final PrintWriter err;
  private final List<Outcome> outcomes = new ArrayList<>();
  private ExitCode code = ExitCode.DONE;

  OutcomePrinter(PrintWriter out, PrintWriter err) {
    this.out = out;
    this.err = err;
  }

  void print(Outcome outcome) {
    outcomes.add(outcome);
    FindingPrinter findings = new FindingPrinter(err);
    switch (outcome) {
      case Outcome.Written written -> findings.print(written.findings());
      case Outcome.Checked checked -> findings.print(checked.findings());
      case Outcome.Archived archived -> {}
      case Outcome.Rejected rejected -> {
        findings.print(rejected.findings());
        err.printf("%s rejected; nothing was written.%n", rejected.note().name());
        code = code.worse(ExitCode.REJECTED);
      }
      case Outcome.Unwritable unwritable -> {
        err.printf(
            "%s: cannot write %s: %s%n  hint: look at its permissions and at the free space, or choose another folder with"
                + " --output%n",
            unwritable.note().name(), unwritable.folder(), unwritable.reason());
        code = code.worse(ExitCode.ENVIRONMENT);
      }
      case Outcome.Crashed crashed -> {
        err.println(crashed.note().name() + ":");
        Bugs.report(err, crashed.cause());
        code = code.worse(ExitCode.BUG);
      }
    }
  }

  int sumUp() {
    long written = count(Outcome.Written.class);
    long checked = count(Outcome.Checked.class);
    long failed = count(Outcome.Unwritable.class) + count(Outcome.Crashed.class);
    String done = checked > 0 ? checked + " checked" : written + " written";
    out.printf(
        "%s, %d archived, %d rejected, %d failed%n",
        done, count(Outcome.Archived.class), count(Outcome.Rejected.class), failed);
    out.flush();
    err.flush();
    return code.number();
  }

  private long count(Class<? extends Outcome> kind) {
    return outcomes.stream().filter(kind::isInstance).count();
  }
}
