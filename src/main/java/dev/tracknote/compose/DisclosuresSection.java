package dev.tracknote.compose;

import dev.tracknote.commentary.Part;
import dev.tracknote.house.Label;
import dev.tracknote.note.Block;
import dev.tracknote.note.Section;
import dev.tracknote.note.Subheading;
import dev.tracknote.note.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Certification, rating scale and disclaimer, as the house words them. */
final class DisclosuresSection implements SectionComposer {

  @Override
  public Optional<Section> compose(Desk desk) {
    List<Part> parts = desk.manuscript().disclosures().parts();
    if (parts.isEmpty()) {
      return Optional.empty();
    }
    ProseComposer prose = new ProseComposer(desk);
    List<Block> blocks = new ArrayList<>();
    for (Part part : parts) {
      blocks.add(new Subheading("disclosure-" + parts.indexOf(part), prose.text(part.title())));
      blocks.addAll(prose.blocks(part.prose()));
    }
    return Optional.of(
        new Section(
            "disclosures", "disclosures", Text.of(desk.label(Label.SECTION_DISCLOSURES)), blocks));
  }
}
