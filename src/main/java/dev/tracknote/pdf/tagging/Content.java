package dev.tracknote.pdf.tagging;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one node of the document, or nothing in it, puts on the pages. */
public final class Content {
  /** Lines, backgrounds and whatever else is there for the eye alone. */
  public static final Content ARTIFACT = new Content(null);

  /** The head and the foot of a page, and a table's head where it is repeated. */
  public static final Content PAGINATION = new Content(null);

  private final @Nullable StructureElement owner;
  private final List<Kid.Mark> marks = new ArrayList<>();

  Content(@Nullable StructureElement owner) {
    this.owner = owner;
  }

  @Nullable StructureElement owner() {
    return owner;
  }

  void add(Kid.Mark mark) {
    marks.add(mark);
  }

  List<Kid.Mark> marks() {
    return marks;
  }
}
