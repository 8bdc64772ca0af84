package dev.tracknote.draft;

import dev.tracknote.commentary.Commentary;
import dev.tracknote.commentary.Prose;
import dev.tracknote.commentary.Span;
import java.util.ArrayList;
import java.util.List;

/** The figures that a note refers to. */
final class References {

  private References() {}

  /** Their names, each once, in the order of the text. */
  static List<String> in(Commentary commentary) {
    List<String> names = new ArrayList<>();
    commentary.front().entries().values().forEach(e -> collect(e.spans(), names));
    commentary.parts().forEach(p -> prose(p.prose(), names));
    return names.stream().distinct().toList();
  }

  private static void prose(List<Prose> prose, List<String> names) {
    for (Prose piece : prose) {
      switch (piece) {
        case Prose.Passage p -> collect(p.spans(), names);
        case Prose.Heading h -> collect(h.spans(), names);
        case Prose.Listing l -> l.items().forEach(i -> prose(i, names));
        case Prose.Grid g -> g.rows().forEach(r -> r.forEach(c -> collect(c.spans(), names)));
      }
    }
  }

  private static void collect(List<Span> spans, List<String> names) {
    for (Span span : spans) {
      if (span instanceof Span.Reference reference) {
        names.add(reference.name());
      }
    }
  }
}
