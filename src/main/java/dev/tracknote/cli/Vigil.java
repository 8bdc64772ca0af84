package dev.tracknote.cli;

import dev.tracknote.build.Abandoned;
import dev.tracknote.build.Folders;
import dev.tracknote.build.Progress;
import dev.tracknote.data.CoverageReader;
import dev.tracknote.data.NoteFolder;
import dev.tracknote.watch.ChangeWatch;
import dev.tracknote.watch.CronSchedule;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Builds whenever there is a reason to, until it is interrupted. */
final class Vigil {

  /** A machine may sleep, and its clock may be set; the time is looked at again this often. */
  private static final Duration NAP = Duration.ofSeconds(30);

  private final Folders folders;
  private final int jobs;
  private final InstantSource clock;
  private final PrintWriter out;
  private final PrintWriter err;

  Vigil(Folders folders, int jobs, InstantSource clock, PrintWriter out, PrintWriter err) {
    this.folders = folders;
    this.jobs = jobs;
    this.clock = clock;
    this.out = out;
    this.err = err;
  }

  /** Builds now, and after every change to data or templates. */
  void follow(Optional<Duration> interval) throws IOException, InterruptedException {
    List<Path> watched = List.of(absolute(folders.data()), absolute(folders.templates()));
    try (ChangeWatch watch = ChangeWatch.over(watched, interval)) {
      Optional<NoteFolder> standing = build(List.of());
      say("watching " + folders.data() + " and " + folders.templates());
      if (standing.isPresent()) {
        rehearse(watch, standing.get());
      }
      while (true) {
        follow(watch, NAP);
      }
    }
  }

  /** Whether something had changed. */
  private boolean follow(ChangeWatch watch, Duration atMost)
      throws IOException, InterruptedException {
    Set<Path> changed = watch.await(atMost);
    if (!changed.isEmpty()) {
      build(concerned(changed));
    }
    return !changed.isEmpty();
  }

  /** Makes use of the time in which nobody saves. */
  private void rehearse(ChangeWatch watch, NoteFolder note)
      throws IOException, InterruptedException {
    try (DressRehearsal rehearsal = new DressRehearsal(folders, jobs, clock, note)) {
      while (rehearsal.isDue()) {
        if (!follow(watch, Duration.ZERO)) {
          rehearsal.hold();
        }
      }
    }
  }

  /** Builds at set times. */
  void keepTo(CronSchedule schedule) throws InterruptedException {
    while (true) {
      Instant next = schedule.next(clock.instant()).orElseThrow();
      say("next build at " + next);
      for (Duration left = until(next); left.isPositive(); left = until(next)) {
        Thread.sleep(left.compareTo(NAP) < 0 ? left : NAP);
      }
      build(List.of());
    }
  }

  private Duration until(Instant moment) {
    return Duration.between(clock.instant(), moment);
  }

  /**
   * A broken edit is told like any finding, and the next one is waited for.
   *
   * @return one of the notes that stand as they are published
   */
  private Optional<NoteFolder> build(List<String> names) throws InterruptedException {
    OutcomePrinter printer = new OutcomePrinter(out, err);
    try {
      new BuildSession(folders, Progress.silent(), jobs, clock)
          .run(new BuildSession.Order(names, false, false, true), printer, Display.log(out, err));
    } catch (Abandoned stopped) {
      throw new InterruptedException(stopped.getMessage());
    } catch (RuntimeException bug) {
      Bugs.report(err, bug);
    }
    if (printer.hasNews()) {
      printer.conclude();
    }
    out.flush();
    err.flush();
    return printer.standing();
  }

  /** The companies whose folders changed; none stands for the whole coverage. */
  private List<String> concerned(Set<Path> changed) {
    Path data = absolute(folders.data());
    Set<String> companies = new TreeSet<>();
    for (Path path : changed) {
      if (!path.startsWith(data) || path.equals(data)) {
        return List.of();
      }
      companies.add(data.relativize(path).getName(0).toString());
    }
    boolean covered = new CoverageReader(folders.data()).companies().containsAll(companies);
    return covered ? List.copyOf(companies) : List.of();
  }

  private void say(String words) {
    out.println(words);
    out.flush();
  }

  private static Path absolute(Path path) {
    return path.toAbsolutePath().normalize();
  }
}
