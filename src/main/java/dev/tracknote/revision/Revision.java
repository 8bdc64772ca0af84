package dev.tracknote.revision;

import dev.tracknote.compose.Composed;
import dev.tracknote.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Compares two editions of one note. */
public final class Revision {

  private Revision() {}

  /**
   * What moved.
   *
   * @param untrue findings on typed sentences that the later facts make untrue
   */
  public static Changes between(Snapshot then, Snapshot now, List<Diagnostic> untrue) {
    List<PageChange> pages = new ArrayList<>();
    for (Snapshot.Page page : now.pages()) {
      Optional<Snapshot.Page> before = then.in(page.language());
      before.ifPresent(b -> pages.add(page(b, page)));
    }
    return new Changes(
        untrue,
        GuidanceComparison.turns(then.facts(), now.facts(), now.quarter()),
        FactsComparison.of(then.facts(), now.facts()),
        pages,
        InputChange.between(then.inputs(), now.inputs()));
  }

  /** A note of which nothing but the design or the program has changed. */
  public static Changes ofDesign(Map<String, String> then, Map<String, String> now) {
    return new Changes(
        List.of(),
        List.of(),
        new DataChange(List.of(), List.of(), List.of(), List.of()),
        List.of(),
        InputChange.between(new TreeMap<>(then), new TreeMap<>(now)));
  }

  private static PageChange page(Snapshot.Page before, Snapshot.Page page) {
    Composed then = before.composed();
    Composed now = page.composed();
    FigureComparison figures = new FigureComparison(then.figures(), now.figures());
    return new PageChange(
        page.language(),
        figures.changed(),
        figures.added(),
        figures.gone(),
        ExhibitComparison.between(then.note(), now.note()),
        SentenceComparison.between(PrintedSentences.of(then), PrintedSentences.of(now)),
        PageChange.ClaimTurn.between(before.typed(), page.typed()));
  }
}
