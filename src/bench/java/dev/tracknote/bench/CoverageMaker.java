package dev.tracknote.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Makes a coverage of full notes out of the sample note with its minutes: each company has a name,
 * figures and words of its own, so that nothing made for one note serves another, and each passes
 * the checks.
 */
public final class CoverageMaker {
  static final String PERIOD = "FY27Q1";
  private static final String STENCIL = "NVDA";
  private static final List<String> NOTES = List.of(PERIOD, "FY26Q4", "CES-2026", "GTC-2026");

  private final Path data;
  private final Path target;

  private CoverageMaker(Path data, Path target) {
    this.data = data;
    this.target = target;
  }

  /**
   * Makes the coverage.
   *
   * @param arguments the folder of the sample data, the folder to make, the number of companies
   */
  public static void main(String[] arguments) throws IOException {
    make(Path.of(arguments[0]), Path.of(arguments[1]), Integer.parseInt(arguments[2]));
  }

  static void make(Path data, Path target, int companies) throws IOException {
    CoverageMaker maker = new CoverageMaker(data, target);
    maker.copy("house");
    maker.copy("market");
    for (int i = 0; i < companies; i++) {
      maker.company(i);
    }
  }

  static String code(int company) {
    return String.format(Locale.ROOT, "C%05d", company);
  }

  private void copy(String folder) throws IOException {
    try (Stream<Path> files = Files.walk(data.resolve(folder))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = target.resolve(data.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.write(copy, Files.readAllBytes(file));
      }
    }
  }

  private void company(int number) throws IOException {
    Random chance = new Random(number);
    Diction diction = new Diction(chance, code(number), stencil());
    ScaledFacts figures = new ScaledFacts(chance);
    write(number, "calendar.csv", read("calendar.csv"));
    write(number, "company.json", diction.named(read("company.json")));
    write(number, "guidance.json", diction.named(read("guidance.json")));
    write(number, "facts.csv", figures.scaled(read("facts.csv")));
    write(number, "estimates.csv", figures.scaled(read("estimates.csv")));
    write(number, "statements.csv", figures.scaled(diction.named(read("statements.csv"))));
    for (String note : NOTES) {
      write(number, "notes/" + note + "/note.md", diction.reworded(read(note("note", note))));
    }
    write(
        number,
        "notes/" + PERIOD + "/transcript.md",
        diction.reworded(read(note("transcript", PERIOD))));
  }

  private String stencil() throws IOException {
    return read(note("note", PERIOD)) + read(note("transcript", PERIOD));
  }

  private static String note(String stem, String note) {
    return "notes/" + note + "/" + stem + ".md";
  }

  private String read(String file) throws IOException {
    return Files.readString(data.resolve(STENCIL).resolve(file));
  }

  private void write(int number, String file, String text) throws IOException {
    Path path = target.resolve(code(number)).resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }
}
