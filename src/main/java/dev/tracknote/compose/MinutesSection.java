package dev.tracknote.compose;

import dev.tracknote.commentary.Commentary;
import dev.tracknote.commentary.Part;
import dev.tracknote.commentary.PartKind;
import dev.tracknote.house.Label;
import dev.tracknote.note.Block;
import dev.tracknote.note.Entries;
import dev.tracknote.note.Items;
import dev.tracknote.note.Paragraph;
import dev.tracknote.note.Section;
import dev.tracknote.note.Subheading;
import dev.tracknote.note.Text;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The minutes of the results call: when, who, what was said, questions and answers. */
final class MinutesSection implements SectionComposer {

  @Override
  public Optional<Section> compose(Desk desk) {
    return desk.manuscript()
        .minutes()
        .map(m -> new Section("minutes", "minutes", Text.of(heading(desk)), blocks(desk, m)));
  }

  private static String heading(Desk desk) {
    return desk.label(
        Label.MINUTES_TITLE,
        desk.facts().company().name().in(desk.language()),
        desk.quarter().label());
  }

  private static List<Block> blocks(Desk desk, Commentary minutes) {
    List<Block> blocks = new ArrayList<>();
    List<Entries.Entry> entries = new ArrayList<>();
    minutes
        .front()
        .entry("date")
        .ifPresent(e -> entries.add(entry(desk, Label.MINUTES_TIME, day(desk, e.value()))));
    minutes
        .front()
        .entry("attendees")
        .ifPresent(
            e -> entries.add(entry(desk, Label.MINUTES_ATTENDEES, e.value().split("[；;]", -1))));
    if (!entries.isEmpty()) {
      blocks.add(new Entries(entries));
    }
    ProseComposer prose = new ProseComposer(desk);
    for (Part part : minutes.parts()) {
      blocks.add(
          new Subheading("minutes-" + minutes.parts().indexOf(part), prose.text(part.title())));
      List<Block> said = prose.blocks(part.prose());
      blocks.addAll(part.kind() == PartKind.QUESTIONS ? dialogue(said) : said);
    }
    return blocks;
  }

  private static String day(Desk desk, String value) {
    try {
      return desk.numbers().date(LocalDate.parse(value));
    } catch (DateTimeParseException notADate) {
      return value;
    }
  }

  private static Entries.Entry entry(Desk desk, Label term, String... lines) {
    return new Entries.Entry(
        desk.label(term), List.of(lines).stream().map(String::strip).map(Text::of).toList());
  }

  /** Paragraphs that open with Q or A begin a question or an answer; the rest goes on. */
  private static List<Block> dialogue(List<Block> said) {
    List<Block> blocks = new ArrayList<>();
    Paragraph.Role role = Paragraph.Role.BODY;
    for (Block block : said) {
      if (block instanceof Paragraph paragraph) {
        String text = paragraph.text().plain();
        if (text.startsWith("Q：") || text.startsWith("Q:")) {
          role = Paragraph.Role.QUESTION;
        } else if (text.startsWith("A：") || text.startsWith("A:")) {
          role = Paragraph.Role.ANSWER;
        }
        blocks.add(new Paragraph(role, paragraph.text()));
      } else if (block instanceof Items items) {
        blocks.add(new Items(2, items.items()));
      } else {
        blocks.add(block);
      }
    }
    return blocks;
  }
}
