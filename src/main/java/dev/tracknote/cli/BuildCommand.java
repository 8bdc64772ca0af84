package dev.tracknote.cli;

import dev.tracknote.build.Progress;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes notes. */
@Command(
    name = "build",
    description = "Writes the notes that are out of date: all of the coverage, or those named.",
    mixinStandardHelpOptions = true)
final class BuildCommand implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private CoverageOptions coverage = new CoverageOptions();

  @Option(names = "--force", description = "Writes notes that are up to date too.")
  private boolean force;

  @Option(names = "--explain", description = "Says of each note which input made it out of date.")
  private boolean explain;

  @Option(names = "--steps", description = "Prints each step of each note.")
  private boolean steps;

  @Option(
      names = "--no-wait",
      description = "Gives up, with exit code 3, when another run is writing to the output.")
  private boolean noWait;

  @Option(
      names = "--rixml-xsd",
      paramLabel = "DIR",
      description = {
        "Holds each sidecar that is written against the consortium's schema too,",
        "of which DIR has a copy."
      })
  private Optional<Path> rixmlSchema = Optional.empty();

  @Override
  public Integer call() throws InterruptedException {
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    boolean told = steps && coverage.isText();
    StepLog log = new StepLog(out);
    try (Display display = Display.on(out, err, coverage.isText())) {
      Reporter reporter = coverage.reporter(display.out(), display.err());
      BuildSession session =
          new BuildSession(
              coverage.folders(),
              told ? log : Progress.silent(),
              coverage.jobs(),
              InstantSource.system());
      session.run(
          new BuildSession.Order(coverage.names(), force, explain, !noWait, rixmlSchema),
          told ? log.before(reporter) : reporter,
          display);
      return reporter.conclude().number();
    }
  }
}
