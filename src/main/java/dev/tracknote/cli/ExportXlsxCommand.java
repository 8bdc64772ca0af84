package dev.tracknote.cli;

import dev.tracknote.build.CoverageRun;
import dev.tracknote.build.Progress;
import dev.tracknote.data.NoteFolder;
import dev.tracknote.wording.Language;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes the figures of a note and the numbers of its exhibits as a workbook. */
@Command(
    name = "xlsx",
    description =
        "Writes the company's figures and the numbers of every exhibit of a note as a workbook.",
    mixinStandardHelpOptions = true,
    exitCodeOnInvalidInput = 1)
final class ExportXlsxCommand implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private FolderOptions folders = new FolderOptions();

  @Parameters(paramLabel = "COMPANY/PERIOD", description = "Which note.")
  private String name = "";

  @Option(
      names = "--to",
      paramLabel = "FILE",
      description = "Where the workbook goes (default: COMPANY-PERIOD.xlsx here).")
  private Optional<Path> file = Optional.empty();

  @Option(names = "--replace", description = "A workbook that is there gives way.")
  private boolean replace;

  @Option(
      names = "--lang",
      paramLabel = "LANGUAGE",
      description = "The language of captions: zh or en (default: ${DEFAULT-VALUE}).")
  private Language language = Language.ZH;

  @Override
  public Integer call() {
    return Attempt.of(spec)
        .failing("cannot export", "look at the disk and at who may write to it")
        .run(
            out -> {
              CoverageRun run =
                  new CoverageRun(folders.folders(), Progress.silent(), 1, InstantSource.system());
              for (NoteFolder note : run.notes(List.of(name))) {
                Path target =
                    file.orElseGet(() -> Path.of(note.company() + "-" + note.period() + ".xlsx"));
                run.export(note, language, target, replace);
                out.println("wrote " + target);
              }
            });
  }
}
