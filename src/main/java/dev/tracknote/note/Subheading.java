package dev.tracknote.note;

/** A heading inside a section. */
public record Subheading(String id, Text text) implements Block {

  @Override
  public String part() {
    return "subheading";
  }
}
