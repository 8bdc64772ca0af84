package dev.tracknote.compose;

import dev.tracknote.note.Section;
import java.util.Optional;

/** Composes one kind of section. */
interface SectionComposer {

  /** The section, or nothing when there is nothing to say in it. */
  Optional<Section> compose(Desk desk);
}
