package dev.tracknote.build;

/** The run was told to stop; what was published until then is whole and stays. */
public final class Abandoned extends RuntimeException {

  private static final long serialVersionUID = 1;

  Abandoned() {
    super("the run was told to stop");
  }
}
