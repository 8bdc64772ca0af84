package dev.tracknote.note;

import java.util.Locale;

/** Running text. */
public record Paragraph(Role role, Text text) implements Block {

  /** What the paragraph is for; a stylesheet can tell them apart. */
  public enum Role {
    BODY,
    QUESTION,
    ANSWER,
    REMARK
  }

  @Override
  public String part() {
    return "paragraph";
  }

  /** The role as a stylesheet names it. */
  public String style() {
    return role.name().toLowerCase(Locale.ROOT);
  }
}
