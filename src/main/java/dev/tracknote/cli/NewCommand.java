package dev.tracknote.cli;

import dev.tracknote.build.NextNote;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Starts the note on a new quarter. */
@Command(
    name = "new",
    description = "Drafts the note on a quarter from its facts and from the note before.",
    mixinStandardHelpOptions = true)
final class NewCommand implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private FolderOptions folders = new FolderOptions();

  @Parameters(index = "0", paramLabel = "COMPANY", description = "Whose quarter it is.")
  private String company = "";

  @Parameters(index = "1", paramLabel = "PERIOD", description = "Which quarter, such as FY27Q2.")
  private String period = "";

  @Option(
      names = "--date",
      paramLabel = "DAY",
      description = "When the note is to be published; it may be filled in later.")
  private Optional<LocalDate> date = Optional.empty();

  @Option(names = "--minutes", description = "Adds a skeleton for the minutes of the call.")
  private boolean minutes;

  @Override
  public Integer call() {
    PrintWriter err = spec.commandLine().getErr();
    return Attempt.of(spec)
        .failing("cannot write the note", "look at the disk and at who may write to it")
        .rejecting(
            findings -> {
              new FindingPrinter(err).print(findings);
              err.println("nothing was written.");
            })
        .run(
            out ->
                tell(
                    new NextNote(folders.folders())
                        .start(new NextNote.Order(company, period, date, minutes)),
                    out));
  }

  private static void tell(NextNote.Started started, PrintWriter out) {
    LaidFolders.lines(started.laid()).forEach(out::println);
    started.files().forEach(out::println);
    out.println(
        started
            .last()
            .map(q -> "drafted from the facts, picks and risks carried over from " + q.label())
            .orElse(
                "drafted from the facts; there was no note to carry picks and risks over from"));
    if (!started.undisclosed().isEmpty()) {
      out.println("not disclosed yet: " + String.join("; ", started.undisclosed()));
    }
    out.printf(
        "next: ./tracknote check %s lists what waits for you, build prints it as a preview%n",
        started.note().name());
  }
}
