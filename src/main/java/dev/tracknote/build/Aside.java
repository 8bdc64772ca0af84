package dev.tracknote.build;

import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** A part of a work that one thread computes and another asks for. */
final class Aside<T, E extends Exception> implements Crew.Computation<T, E> {

  private final FutureTask<T> task;

  Aside(Crew.Computation<T, E> part) {
    this.task = new FutureTask<>(part::run);
  }

  void compute() {
    task.run();
  }

  /** Waits for the result; a run that is told to stop still has its notes whole or not at all. */
  @Override
  public T run() throws E {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return task.get();
        } catch (InterruptedException told) {
          interrupted = true;
        }
      }
    } catch (ExecutionException failed) {
      throw rethrown(Objects.requireNonNull(failed.getCause()));
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** A computation throws what it declares, or what needs no declaration. */
  @SuppressWarnings("unchecked") // what is checked and no bug can only be what was declared
  private E rethrown(Throwable cause) {
    if (cause instanceof Error error) {
      throw error;
    }
    if (cause instanceof RuntimeException bug) {
      throw bug;
    }
    return (E) cause;
  }
}
