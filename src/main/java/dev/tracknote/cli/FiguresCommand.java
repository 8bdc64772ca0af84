package dev.tracknote.cli;

import dev.tracknote.build.CoverageRun;
import dev.tracknote.build.Progress;
import dev.tracknote.data.NoteFolder;
import dev.tracknote.report.FigureListing;
import dev.tracknote.wording.Language;
import java.io.PrintWriter;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lists the figures that commentary can refer to. */
@Command(
    name = "figures",
    description =
        "Lists every figure that a note's commentary can name, with value, formula and source.",
    mixinStandardHelpOptions = true)
final class FiguresCommand implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private FolderOptions folders = new FolderOptions();

  @Parameters(paramLabel = "COMPANY/PERIOD", description = "Which note.")
  private String name = "";

  @Option(
      names = "--lang",
      paramLabel = "LANGUAGE",
      description = "How numbers are worded: zh or en (default: ${DEFAULT-VALUE}).")
  private Language language = Language.ZH;

  @Mixin private DocumentForm form = new DocumentForm();

  @Option(
      names = "--verdict",
      paramLabel = "VERDICT",
      description =
          "Lists instead the figures on the note's pages that are from-facts, matched,"
              + " contradicted, outside or unchecked.")
  private String verdict = "";

  @Override
  public Integer call() {
    return Attempt.of(spec)
        .run(
            out -> {
              CoverageRun run =
                  new CoverageRun(folders.folders(), Progress.silent(), 1, InstantSource.system());
              for (NoteFolder note : run.notes(List.of(name))) {
                print(run.figures(note, language), out);
              }
            });
  }

  private void print(FigureListing listing, PrintWriter out) {
    if (form.isJson()) {
      out.print(listing.json());
    } else {
      lines(listing).forEach(out::println);
    }
  }

  private List<String> lines(FigureListing listing) {
    if (verdict.isEmpty()) {
      return listing.lines();
    }
    return listing
        .lines(verdict)
        .orElseThrow(
            () ->
                new ParameterException(
                    spec.commandLine(),
                    "--verdict is one of " + String.join(", ", FigureListing.verdictNames())));
  }
}
