package dev.tracknote.commentary;

import dev.tracknote.diagnostic.Place;
import java.util.List;

/** A block of the analyst's text. */
public sealed interface Prose {

  Place place();

  /** Running text. */
  record Passage(List<Span> spans, Place place) implements Prose {

    public Passage {
      spans = List.copyOf(spans);
    }
  }

  /** A third-level heading. */
  record Heading(List<Span> spans, Place place) implements Prose {

    public Heading {
      spans = List.copyOf(spans);
    }
  }

  /** A list; each item holds blocks, the first of which is its own text. */
  record Listing(boolean ordered, List<List<Prose>> items, Place place) implements Prose {

    public Listing {
      items = List.copyOf(items);
    }
  }

  /** A table: its head cells and rows of cells. */
  record Grid(List<Passage> head, List<List<Passage>> rows, Place place) implements Prose {

    public Grid {
      head = List.copyOf(head);
      rows = List.copyOf(rows);
    }
  }
}
