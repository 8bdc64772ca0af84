package dev.tracknote.plan;

/**
 * Why a note is out of date.
 *
 * @param what the name of the input or of the file, empty for {@code NEVER_BUILT} and {@code
 *     FORCED}
 */
public record Reason(Kind kind, String what) {

  /** What can be the matter. */
  public enum Kind {
    NEVER_BUILT,
    CHANGED,
    NEW,
    GONE,
    DAMAGED,
    UNREADABLE,
    FORCED
  }

  /** In a few words, such as {@code data/NVDA/facts.csv changed}. */
  public String text() {
    return switch (kind) {
      case NEVER_BUILT -> "never built";
      case CHANGED -> what + " changed";
      case NEW -> what + " is new";
      case GONE -> what + " is gone";
      case DAMAGED -> what + " is missing from the output, or damaged there";
      case UNREADABLE -> "cannot be read: " + what;
      case FORCED -> "forced";
    };
  }
}
