package dev.tracknote.commentary;

import dev.tracknote.wording.Language;
import java.util.List;

/** The parts that the program knows by their heading; every other heading is free. */
public enum PartKind {
  EVENT("事件", "Event"),
  KEY_POINTS("评论", "点评", "Key points"),
  PICKS("投资建议", "Stock picks", "Picks"),
  RISKS("风险提示", "Risks"),
  QUESTIONS("问答", "Q&A"),
  /** No part of the text: what the head of the file says in one line. */
  HEADLINE,
  OTHER;

  private final List<String> headings;

  PartKind(String... headings) {
    this.headings = List.of(headings);
  }

  /** The headings that open this part, in any language. */
  public List<String> headings() {
    return headings;
  }

  /** The heading that opens this part in one language. */
  public String heading(Language language) {
    return language == Language.ZH ? headings.getFirst() : headings.getLast();
  }

  static PartKind of(String heading) {
    for (PartKind kind : values()) {
      if (kind.headings.stream().anyMatch(heading.strip()::equalsIgnoreCase)) {
        return kind;
      }
    }
    return OTHER;
  }
}
