package dev.tracknote.bench;

import dev.tracknote.check.Checklist;
import dev.tracknote.check.Dossier;
import dev.tracknote.commentary.Commentary;
import dev.tracknote.commentary.CommentaryReader;
import dev.tracknote.data.FactsReader;
import dev.tracknote.data.HouseReader;
import dev.tracknote.facts.CompanyFacts;
import dev.tracknote.house.House;
import dev.tracknote.quantity.FiscalQuarter;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Checks the whole NVIDIA note with its minutes again and again, then every note of the claims
 * corpus, facts and text at hand.
 */
public final class CheckRun {

  private static final Path CORPUS = Path.of("src/test/resources/claims");
  private static final int WORST = 3;

  private final House house;
  private final Map<Path, CompanyFacts> facts = new LinkedHashMap<>();

  private CheckRun(House house) {
    this.house = house;
  }

  private record Note(
      String name, CompanyFacts facts, FiscalQuarter quarter, String text, Optional<String> minutes) {}

  private record Time(String name, double median, double ninth) {}

  /**
   * Measures.
   *
   * @param arguments the number of checks of each note to warm up with, the number to measure
   */
  public static void main(String[] arguments) throws Exception {
    int warming = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 200;
    int measured = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 200;
    Path data = Path.of("data");
    CheckRun run = new CheckRun(new HouseReader(data).read().value());
    run.time(run.note(data, data.resolve("NVDA/notes/FY27Q1"), "FY27Q1"), warming, measured);
    List<Time> times = new ArrayList<>();
    for (Note note : run.corpus()) {
      times.add(run.measure(note, warming / 20, Math.max(5, measured / 20)));
    }
    times.sort(Comparator.comparingDouble(Time::median).reversed());
    System.out.printf(Locale.ROOT, "the slowest of %d notes of the claims corpus:%n", times.size());
    times.stream().limit(WORST).forEach(CheckRun::print);
  }

  private void time(Note note, int warming, int measured) {
    print(measure(note, warming, measured));
  }

  private static void print(Time time) {
    System.out.printf(
        Locale.ROOT,
        "%s: median %.1f CPU ms, nine in ten below %.1f%n",
        time.name(),
        time.median(),
        time.ninth());
  }

  private Time measure(Note note, int warming, int measured) {
    ThreadMXBean clock = ManagementFactory.getThreadMXBean();
    double[] milliseconds = new double[measured];
    for (int i = -warming; i < measured; i++) {
      long start = clock.getCurrentThreadCpuTime();
      Checklist.run(
          new Dossier(
              note.facts(),
              note.quarter(),
              house,
              read(note.text()),
              note.minutes().map(CheckRun::read)));
      if (i >= 0) {
        milliseconds[i] = (clock.getCurrentThreadCpuTime() - start) / 1e6;
      }
    }
    Arrays.sort(milliseconds);
    return new Time(note.name(), milliseconds[measured / 2], milliseconds[measured * 9 / 10]);
  }

  private List<Note> corpus() throws Exception {
    List<Note> notes = new ArrayList<>();
    try (Stream<Path> files = Files.walk(CORPUS)) {
      for (Path file : files.filter(f -> f.endsWith("note.md")).sorted().toList()) {
        notes.add(note(CORPUS.resolve("companies"), file.getParent(), ""));
      }
    }
    return notes;
  }

  private Note note(Path companies, Path folder, String period) throws Exception {
    String text = Files.readString(folder.resolve("note.md"));
    Path spoken = folder.resolve("transcript.md");
    Optional<String> minutes =
        Files.exists(spoken) ? Optional.of(Files.readString(spoken)) : Optional.empty();
    String company =
        period.isEmpty()
            ? read(text).front().value("company", "")
            : folder.getParent().getParent().getFileName().toString();
    String quarter = period.isEmpty() ? read(text).front().value("period", "") : period;
    Path home = companies.resolve(company);
    if (!facts.containsKey(home)) {
      facts.put(home, new FactsReader(companies).read(company).value());
    }
    return new Note(
        folder.toString(),
        facts.get(home),
        FiscalQuarter.parse(quarter).orElseThrow(),
        text,
        minutes);
  }

  private static Commentary read(String text) {
    return CommentaryReader.read("note.md", text, new ArrayList<>());
  }
}
