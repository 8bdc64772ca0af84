package dev.tracknote.bench;

import dev.tracknote.check.Checked;
import dev.tracknote.check.Checklist;
import dev.tracknote.check.Dossier;
import dev.tracknote.commentary.Commentary;
import dev.tracknote.commentary.CommentaryReader;
import dev.tracknote.data.FactsReader;
import dev.tracknote.data.HouseReader;
import dev.tracknote.facts.CompanyFacts;
import dev.tracknote.house.House;
import dev.tracknote.quantity.FiscalQuarter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Checks the whole NVIDIA note with its minutes again and again, facts and text at hand. */
public final class CheckRun {

  private CheckRun() {}

  /**
   * Measures.
   *
   * @param arguments the number of checks to warm up with, the number to measure
   */
  public static void main(String[] arguments) throws Exception {
    int warming = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 200;
    int measured = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 200;
    Path data = Path.of("data");
    CompanyFacts facts = new FactsReader(data).read("NVDA").value();
    House house = new HouseReader(data).read().value();
    FiscalQuarter quarter = FiscalQuarter.parse("FY27Q1").orElseThrow();
    Path folder = data.resolve("NVDA/notes/FY27Q1");
    String note = Files.readString(folder.resolve("note.md"));
    String minutes = Files.readString(folder.resolve("transcript.md"));
    double[] milliseconds = new double[measured];
    int figures = 0;
    for (int i = -warming; i < measured; i++) {
      long start = System.nanoTime();
      Checked checked =
          Checklist.run(
              new Dossier(facts, quarter, house, read(note), Optional.of(read(minutes))));
      figures = checked.verdicts().size();
      if (i >= 0) {
        milliseconds[i] = (System.nanoTime() - start) / 1e6;
      }
    }
    Arrays.sort(milliseconds);
    System.out.printf(
        Locale.ROOT,
        "note and minutes, %d figures: median %.1f ms, nine in ten below %.1f ms, of %d checks%n",
        figures,
        milliseconds[measured / 2],
        milliseconds[measured * 9 / 10],
        measured);
  }

  private static Commentary read(String text) {
    return CommentaryReader.read("note.md", text, new ArrayList<>());
  }
}
