package dev.tracknote.check;

import dev.tracknote.commentary.PartKind;
import dev.tracknote.commentary.Prose;
import java.util.List;

/** The tables of a note's picks. */
final class PickTables {

  private PickTables() {}

  static List<Prose.Grid> of(Dossier dossier) {
    return dossier.commentary().part(PartKind.PICKS).stream()
        .flatMap(part -> part.prose().stream())
        .filter(Prose.Grid.class::isInstance)
        .map(Prose.Grid.class::cast)
        .toList();
  }
}
