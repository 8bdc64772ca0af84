package dev.tracknote.bench;

import com.sun.management.OperatingSystemMXBean;
import dev.tracknote.build.CoverageRun;
import dev.tracknote.build.Folders;
import dev.tracknote.build.Outcome;
import dev.tracknote.data.NoteFolder;
import dev.tracknote.diagnostic.RejectedInput;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/** Writes a coverage again and again in one process, as a long-lived worker would. */
public final class WarmRun {
  private static final OperatingSystemMXBean PROCESS =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  private final PhaseClock clock = new PhaseClock();
  private final CoverageRun run;
  private final List<NoteFolder> notes;

  private WarmRun(Path coverage) throws RejectedInput {
    run =
        new CoverageRun(
            new Folders(
                coverage.resolve("data"), Path.of("templates"), coverage.resolve("output")),
            clock);
    notes =
        run.notes(List.of()).stream()
            .filter(n -> n.period().equals(CoverageMaker.PERIOD))
            .toList();
  }

  /**
   * Measures.
   *
   * @param arguments the coverage's folder, the number of threads, the number of rounds
   */
  public static void main(String[] arguments) throws Exception {
    System.setProperty("java.awt.headless", "true");
    java.util.logging.Logger.getLogger("org.xhtmlrenderer").setLevel(java.util.logging.Level.OFF);
    WarmRun warm = new WarmRun(Path.of(arguments[0]));
    int threads = Integer.parseInt(arguments[1]);
    for (int round = 1; round <= Integer.parseInt(arguments[2]); round++) {
      warm.round(round, threads);
    }
  }

  private void round(int number, int threads) throws InterruptedException {
    long cpu = PROCESS.getProcessCpuTime();
    long start = System.nanoTime();
    AtomicInteger next = new AtomicInteger();
    List<Thread> workers =
        java.util.stream.IntStream.range(0, threads)
            .mapToObj(i -> new Thread(() -> work(next), "worker-" + i))
            .toList();
    workers.forEach(Thread::start);
    for (Thread worker : workers) {
      worker.join();
    }
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

  private void work(AtomicInteger next) {
    for (int i = next.getAndIncrement(); i < notes.size(); i = next.getAndIncrement()) {
      clock.start();
      Outcome outcome = run.build(notes.get(i));
      if (!(outcome instanceof Outcome.Written)) {
        throw new IllegalStateException("not written: " + outcome);
      }
    }
  }
}
