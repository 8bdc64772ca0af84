package dev.tracknote.compose;

import dev.tracknote.commentary.PartKind;
import dev.tracknote.house.Label;
import dev.tracknote.note.Section;
import java.util.Optional;

/** A section that is the analyst's own text and nothing else: event, key points, risks. */
final class ProseSection implements SectionComposer {

  private final String kind;
  private final PartKind part;
  private final Label heading;

  ProseSection(String kind, PartKind part, Label heading) {
    this.kind = kind;
    this.part = part;
    this.heading = heading;
  }

  @Override
  public Optional<Section> compose(Desk desk) {
    ProseComposer prose = new ProseComposer(desk);
    return desk.manuscript()
        .commentary()
        .part(part)
        .map(p -> new Section(kind, kind, prose.heading(p, heading), prose.blocks(p.prose())));
  }
}
