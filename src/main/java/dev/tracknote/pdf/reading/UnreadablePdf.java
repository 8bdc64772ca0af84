package dev.tracknote.pdf.reading;

/** A file that is no PDF, or a broken one. */
public final class UnreadablePdf extends Exception {

  UnreadablePdf(Throwable cause) {
    super(
        cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage(), cause);
  }
}
