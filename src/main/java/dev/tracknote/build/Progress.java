package dev.tracknote.build;

import dev.tracknote.data.NoteFolder;
import dev.tracknote.wording.Language;

/** Hears what a run is doing. */
public interface Progress {

  /** One step of the pipeline is done; steps are told in their order. */
  void step(NoteFolder note, Language language, Step step, String result);

  /**
   * A step from composing to the web page was done this moment, on this thread; it is told later
   * where others before it are not done yet.
   */
  default void passed(Step step) {}

  /** The steps of the pipeline, in their order. */
  enum Step {
    DATA(1),
    COMMENTARY(2),
    CHECK(3),
    COMPOSE(4),
    TEMPLATE(5),
    CHART(6),
    PDF(7),
    WEB(8),
    OUTPUT(9);

    private final int number;

    Step(int number) {
      this.number = number;
    }

    public int number() {
      return number;
    }
  }

  /** Tells nobody. */
  static Progress silent() {
    return (note, language, step, result) -> {};
  }
}
