package dev.tracknote.cli;

import dev.tracknote.build.CoverageRun;
import dev.tracknote.build.NoteStatus;
import dev.tracknote.build.Progress;
import dev.tracknote.build.RunRecords;
import dev.tracknote.report.StatusDocument;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
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

  @Mixin private DocumentForm form = new DocumentForm();

  @Override
  public Integer call() {
    return Attempt.of(spec)
        .run(
            out -> {
              int jobs = Runtime.getRuntime().availableProcessors();
              CoverageRun run =
                  new CoverageRun(
                      folders.folders(), Progress.silent(), jobs, InstantSource.system());
              List<StatusDocument.Line> lines =
                  NoteStatus.of(
                      run.plan(run.notes(names)), new RunRecords(folders.folders()).last());
              out.print(form.isJson() ? StatusDocument.json(lines) : StatusDocument.text(lines));
            });
  }
}
