package dev.tracknote.cli;

import dev.tracknote.build.Outcome;
import dev.tracknote.diagnostic.Diagnostic;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/** Says what became of each note and sums up. */
final class OutcomePrinter implements Reporter {

  private final PrintWriter out;
  private final PrintWriter err;
  private final List<Outcome> outcomes = new ArrayList<>();
  private ExitCode code = ExitCode.DONE;

  OutcomePrinter(PrintWriter out, PrintWriter err) {
    this.out = out;
    this.err = err;
  }

  @Override
  public void outcome(Outcome outcome) {
    outcomes.add(outcome);
    code = code.worse(ExitCode.of(outcome));
    new FindingPrinter(err).print(outcome.findings());
    if (outcome instanceof Outcome.Rejected rejected) {
      String stays = rejected.standing().map(f -> "; the edition in " + f + " stays").orElse("");
      err.printf("%s rejected; nothing was written%s.%n", rejected.note().name(), stays);
    } else if (outcome instanceof Outcome.NeedsAnalyst held) {
      String where = held.pending().map(p -> "; what moved is in " + p + "/changes.md").orElse("");
      err.printf(
          "%s needs the analyst; the edition published last stays%s.%n", held.note().name(), where);
    } else if (outcome instanceof Outcome.Unwritable unwritable) {
      err.printf(
          "%s: cannot write %s: %s%n  hint: look at its permissions and at the free space, or choose"
              + " another folder with --output%n",
          unwritable.note().name(), unwritable.folder(), unwritable.reason());
    } else if (outcome instanceof Outcome.Crashed crashed) {
      err.println(crashed.note().name() + ":");
      Bugs.report(err, crashed.cause());
    }
  }

  @Override
  public void rejected(List<Diagnostic> findings) {
    new FindingPrinter(err).print(findings);
    code = code.worse(ExitCode.REJECTED);
  }

  @Override
  public void unreadable(String reason) {
    err.printf("cannot read: %s%n  hint: look at the disk and at who may read it%n", reason);
    code = code.worse(ExitCode.ENVIRONMENT);
  }

  @Override
  public ExitCode conclude() {
    if (!outcomes.isEmpty()) {
      sumUp();
    }
    out.flush();
    err.flush();
    return code;
  }

  private void sumUp() {
    long written = count(Outcome.Written.class);
    long checked = count(Outcome.Checked.class);
    long failed = count(Outcome.Unwritable.class) + count(Outcome.Crashed.class);
    String done = checked > 0 ? checked + " checked" : written + " written";
    out.printf(
        "%s, %d archived, %d rejected, %s%d failed%n",
        done, count(Outcome.Archived.class), count(Outcome.Rejected.class), needing(), failed);
  }

  private String needing() {
    long held = count(Outcome.NeedsAnalyst.class);
    return held == 0 ? "" : held + (held == 1 ? " needs" : " need") + " the analyst, ";
  }

  private long count(Class<? extends Outcome> kind) {
    return outcomes.stream().filter(kind::isInstance).count();
  }
}
