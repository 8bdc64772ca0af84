package dev.tracknote.cli;

import dev.tracknote.plan.Freshness;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Optional;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Where a run speaks: lines in a log, and on a terminal a bar with the lines after it. */
final class Display implements AutoCloseable {

  private final PrintWriter out;
  private final PrintWriter err;
  private final boolean bar;
  private final StringWriter heldOut = new StringWriter();
  private final StringWriter heldErr = new StringWriter();
  private Optional<ProgressBar> shown = Optional.empty();

  private Display(PrintWriter out, PrintWriter err, boolean bar) {
    this.out = out;
    this.err = err;
    this.bar = bar;
  }

  /**
   * A display on two streams.
   *
   * @param text whether people read them
   */
  @SuppressWarnings("SystemConsoleNull") // main chooses the console that is null in a log
  static Display on(PrintWriter out, PrintWriter err, boolean text) {
    return new Display(out, err, text && System.console() != null);
  }

  /** A display that never shows a bar. */
  static Display log(PrintWriter out, PrintWriter err) {
    return new Display(out, err, false);
  }

  PrintWriter out() {
    return bar ? new PrintWriter(heldOut, true) : out;
  }

  PrintWriter err() {
    return bar ? new PrintWriter(heldErr, true) : err;
  }

  void waiting() {
    err.println("another run is writing to the output; waiting for it to end ...");
    err.flush();
  }

  /**
   * Begins to show how far the run is.
   *
   * @param notes how many are to be written
   */
  void begin(long notes) {
    if (bar && notes > 0) {
      shown =
          Optional.of(
              new ProgressBarBuilder()
                  .setTaskName("notes")
                  .setInitialMax(notes)
                  .setStyle(ProgressBarStyle.ASCII)
                  .setUpdateIntervalMillis(200)
                  .build());
    }
  }

  /** Counts a note. */
  void done(Freshness note) {
    if (note.isDue()) {
      shown.ifPresent(ProgressBar::step);
    }
  }

  /** Ends the bar, and says what was held back while it was shown. */
  @Override
  public void close() {
    shown.ifPresent(ProgressBar::close);
    out.print(heldOut);
    err.print(heldErr);
    out.flush();
    err.flush();
  }
}
