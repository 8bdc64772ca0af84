package dev.tracknote.revision;

import dev.tracknote.compose.Composed;
import dev.tracknote.facts.CompanyFacts;
import dev.tracknote.quantity.FiscalQuarter;
import dev.tracknote.wording.Language;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One edition of a note as it can be compared: the facts it stands on and what its pages say.
 *
 * @param pages the note in each of its languages, in the house's order
 * @param inputs SHA-256 of each input by its name
 */
public record Snapshot(
    CompanyFacts facts, FiscalQuarter quarter, List<Page> pages, SortedMap<String, String> inputs) {

  public Snapshot {
    pages = List.copyOf(pages);
    inputs = Collections.unmodifiableSortedMap(new TreeMap<>(inputs));
  }

  /**
   * The note in one language.
   *
   * @param typed the figures that its analyst typed, in their order
   */
  public record Page(Language language, Composed composed, List<TypedFigure> typed) {

    public Page {
      typed = List.copyOf(typed);
    }
  }

  public static Snapshot of(
      CompanyFacts facts, FiscalQuarter quarter, List<Page> pages, Map<String, String> inputs) {
    return new Snapshot(facts, quarter, pages, new TreeMap<>(inputs));
  }

  Optional<Page> in(Language language) {
    return pages.stream().filter(p -> p.language() == language).findFirst();
  }
}
