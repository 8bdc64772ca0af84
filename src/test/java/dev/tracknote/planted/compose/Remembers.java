package dev.tracknote.planted.compose;

/** A memory that outlives the note. */
final class Remembers {
  static int notes = 0;

  private Remembers() {}
}
