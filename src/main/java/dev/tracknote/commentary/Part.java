package dev.tracknote.commentary;

import dev.tracknote.diagnostic.Place;
import java.util.List;

/** What stands under one second-level heading. */
public record Part(PartKind kind, String heading, Place place, List<Prose> prose) {

  public Part {
    prose = List.copyOf(prose);
  }
}
