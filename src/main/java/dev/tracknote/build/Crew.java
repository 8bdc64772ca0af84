package dev.tracknote.build;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Threads that work on many notes at once.
 *
 * <p>There are twice as many as may compute at a time: while one waits for its files to reach the
 * disk, another prints. No more notes than threads are ever in memory.
 */
final class Crew {

  private static final AtomicBoolean WARM = new AtomicBoolean();

  private final int jobs;
  private final AtomicBoolean warm;
  private final Semaphore seats;

  /**
   * @param jobs how many may compute at a time
   */
  Crew(int jobs) {
    this(jobs, WARM);
  }

  /**
   * @param warm whether the program has made a note before; until then compiling it takes a seat
   */
  Crew(int jobs, AtomicBoolean warm) {
    this.jobs = jobs;
    this.warm = warm;
    this.seats = new Semaphore(jobs, true);
  }

  /**
   * Does the same with each item.
   *
   * @param told hears of the results in the order of the items, on the calling thread
   */
  <T, R> void each(List<T> items, Function<T, R> work, Consumer<R> told) {
    int threads = Math.min(2 * jobs, items.size());
    if (threads == 0) {
      return;
    }
    try (ExecutorService pool = Executors.newFixedThreadPool(threads, Crew::thread)) {
      List<Future<R>> results = new ArrayList<>();
      items.forEach(item -> results.add(pool.submit(() -> work.apply(item))));
      try {
        for (Future<R> result : results) {
          told.accept(result.get());
        }
      } catch (InterruptedException e) {
        pool.shutdownNow();
        Thread.currentThread().interrupt();
        throw new Abandoned();
      } catch (ExecutionException e) {
        pool.shutdownNow();
        throw unchecked(e);
      }
    }
  }

  /** Work that may fail as input does. */
  interface Computation<T, E extends Exception> {

    T run() throws E;
  }

  /** Computes while no more than the allowed number do. */
  <T, E extends Exception> T seated(Computation<T, E> computation) throws E {
    T result = holding(1, computation);
    warm.set(true);
    return result;
  }

  /** Computes while nobody else does. */
  <T, E extends Exception> T alone(Computation<T, E> computation) throws E {
    return holding(jobs, computation);
  }

  /**
   * Lets a part of a work be computed beside the rest of it, where a seat is free that nothing else
   * needs. Elsewhere it is computed by whoever asks for the result, and only then.
   */
  <T, E extends Exception> Computation<T, E> beside(Computation<T, E> part) {
    int needed = warm.get() ? 1 : 2;
    boolean crowded = seats.hasQueuedThreads() || seats.availablePermits() < needed;
    if (crowded || !seats.tryAcquire()) {
      return part;
    }
    Aside<T, E> aside = new Aside<>(part);
    thread(
            () -> {
              try {
                aside.compute();
              } finally {
                seats.release();
              }
            })
        .start();
    return aside;
  }

  private <T, E extends Exception> T holding(int taken, Computation<T, E> computation) throws E {
    seats.acquireUninterruptibly(taken);
    try {
      return computation.run();
    } finally {
      seats.release(taken);
    }
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "note");
    thread.setDaemon(true);
    return thread;
  }

  private static RuntimeException unchecked(ExecutionException failed) {
    if (failed.getCause() instanceof Error error) {
      throw error;
    }
    return failed.getCause() instanceof RuntimeException bug
        ? bug
        : new IllegalStateException(failed);
  }
}
