package dev.tracknote.cli;

import dev.tracknote.build.CoverageRun;
import dev.tracknote.build.Folders;
import dev.tracknote.build.Progress;
import dev.tracknote.build.RunRecords;
import dev.tracknote.data.NoteFolder;
import dev.tracknote.diagnostic.RejectedInput;
import dev.tracknote.output.OutputLock;
import dev.tracknote.plan.Freshness;
import dev.tracknote.report.NoteRecord;
import dev.tracknote.report.RunRecord;
import dev.tracknote.rixml.OfficialSchema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** One build from the lock on the folder of results to the record that it leaves there. */
final class BuildSession {

  /** How long a run that waits sleeps between two looks at the lock. */
  private static final long LOOK_AGAIN_MILLIS = 50;

  /**
   * What is to be built.
   *
   * @param names none means the whole coverage
   * @param patient whether to wait for another run that is writing
   * @param rixmlSchema the folder of a schema that sidecars are held against
   */
  record Order(
      List<String> names,
      boolean force,
      boolean explain,
      boolean patient,
      Optional<Path> rixmlSchema) {

    Order(List<String> names, boolean force, boolean explain, boolean patient) {
      this(names, force, explain, patient, Optional.empty());
    }
  }

  private final Folders folders;
  private final Progress progress;
  private final int jobs;
  private final InstantSource clock;

  BuildSession(Folders folders, Progress progress, int jobs, InstantSource clock) {
    this.folders = folders;
    this.progress = progress;
    this.jobs = jobs;
    this.clock = clock;
  }

  /** Builds, and tells the reporter all of it; what the run ends with is the reporter's to say. */
  void run(Order order, Reporter reporter, Display display) throws InterruptedException {
    try {
      CoverageRun run = new CoverageRun(folders, progress, jobs, clock);
      List<NoteFolder> notes = run.notes(order.names());
      OutputLock lock = locked(run, order.patient(), display);
      try {
        build(run, notes, order, reporter, display);
      } finally {
        lock.close();
      }
    } catch (RejectedInput rejected) {
      reporter.rejected(rejected.diagnostics());
    } catch (UncheckedIOException machine) {
      reporter.unreadable(String.valueOf(machine.getMessage()));
    } catch (Busy busy) {
      reporter.unwritable(
          "another run is writing to " + folders.output(), "wait for it, or leave --no-wait out");
    } catch (IOException machine) {
      reporter.unwritable(
          "cannot write " + folders.output() + ": " + machine.getMessage(),
          "look at its permissions and at the free space, or choose another folder with --output");
    }
  }

  private void build(
      CoverageRun run, List<NoteFolder> notes, Order order, Reporter reporter, Display display)
      throws RejectedInput, IOException {
    Instant started = clock.instant();
    List<Freshness> plan = run.plan(notes);
    if (order.force()) {
      plan = plan.stream().map(Freshness::forced).toList();
    }
    if (order.explain()) {
      reporter.explain(plan);
    }
    Optional<OfficialSchema> schema = schema(order.rixmlSchema());
    List<NoteRecord> records = new ArrayList<>();
    Iterator<Freshness> planned = plan.iterator();
    display.begin(plan.stream().filter(Freshness::isDue).count());
    ExitCode[] code = {ExitCode.DONE};
    run.build(
        plan,
        schema,
        outcome -> {
          Freshness of = planned.next();
          display.done(of);
          reporter.outcome(outcome);
          records.add(RunRecords.of(of, outcome));
          code[0] = code[0].worse(ExitCode.of(outcome));
        });
    record(run, order, started, records, code[0]);
  }

  private static Optional<OfficialSchema> schema(Optional<Path> folder)
      throws RejectedInput, IOException {
    return folder.isEmpty()
        ? Optional.empty()
        : Optional.of(OfficialSchema.in(folder.get(), folder.get().toString()));
  }

  /** Notes that the run was not asked for stay in the record as an earlier run left them. */
  private void record(
      CoverageRun run, Order order, Instant started, List<NoteRecord> records, ExitCode code)
      throws RejectedInput, IOException {
    RunRecords files = new RunRecords(folders);
    Map<String, NoteRecord> all = new TreeMap<>();
    if (!order.names().isEmpty()) {
      List<String> covered = run.notes(List.of()).stream().map(NoteFolder::name).toList();
      files.last().stream()
          .filter(r -> covered.contains(r.note()))
          .forEach(r -> all.put(r.note(), r));
    }
    records.forEach(r -> all.put(r.note(), r));
    run.remember();
    files.write(
        new RunRecord(
            ProgramVersion.name(),
            started,
            clock.instant(),
            code.number(),
            List.copyOf(all.values())));
  }

  /** Another run has the folder of results. */
  private static final class Busy extends IOException {

    private static final long serialVersionUID = 1;
  }

  private static OutputLock locked(CoverageRun run, boolean wait, Display display)
      throws IOException, InterruptedException {
    boolean said = false;
    while (true) {
      Optional<OutputLock> lock = run.lock();
      if (lock.isPresent()) {
        return lock.get();
      }
      if (!wait) {
        throw new Busy();
      }
      if (!said) {
        display.waiting();
        said = true;
      }
      Thread.sleep(LOOK_AGAIN_MILLIS);
    }
  }
}
