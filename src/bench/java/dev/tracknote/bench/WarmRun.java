package dev.tracknote.bench;

import com.sun.management.OperatingSystemMXBean;
import dev.tracknote.build.CoverageRun;
import dev.tracknote.build.Folders;
import dev.tracknote.build.Outcome;
import dev.tracknote.data.NoteFolder;
import dev.tracknote.diagnostic.RejectedInput;
import dev.tracknote.plan.Freshness;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Writes a coverage again and again in one process, as a long-lived worker would. */
public final class WarmRun {
  private static final OperatingSystemMXBean PROCESS =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  private final PhaseClock clock = new PhaseClock();
  private final CoverageRun run;
  private final List<NoteFolder> notes;

  private WarmRun(Path coverage, int jobs) throws RejectedInput {
    Folders folders =
        new Folders(coverage.resolve("data"), Path.of("templates"), coverage.resolve("output"));
    run = new CoverageRun(folders, clock, jobs, InstantSource.system());
    notes =
        run.notes(List.of()).stream()
            .filter(n -> n.period().equals(CoverageMaker.PERIOD))
            .toList();
  }

  /**
   * Measures.
   *
   * @param arguments the coverage's folder, how many notes are printed at a time, how many rounds
   */
  public static void main(String[] arguments) throws RejectedInput {
    System.setProperty("java.awt.headless", "true");
    Logger.getLogger("org.xhtmlrenderer").setLevel(Level.OFF);
    WarmRun warm = new WarmRun(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
    for (int round = 1; round <= Integer.parseInt(arguments[2]); round++) {
      warm.round(round);
    }
  }

  private void round(int number) throws RejectedInput {
    long cpu = PROCESS.getProcessCpuTime();
    long start = System.nanoTime();
    run.build(run.plan(notes).stream().map(Freshness::forced).toList(), WarmRun::written);
    double seconds = (System.nanoTime() - start) / 1e9;
    double process = (PROCESS.getProcessCpuTime() - cpu) / 1e6 / notes.size();
    System.out.printf(
        Locale.ROOT,
        "round %d: %d notes, %.1f notes/s, %.2f CPU ms a note in the process; CPU ms by step: %s%n",
        number,
        notes.size(),
        notes.size() / seconds,
        process,
        clock.perNote(notes.size()));
  }

  private static void written(Outcome outcome) {
    if (!(outcome instanceof Outcome.Written)) {
      throw new IllegalStateException("not written: " + outcome);
    }
  }
}
