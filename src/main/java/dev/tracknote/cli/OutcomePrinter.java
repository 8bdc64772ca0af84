package dev.tracknote.cli;

import dev.tracknote.build.Outcome;
import dev.tracknote.build.RunRecords;
import dev.tracknote.data.NoteFolder;
import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.diagnostic.Shown;
import dev.tracknote.plan.Freshness;
import dev.tracknote.report.FindingText;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
  public void explain(List<Freshness> plan) {
    for (Freshness note : plan) {
      String name = Shown.of(note.note().name());
      if (note.isArchived()) {
        out.println(name + ": archived");
      } else if (note.isFresh()) {
        out.println(name + ": up to date");
      }
      note.reasons().stream()
          .filter(r -> note.isDue())
          .forEach(r -> out.println(name + ": " + r.text()));
    }
  }

  @Override
  public void outcome(Outcome outcome) {
    outcomes.add(outcome);
    code = code.worse(ExitCode.of(outcome));
    if (!(outcome instanceof Outcome.Unchanged)) {
      new FindingPrinter(err).print(outcome.findings());
    }
    String name = Shown.of(outcome.note().name());
    switch (outcome) {
      case Outcome.Written written -> out.printf("%s written, %d pages%n", name, written.pages());
      case Outcome.Rejected rejected ->
          err.printf("%s rejected; nothing was written%s.%n", name, stays(rejected.standing()));
      case Outcome.NeedsAnalyst held ->
          err.printf(
              "%s needs the analyst; the edition published last stays%s.%n",
              name, held.pending().map(p -> "; what moved is in " + p + "/changes.md").orElse(""));
      case Outcome.Unwritable unwritable ->
          err.printf(
              "%s: cannot write %s: %s%n  hint: look at its permissions and at the free space, or"
                  + " choose another folder with --output%n",
              name, unwritable.folder(), unwritable.reason());
      case Outcome.Unreadable unreadable ->
          err.printf(
              "%s: cannot read: %s%n  hint: look at the disk and at who may read it%n",
              name, unreadable.reason());
      case Outcome.Crashed crashed -> {
        err.println(name + ":");
        Bugs.report(err, crashed.cause());
      }
      default -> {}
    }
  }

  private static String stays(Optional<Path> standing) {
    return standing.map(f -> "; the edition in " + f + " stays").orElse("");
  }

  @Override
  public void rejected(List<Diagnostic> findings) {
    new FindingPrinter(err).print(findings);
    code = code.worse(ExitCode.refusing(findings));
  }

  @Override
  public void unwritable(String reason, String hint) {
    err.printf("%s%n  hint: %s%n", reason, hint);
    code = code.worse(ExitCode.ENVIRONMENT);
  }

  @Override
  public void unreadable(String reason) {
    err.printf("cannot read: %s%n  hint: look at the disk and at who may read it%n", reason);
    code = code.worse(ExitCode.ENVIRONMENT);
  }

  /** Whether more happened than that everything was up to date. */
  boolean hasNews() {
    return code != ExitCode.DONE || outcomes.stream().anyMatch(Outcome::isNews);
  }

  /** One of the notes of which an edition is what the inputs give. */
  Optional<NoteFolder> standing() {
    return outcomes.stream()
        .filter(o -> o instanceof Outcome.Written || o instanceof Outcome.Unchanged)
        .findFirst()
        .map(Outcome::note);
  }

  @Override
  public ExitCode conclude() {
    if (!outcomes.isEmpty()) {
      sumUp();
    } else if (code == ExitCode.DONE) {
      out.println("no notes; ./tracknote new COMPANY PERIOD starts one");
    }
    out.flush();
    err.flush();
    return code;
  }

  private void sumUp() {
    outcomes.stream().filter(o -> ExitCode.of(o) != ExitCode.DONE).forEach(this::row);
    long checked = count(Outcome.Checked.class);
    long failed =
        count(Outcome.Unwritable.class)
            + count(Outcome.Unreadable.class)
            + count(Outcome.Crashed.class);
    String done =
        checked > 0
            ? checked + " checked"
            : count(Outcome.Written.class)
                + " written, "
                + count(Outcome.Unchanged.class)
                + " unchanged";
    out.printf(
        "%s, %d archived, %d rejected, %d need the analyst, %d failed%n",
        done,
        count(Outcome.Archived.class),
        count(Outcome.Rejected.class),
        count(Outcome.NeedsAnalyst.class),
        failed);
  }

  /** One line for each note that somebody has to look at. */
  private void row(Outcome outcome) {
    String first =
        outcome.findings().stream()
            .filter(Diagnostic::isError)
            .findFirst()
            .map(f -> FindingText.lines(f).getFirst())
            .orElse(RunRecords.fault(outcome));
    out.printf("%-18s %-18s %s%n", Shown.of(outcome.note().name()), outcome.status(), first);
  }

  private long count(Class<? extends Outcome> kind) {
    return outcomes.stream().filter(kind::isInstance).count();
  }
}
