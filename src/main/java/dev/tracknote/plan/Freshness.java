package dev.tracknote.plan;

import dev.tracknote.data.NoteFolder;
import dev.tracknote.output.Published;
import dev.tracknote.output.Refusal;
import java.util.List;
import java.util.Optional;

/**
 * Whether the edition in force is what a note's inputs give.
 *
 * @param inputs one hash of all inputs, where the note is due
 * @param published the edition in force and what it says of itself, but of its inputs, which are
 *     held against those of now and then dropped, as the notes of all companies are held at a time
 * @param reasons what makes it out of date; none when it is fresh
 * @param refused what an earlier run found in the same inputs, where it published nothing for that
 */
public record Freshness(
    NoteFolder note,
    NoteState state,
    String inputs,
    Optional<Published> published,
    List<Reason> reasons,
    Optional<Refusal> refused) {

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

  /** Whether its edition is not what its inputs give. */
  public boolean isDue() {
    return !isArchived() && !reasons.isEmpty();
  }

  /** Whether there is work to do: it is due, and it is not known that nothing would come of it. */
  public boolean isToBeMade() {
    return isDue() && refused.isEmpty();
  }

  /** The same note, which is to be written whatever its inputs are. */
  public Freshness forced() {
    List<Reason> why = isFresh() ? List.of(new Reason(Reason.Kind.FORCED, "")) : reasons;
    return new Freshness(note, state, inputs, published, why, Optional.empty());
  }

  /** The same note, of which nothing is known from earlier runs. */
  public Freshness unjudged() {
    return new Freshness(note, state, inputs, published, reasons, Optional.empty());
  }
}
