package dev.tracknote.note;

/** The verdict: its name, what was done to it, and a remark. */
public record Rating(String name, String action, String remark) implements Block {

  @Override
  public String part() {
    return "rating";
  }
}
