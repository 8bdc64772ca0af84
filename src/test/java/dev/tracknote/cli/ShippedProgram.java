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
        program.run(
            LINKED ? "-XX:AOTCacheOutput=" : "-XX:ArchiveClassesAtExit=", workplace, "build");
    String said = ChildProcess.said(training);
    if (training.waitFor() != 0) {
      throw new IllegalStateException(said);
    }
    return program;
  }

  /** Starts it on the folders of a workplace. */
  Process start(Workplace workplace, String... words) throws IOException {
    return run(LINKED ? "-XX:AOTCache=" : "-XX:SharedArchiveFile=", workplace, words);
  }

  private Process run(String use, Workplace workplace, String... words) throws IOException {
    List<String> command = new ArrayList<>(ChildProcess.command(workplace, words));
    command.set(command.indexOf("-cp") + 1, classPath());
    command.addAll(command.indexOf("-cp"), List.of("-Xlog:disable", use + archive));
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
