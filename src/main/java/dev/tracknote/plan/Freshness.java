package dev.tracknote.plan;

import dev.tracknote.data.NoteFolder;
import dev.tracknote.output.Published;
import java.util.List;
import java.util.Optional;

/**
 * Whether the edition in force is what a note's inputs give.
 *
 * @param inputs one hash of all inputs, where the note is due
 * @param published the edition in force and what it says of itself
 * @param reasons what makes it out of date; none when it is fresh
 */
public record Freshness(
    NoteFolder note,
    NoteState state,
    String inputs,
    Optional<Published> published,
    List<Reason> reasons) {

  public Freshness {
    reasons = List.copyOf(reasons);
  }

  /** Whether it is only listed. */
  public boolean isArchived() {
    return state == NoteState.ARCHIVED;
  }

  /** Whether there is nothing to do. */
  public boolean isFresh() {
    return !isArchived() && reasons.isEmpty();
  }

  /** Whether it is to be written. */
  public boolean isDue() {
    return !isArchived() && !reasons.isEmpty();
  }

  /** The same note, which is to be written whatever its inputs are. */
  public Freshness forced() {
    return isFresh()
        ? new Freshness(note, state, inputs, published, List.of(new Reason(Reason.Kind.FORCED, "")))
        : this;
  }
}
