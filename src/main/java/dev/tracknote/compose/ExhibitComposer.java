package dev.tracknote.compose;

import java.util.Optional;

/** Composes one kind of exhibit. */
interface ExhibitComposer {

  /** The anchor of the exhibit. */
  String id();

  /** The exhibit, or nothing when the data does not hold it. */
  Optional<ExhibitDraft> compose(Desk desk);
}
