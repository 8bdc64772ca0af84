package dev.tracknote.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A folder with data, templates and output, in which the program is run. */
record Workplace(Path folder) {

  /** What a run said and returned; the folder's own path is left out of its words. */
  record Said(int exit, String out, String err) {}

  /** A workplace with the house templates and a copy of some data. */
  static Workplace in(Path folder, Path data) throws IOException {
    copy(data, folder.resolve("data"));
    copy(Path.of("templates"), folder.resolve("templates"));
    return new Workplace(folder);
  }

  Path data() {
    return folder.resolve("data");
  }

  Path templates() {
    return folder.resolve("templates");
  }

  Path output() {
    return folder.resolve("output");
  }

  /** Runs {@code tracknote} with these words and the folders of this workplace. */
  Said run(String... words) {
    List<String> arguments = new ArrayList<>(List.of(words));
    arguments.addAll(List.of("--data", data().toString()));
    arguments.addAll(List.of("--templates", templates().toString()));
    arguments.addAll(List.of("--output", output().toString()));
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int exit =
        Tracknote.run(new PrintWriter(out), new PrintWriter(err), arguments.toArray(String[]::new));
    return new Said(exit, placeless(out.toString()), placeless(err.toString()));
  }

  private String placeless(String text) {
    return text.replace(folder + "/", "");
  }

  /** Every file of a note that people open below the output folder, with its content's hash. */
  Map<String, String> written() throws IOException {
    Map<String, String> files = new TreeMap<>();
    if (!Files.isDirectory(output())) {
      return files;
    }
    try (Stream<Path> walk = Files.walk(output())) {
      for (Path file : walk.filter(this::isOpened).toList()) {
        files.put(output().relativize(file).toString(), sha256(Files.readAllBytes(file)));
      }
    }
    return files;
  }

  private boolean isOpened(Path file) {
    return Files.isRegularFile(file)
        && output().relativize(file).getNameCount() > 1
        && !file.toString().contains("/editions/");
  }

  /** Every file below a folder, with its content's hash. */
  static Map<String, String> files(Path folder) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> walk = Files.walk(folder)) {
      for (Path file : walk.filter(Files::isRegularFile).toList()) {
        files.put(folder.relativize(file).toString(), sha256(Files.readAllBytes(file)));
      }
    }
    return files;
  }

  byte[] pdf(String company, String period, String language) throws IOException {
    String name = company + "-" + period + "." + language + ".pdf";
    return Files.readAllBytes(output().resolve(company).resolve(period).resolve(name));
  }

  static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> walk = Files.walk(from)) {
      for (Path path : walk.toList()) {
        Path target = to.resolve(from.relativize(path).toString());
        if (Files.isDirectory(path)) {
          Files.createDirectories(target);
        } else {
          Files.createDirectories(target.getParent());
          Files.copy(path, target);
        }
      }
    }
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of()
          .formatHex(java.security.MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (java.security.NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
