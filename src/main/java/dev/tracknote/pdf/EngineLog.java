package dev.tracknote.pdf;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import org.jspecify.annotations.Nullable;
import org.xhtmlrenderer.util.XRLog;
import org.xhtmlrenderer.util.XRLogger;

/**
 * Turns the layout engine's warnings into findings of the job that the thread is printing.
 *
 * <p>The engine has one logger for the whole process, so it is replaced once and its messages are
 * routed by thread.
 */
final class EngineLog implements XRLogger {
  private static final ThreadLocal<@Nullable Findings> JOB = new ThreadLocal<>();
  private static final AtomicBoolean INSTALLED = new AtomicBoolean();

  private EngineLog() {}

  /** From here on this thread's warnings belong to the job. */
  static void open(Findings findings) {
    if (INSTALLED.compareAndSet(false, true)) {
      XRLog.setLoggerImpl(new EngineLog());
      XRLog.setLoggingEnabled(true); // the engine comes with it switched off
    }
    JOB.set(findings);
  }

  static void close() {
    JOB.remove();
  }

  @Override
  public void log(String where, Level level, String message) {
    log(where, level, message, null);
  }

  @Override
  public void log(String where, Level level, String message, @Nullable Throwable cause) {
    Findings findings = JOB.get();
    if (findings == null || level.intValue() < Level.WARNING.intValue()) {
      return;
    }
    if (where.equals(XRLog.CSS_PARSE)) {
      findings.add("stylesheet", 0, withoutSheet(message), "the engine drops what it cannot read");
    } else {
      String why = cause == null ? "" : ": " + cause;
      findings.add("engine-warning", 0, message + why, "");
    }
  }

  /** There is one stylesheet, and the user knows it by its own name. */
  private static String withoutSheet(String message) {
    return message.replaceFirst("^\\(tracknote:stylesheet\\) ", "");
  }

  @Override
  public void setLevel(String logger, Level level) {
    // The threshold is fixed: warnings and worse.
  }
}
