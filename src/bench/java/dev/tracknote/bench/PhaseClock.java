package dev.tracknote.bench;

import dev.tracknote.build.Progress;
import dev.tracknote.data.NoteFolder;
import dev.tracknote.wording.Language;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/** Adds up the CPU time of each step of the pipeline over all threads. */
final class PhaseClock implements Progress {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final Map<Step, Long> spent = new EnumMap<>(Step.class);
  private final ThreadLocal<Long> since = ThreadLocal.withInitial(() -> 0L);

  @Override
  public void step(NoteFolder note, Language language, Step step, String result) {
    if (step.compareTo(Step.COMPOSE) < 0 || step == Step.OUTPUT) {
      passed(step);
    }
  }

  @Override
  public void passed(Step step) {
    long now = THREADS.getCurrentThreadCpuTime();
    long took = now - since.get();
    synchronized (spent) {
      spent.merge(step, took, Long::sum);
    }
    since.set(now);
  }

  /** Milliseconds of CPU a note, by step, and begins anew. */
  String perNote(int notes) {
    StringBuilder line = new StringBuilder();
    synchronized (spent) {
      spent.forEach(
          (step, nanos) ->
              line.append(
                  String.format(
                      Locale.ROOT,
                      "%s %.2f  ",
                      step.name().toLowerCase(Locale.ROOT),
                      nanos / 1e6 / notes)));
      spent.clear();
    }
    return line.toString();
  }
}
