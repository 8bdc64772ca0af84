package dev.tracknote.cli;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;

/**
 * The program in a jar with an archive of its classes, as users have it: it starts sooner than from
 * a folder of classes, which no archive can be made of.
 */
record ShippedProgram(Path jar, Path archive) {

  /** Since 25 an archive holds classes as they are when they are linked. */
  private static final boolean LINKED = Runtime.version().feature() >= 25;

  /** As the launcher has it: what a run before compiled is not compiled before it is needed. */
  private static final List<String> WITHOUT_TRAINED_CODE =
      List.of(
          "-XX:+IgnoreUnrecognizedVMOptions",
          "-XX:+UnlockDiagnosticVMOptions",
          "-XX:-AOTRecordTraining");

  /** Packs the program and has it build a workplace, which leaves the archive. */
  static ShippedProgram in(Path folder, Workplace workplace)
      throws IOException, URISyntaxException, InterruptedException {
    Path classes =
        Path.of(Tracknote.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    Path jar = folder.resolve("tracknote.jar");
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
        Stream<Path> walk = Files.walk(classes)) {
      out.setLevel(Deflater.BEST_SPEED);
      for (Path file : walk.filter(Files::isRegularFile).sorted().toList()) {
        out.putNextEntry(new ZipEntry(classes.relativize(file).toString()));
        Files.copy(file, out);
        out.closeEntry();
      }
    }
    ShippedProgram program = new ShippedProgram(jar, folder.resolve("classes.archive"));
    Process training =
        started(
            program.command(
                LINKED ? "-XX:AOTCacheOutput=" : "-XX:ArchiveClassesAtExit=", workplace, "build"));
    String said = ChildProcess.said(training);
    if (training.waitFor() != 0) {
      throw new IllegalStateException(said);
    }
    return program;
  }

  /** Starts it on the folders of a workplace. */
  Process start(Workplace workplace, String... words) throws IOException {
    return started(command(workplace, words));
  }

  /** The command that runs it on the folders of a workplace. */
  List<String> command(Workplace workplace, String... words) {
    return command(LINKED ? "-XX:AOTCache=" : "-XX:SharedArchiveFile=", workplace, words);
  }

  private List<String> command(String use, Workplace workplace, String... words) {
    List<String> command = new ArrayList<>(ChildProcess.command(workplace, words));
    command.set(command.indexOf("-cp") + 1, classPath());
    command.addAll(command.indexOf("-cp"), WITHOUT_TRAINED_CODE);
    command.addAll(command.indexOf("-cp"), List.of("-Xlog:disable", use + archive));
    return command;
  }

  private static Process started(List<String> command) throws IOException {
    return new ProcessBuilder(command).redirectErrorStream(true).start();
  }

  private String classPath() {
    StringBuilder path = new StringBuilder(jar.toString());
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      if (entry.endsWith(".jar")) {
        path.append(File.pathSeparator).append(entry);
      }
    }
    return path.toString();
  }
}
