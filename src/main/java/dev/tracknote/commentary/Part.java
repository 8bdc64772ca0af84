package dev.tracknote.commentary;

import dev.tracknote.diagnostic.Place;
import java.util.List;

/**
 * What stands under one second-level heading.
 *
 * @param heading its typed words
 * @param title the same with styles and figure references
 */
public record Part(
    PartKind kind, String heading, List<Span> title, Place place, List<Prose> prose) {

  public Part {
    title = List.copyOf(title);
    prose = List.copyOf(prose);
  }

  /** Whether a figure is to be filled into the heading. */
  public boolean hasReference() {
    return title.stream().anyMatch(Span.Reference.class::isInstance);
  }
}
