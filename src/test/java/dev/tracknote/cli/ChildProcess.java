package dev.tracknote.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The program in a process of its own, which can be killed as an operator kills it. */
final class ChildProcess {

  private ChildProcess() {}

  /** The command that runs the program on the folders of a workplace. */
  static List<String> command(Workplace workplace, String... words) {
    return command(512, workplace, words);
  }

  /**
   * The same, with less room.
   *
   * @param heap in MiB
   */
  static List<String> command(int heap, Workplace workplace, String... words) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-XX:ReservedCodeCacheSize=128m",
                "-Xmx" + heap + "m",
                // as the launcher has it for a few notes
                "-Xmn" + Math.min(64, heap / 3) + "m",
                "-cp",
                System.getProperty("java.class.path"),
                Tracknote.class.getName()));
    command.addAll(List.of(words));
    command.addAll(List.of("--data", workplace.data().toString()));
    command.addAll(List.of("--templates", workplace.templates().toString()));
    command.addAll(List.of("--output", workplace.output().toString()));
    return command;
  }

  static Process start(Workplace workplace, String... words) throws IOException {
    return new ProcessBuilder(command(workplace, words)).redirectErrorStream(true).start();
  }

  /** Waits for the end of a process and gives all that it said. */
  static String said(Process process) throws IOException {
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }
}
