package dev.tracknote.plan;

import dev.tracknote.data.NoteFolder;
import dev.tracknote.output.Published;
import java.util.List;
import java.util.Optional;

/**
 * Whether the edition in force is what a note's inputs give.
 *
 * @param inputs one hash of all inputs
 * @param published the edition in force and what it says of itself
 * @param reasons what makes it out of date; none when it is fresh
 */
public record Freshness(
    NoteFolder note,
    boolean archived,
    String inputs,
    Optional<Published> published,
    List<Reason> reasons) {

  public Freshness {
    reasons = List.copyOf(reasons);
  }

  /** Whether there is nothing to do. */
  public boolean isFresh() {
    return !archived && reasons.isEmpty();
  }

  /** Whether it is to be written. */
  public boolean isDue() {
    return !archived && !reasons.isEmpty();
  }

  /** The same note, which is to be written whatever its inputs are. */
  public Freshness forced() {
    return isFresh()
        ? new Freshness(
            note, archived, inputs, published, List.of(new Reason(Reason.Kind.FORCED, "")))
        : this;
  }
}
