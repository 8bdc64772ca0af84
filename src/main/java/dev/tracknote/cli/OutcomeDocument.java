package dev.tracknote.cli;

import dev.tracknote.build.Outcome;
import dev.tracknote.build.RunRecords;
import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.report.NoteResult;
import dev.tracknote.report.RunReport;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Collects a run and prints it as one document. */
final class OutcomeDocument implements Reporter {

  private final PrintWriter out;
  private final PrintWriter err;
  private final Function<RunReport, String> form;
  private final List<NoteResult> notes = new ArrayList<>();
  private final List<Diagnostic> findings = new ArrayList<>();
  private ExitCode code = ExitCode.DONE;

  OutcomeDocument(PrintWriter out, PrintWriter err, Function<RunReport, String> form) {
    this.out = out;
    this.err = err;
    this.form = form;
  }

  @Override
  public void outcome(Outcome outcome) {
    notes.add(
        new NoteResult(outcome.note().name(), outcome.status(), fault(outcome), standing(outcome)));
    findings.addAll(outcome.findings());
    code = code.worse(ExitCode.of(outcome));
  }

  private static String standing(Outcome outcome) {
    return outcome instanceof Outcome.Rejected rejected
        ? rejected.standing().map(Path::toString).orElse("")
        : "";
  }

  private String fault(Outcome outcome) {
    if (outcome instanceof Outcome.Crashed crashed) {
      Bugs.report(err, crashed.cause());
    }
    return RunRecords.fault(outcome);
  }

  @Override
  public void rejected(List<Diagnostic> faults) {
    findings.addAll(faults);
    code = code.worse(ExitCode.refusing(findings));
  }

  @Override
  public void unwritable(String reason, String hint) {
    notes.add(new NoteResult("", "unwritable", reason, ""));
    code = code.worse(ExitCode.ENVIRONMENT);
  }

  @Override
  public void unreadable(String reason) {
    notes.add(new NoteResult("", "unreadable", "cannot read: " + reason, ""));
    code = code.worse(ExitCode.ENVIRONMENT);
  }

  @Override
  public ExitCode conclude() {
    out.print(form.apply(new RunReport(ProgramVersion.name(), notes, findings, code.number())));
    out.flush();
    err.flush();
    return code;
  }
}
