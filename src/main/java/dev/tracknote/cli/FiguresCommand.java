package dev.tracknote.cli;

import dev.tracknote.build.CoverageRun;
import dev.tracknote.build.Progress;
import dev.tracknote.data.NoteFolder;
import dev.tracknote.diagnostic.RejectedInput;
import dev.tracknote.report.FigureListing;
import dev.tracknote.wording.Language;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lists the figures that commentary can refer to. */
@Command(
    name = "figures",
    description =
        "Lists every figure that a note's commentary can name, with value, formula and source.",
    mixinStandardHelpOptions = true)
final class FiguresCommand implements Callable<Integer> {

  /** The forms of the list. */
  enum Form {
    TEXT,
    JSON;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private FolderOptions folders = new FolderOptions();

  @Parameters(paramLabel = "COMPANY/PERIOD", description = "Which note.")
  private String name = "";

  @Option(
      names = "--lang",
      paramLabel = "LANGUAGE",
      description = "How numbers are worded: zh or en (default: ${DEFAULT-VALUE}).")
  private Language language = Language.ZH;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "text or json (default: ${DEFAULT-VALUE}).")
  private Form form = Form.TEXT;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    try {
      CoverageRun run =
          new CoverageRun(folders.folders(), Progress.silent(), 1, InstantSource.system());
      for (NoteFolder note : run.notes(List.of(name))) {
        print(run.figures(note, language), out);
      }
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

  private void print(FigureListing listing, PrintWriter out) {
    if (form == Form.JSON) {
      out.print(listing.json());
    } else {
      listing.lines().forEach(out::println);
    }
  }
}
