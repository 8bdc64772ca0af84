package dev.tracknote.cli;

import dev.tracknote.watch.CronSchedule;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Builds again and again until it is stopped. */
@Command(
    name = "watch",
    description = {
      "Builds what is out of date now and after every change, or at set times only.",
      "SIGTERM and SIGINT end it with exit code 0; a note in work is published whole or not at all."
    },
    mixinStandardHelpOptions = true)
final class WatchCommand implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private FolderOptions folders = new FolderOptions();

  @Option(
      names = "--jobs",
      paramLabel = "N",
      converter = JobCount.class,
      description = "How many notes are worked on at a time; as many as there are processors.")
  private int jobs = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--cron",
      paramLabel = "EXPR",
      description = "Builds at these times only: minute, hour, day, month, weekday.")
  private Optional<String> cron = Optional.empty();

  @Option(
      names = "--zone",
      paramLabel = "ZONE",
      description =
          "The time zone of --cron, such as Asia/Shanghai (default: that of the machine).")
  private Optional<ZoneId> zone = Optional.empty();

  @Option(
      names = "--poll",
      paramLabel = "SECONDS",
      arity = "0..1",
      fallbackValue = "2",
      description = "Looks at every file again and again, for disks that tell of no changes.")
  private Optional<Integer> poll = Optional.empty();

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    Vigil vigil = new Vigil(folders.folders(), jobs, InstantSource.system(), out, err);
    Optional<CronSchedule> schedule = cron.map(this::schedule);
    Shutdown shutdown = Shutdown.interrupting(Thread.currentThread());
    try {
      if (schedule.isPresent()) {
        vigil.keepTo(schedule.get());
      } else {
        vigil.follow(poll.map(Duration::ofSeconds));
      }
    } catch (InterruptedException stopped) {
      out.println("stopped");
      out.flush();
    } catch (IOException machine) {
      err.printf("cannot watch: %s%n  hint: look at the folders, or try --poll%n", machine);
      err.flush();
      return ExitCode.ENVIRONMENT.number();
    } finally {
      shutdown.end();
    }
    return ExitCode.DONE.number();
  }

  private CronSchedule schedule(String expression) {
    try {
      return CronSchedule.parse(expression, zone.orElseGet(ZoneId::systemDefault));
    } catch (IllegalArgumentException e) {
      CommandLine line = spec.commandLine();
      throw new ParameterException(line, "--cron: " + e.getMessage());
    }
  }
}
