package dev.tracknote.revision;

import dev.tracknote.diagnostic.Diagnostic;
import java.util.List;

/**
 * All that moved from one edition of a note to the next.
 *
 * @param untrue findings on typed sentences that the new facts make untrue
 * @param turns verdicts that are others now
 * @param data what became of the facts
 * @param pages what became of the pages, one entry for each language that both editions have
 */
public record Changes(
    List<Diagnostic> untrue,
    List<VerdictTurn> turns,
    DataChange data,
    List<PageChange> pages,
    List<InputChange> inputs) {

  public Changes {
    untrue = List.copyOf(untrue);
    turns = List.copyOf(turns);
    pages = List.copyOf(pages);
    inputs = List.copyOf(inputs);
  }

  /** Whether a reader of the pages would miss nothing by keeping the earlier edition. */
  public boolean isNothing() {
    return untrue.isEmpty()
        && turns.isEmpty()
        && data.isNothing()
        && pages.stream().allMatch(PageChange::isNothing);
  }
}
