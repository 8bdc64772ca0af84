package dev.tracknote.cli;

import dev.tracknote.build.CoverageRun;
import dev.tracknote.build.NoteStatus;
import dev.tracknote.build.Progress;
import dev.tracknote.build.RunRecords;
import dev.tracknote.diagnostic.RejectedInput;
import dev.tracknote.report.StatusDocument;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lists the coverage. */
@Command(
    name = "status",
    description = "Lists the notes: fresh, out of date and why, rejected, never built.",
    mixinStandardHelpOptions = true)
final class StatusCommand implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private FolderOptions folders = new FolderOptions();

  @Parameters(paramLabel = "COMPANY[/PERIOD]", description = "Which notes; all when none is named.")
  private List<String> names = List.of();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "text or json (default: ${DEFAULT-VALUE}).")
  private FiguresCommand.Form form = FiguresCommand.Form.TEXT;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    try {
      int jobs = Runtime.getRuntime().availableProcessors();
      CoverageRun run =
          new CoverageRun(folders.folders(), Progress.silent(), jobs, InstantSource.system());
      List<StatusDocument.Line> lines =
          NoteStatus.of(run.plan(run.notes(names)), new RunRecords(folders.folders()).last());
      out.print(
          form == FiguresCommand.Form.JSON
              ? StatusDocument.json(lines)
              : StatusDocument.text(lines));
      out.flush();
      return ExitCode.DONE.number();
    } catch (RejectedInput rejected) {
      new FindingPrinter(err).print(rejected.diagnostics());
      err.flush();
      return ExitCode.REJECTED.number();
    } catch (UncheckedIOException machine) {
      new OutcomePrinter(out, err).unreadable(String.valueOf(machine.getMessage()));
      err.flush();
      return ExitCode.ENVIRONMENT.number();
    }
  }
}
