package dev.tracknote.diagnostic;

/**
 * One finding, worded for the person who has to mend it.
 *
 * @param rule stable name of the rule, such as {@code missing-section} or {@code R2}
 * @param severity whether it keeps the note from being published
 * @param place where it stands
 * @param message what was expected and what was found, in lower case, without a full stop
 * @param arithmetic how the expected value comes about, in one line; empty when nothing is computed
 * @param hint the cure, or empty when the message already names it
 * @param reason why an editor accepted it, or empty when nobody did
 */
public record Diagnostic(
    String rule,
    Severity severity,
    Place place,
    String message,
    String arithmetic,
    String hint,
    String reason) {

  /** The rule of a file that is there and may not be read, which is the machine's fault. */
  public static final String NO_PERMISSION = "no-permission";

  public Diagnostic {
    message = Shown.of(message);
    arithmetic = Shown.of(arithmetic);
    hint = Shown.of(hint);
    reason = Shown.of(reason);
  }

  public Diagnostic(String rule, Severity severity, Place place, String message, String hint) {
    this(rule, severity, place, message, "", hint, "");
  }

  public static Diagnostic error(String rule, Place place, String message, String hint) {
    return new Diagnostic(rule, Severity.ERROR, place, message, hint);
  }

  public static Diagnostic error(
      String rule, Place place, String message, String arithmetic, String hint) {
    return new Diagnostic(rule, Severity.ERROR, place, message, arithmetic, hint, "");
  }

  public static Diagnostic warning(String rule, Place place, String message, String hint) {
    return new Diagnostic(rule, Severity.WARNING, place, message, hint);
  }

  public static Diagnostic warning(
      String rule, Place place, String message, String arithmetic, String hint) {
    return new Diagnostic(rule, Severity.WARNING, place, message, arithmetic, hint, "");
  }

  /** A file that is there and may not be read. */
  public static Diagnostic notPermitted(String file) {
    return error(
        NO_PERMISSION,
        Place.file(file),
        "expected a file that can be read, found no permission",
        "give the right to read it, as with chmod +r");
  }

  /** The same finding, which only warns. */
  public Diagnostic asWarning() {
    return new Diagnostic(rule, Severity.WARNING, place, message, arithmetic, hint, reason);
  }

  /** The same finding, which keeps the note from being published. */
  public Diagnostic asError() {
    return new Diagnostic(rule, Severity.ERROR, place, message, arithmetic, hint, reason);
  }

  /** The same finding with its place told otherwise. */
  public Diagnostic at(Place other) {
    return new Diagnostic(rule, severity, other, message, arithmetic, hint, reason);
  }

  /** The same finding, which from now on is reported and keeps nothing from being published. */
  public Diagnostic accepted(String why) {
    return new Diagnostic(rule, severity, place, message, arithmetic, hint, why);
  }

  public boolean isAccepted() {
    return !reason.isEmpty();
  }

  /** Whether it keeps the note from being published. */
  public boolean isError() {
    return severity == Severity.ERROR && !isAccepted();
  }
}
