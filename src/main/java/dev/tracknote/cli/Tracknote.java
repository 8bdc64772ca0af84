package dev.tracknote.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The {@code tracknote} command. */
@Command(
    name = "tracknote",
    description = "Writes equity tracking notes from quarter data and an analyst's commentary.",
    mixinStandardHelpOptions = true,
    versionProvider = ProgramVersion.class,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:everything was done",
      "1:the command was not understood",
      "2:some input was rejected; the other notes were still written",
      "3:the machine is at fault: disk, permissions, fonts",
      "70:the program is at fault"
    })
public final class Tracknote implements Callable<Integer> {

  /** The layout engine's own log; what it has to say comes as findings. */
  private static final Logger ENGINE_LOG = Logger.getLogger("org.xhtmlrenderer");

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    spec.commandLine().usage(spec.commandLine().getErr());
    return ExitCode.USAGE.number();
  }

  /** Runs the program in its own process. */
  public static void main(String[] arguments) {
    prepare();
    PrintWriter out = utf8(FileDescriptor.out);
    PrintWriter err = utf8(FileDescriptor.err);
    int code = run(out, err, arguments);
    out.flush();
    err.flush();
    System.exit(code);
  }

  /** Sets what a process of the program needs to be set. */
  static void prepare() {
    System.setProperty("java.awt.headless", "true");
    System.setProperty("jdk.console", "java.base");
    ENGINE_LOG.setLevel(Level.OFF);
  }

  /**
   * Runs the program on given streams.
   *
   * @return the exit code
   */
  public static int run(PrintWriter out, PrintWriter err, String... arguments) {
    CommandLine line = new CommandLine(new Tracknote());
    Subcommands.add(line, arguments);
    line.setOut(out);
    line.setErr(err);
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.getCommandSpec().exitCodeOnInvalidInput(ExitCode.USAGE.number());
    line.getSubcommands()
        .values()
        .forEach(c -> c.getCommandSpec().exitCodeOnInvalidInput(ExitCode.USAGE.number()));
    line.setExecutionExceptionHandler(
        (bug, failed, parsed) -> {
          Bugs.report(failed.getErr(), bug);
          return ExitCode.BUG.number();
        });
    return line.execute(arguments);
  }

  static PrintWriter utf8(FileDescriptor descriptor) {
    return new PrintWriter(
        new OutputStreamWriter(new FileOutputStream(descriptor), StandardCharsets.UTF_8), true);
  }
}
