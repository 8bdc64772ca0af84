package dev.tracknote.diagnostic;

/**
 * One finding, worded for the person who has to mend it.
 *
 * @param rule stable name of the rule, such as {@code missing-section} or {@code R2}
 * @param severity whether it keeps the note from being published
 * @param place where it stands
 * @param message what was expected and what was found, in lower case, without a full stop
 * @param hint the cure, or empty when the message already names it
 */
public record Diagnostic(String rule, Severity severity, Place place, String message, String hint) {

  public static Diagnostic error(String rule, Place place, String message, String hint) {
    return new Diagnostic(rule, Severity.ERROR, place, message, hint);
  }

  public static Diagnostic warning(String rule, Place place, String message, String hint) {
    return new Diagnostic(rule, Severity.WARNING, place, message, hint);
  }

  public boolean isError() {
    return severity == Severity.ERROR;
  }
}
