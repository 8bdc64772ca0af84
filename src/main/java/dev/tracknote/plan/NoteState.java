package dev.tracknote.plan;

/** What a note says of itself at the head of its files, in whichever language. */
public enum NoteState {
  /** It was published elsewhere, and is only listed. */
  ARCHIVED,
  /** It is not to be published yet. */
  DRAFT,
  /** It says nothing, and is published. */
  FINAL
}
