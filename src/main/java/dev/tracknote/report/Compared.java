package dev.tracknote.report;

/**
 * Which editions of a note are compared.
 *
 * @param note company and period
 * @param then id of the earlier one
 * @param now id of the later one; empty when it is held back
 */
public record Compared(String note, String then, String now) {

  private static final int SHORT = 8;

  boolean isPending() {
    return now.isEmpty();
  }

  String period() {
    return note.substring(note.indexOf('/') + 1);
  }

  /** An id as people tell it from others. */
  static String shortened(String id) {
    return id.length() > SHORT ? id.substring(0, SHORT) : id;
  }
}
