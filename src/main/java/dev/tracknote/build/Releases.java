package dev.tracknote.build;

import dev.tracknote.build.NoteSources.Sibling;
import dev.tracknote.commentary.FrontMatter;
import dev.tracknote.compose.Manuscript;
import dev.tracknote.data.NoteFolder;
import dev.tracknote.house.Analyst;
import dev.tracknote.house.House;
import dev.tracknote.house.Label;
import dev.tracknote.house.RatingGrade;
import dev.tracknote.note.Block;
import dev.tracknote.note.Items;
import dev.tracknote.note.Note;
import dev.tracknote.note.Paragraph;
import dev.tracknote.note.Section;
import dev.tracknote.quantity.FiscalQuarter;
import dev.tracknote.rixml.Release;
import dev.tracknote.rixml.Release.Opinion;
import dev.tracknote.rixml.Release.Related;
import dev.tracknote.rixml.Release.Rendition;
import dev.tracknote.rixml.Release.Standing;
import dev.tracknote.rixml.Release.Target;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Gathers what the receivers of a printed note are told of it. */
final class Releases {

  private final Setting setting;
  private final NoteSources sources;

  Releases(Folders folders, Setting setting) {
    this.setting = setting;
    this.sources = new NoteSources(folders, setting);
  }

  /**
   * Gathers it.
   *
   * @param pdfs SHA-256 of each PDF by its name
   */
  Release of(
      NoteFolder note, List<PrintedNote> printed, Map<String, String> pdfs, Standing standing) {
    Manuscript own = printed.getFirst().manuscript();
    List<Sibling> before =
        sources.siblings(note, own.language()).stream()
            .filter(s -> s.date().isBefore(own.date()))
            .sorted(Comparator.comparing(Sibling::date).reversed())
            .toList();
    FrontMatter front = own.commentary().front();
    return new Release(
        setting.house(),
        own.facts().company(),
        note.period(),
        own.date(),
        standing,
        printed.stream().map(p -> rendition(p, pdfs)).toList(),
        analysts(front),
        opinion(front, before),
        target(front, before),
        before.stream().map(s -> new Related(s.period(), title(own, s))).toList(),
        new DisclosureTexts(setting.house(), own.disclosures(), own.language()).disclosures());
  }

  private static Rendition rendition(PrintedNote printed, Map<String, String> pdfs) {
    Note note = printed.note();
    return new Rendition(
        printed.language(),
        note.title(),
        note.headline().plain(),
        summary(note),
        printed.fileName(),
        pdfs.getOrDefault(printed.fileName(), ""),
        printed.pdf().length);
  }

  /** What happened, and the sentence that opens each key point. */
  private static String summary(Note note) {
    List<String> words = new ArrayList<>();
    for (Section section : note.sections()) {
      for (Block block : section.blocks()) {
        if (section.kind().equals("event") && block instanceof Paragraph paragraph) {
          words.add(paragraph.text().plain());
        } else if (section.kind().equals("key-points") && block instanceof Items items) {
          items.items().stream()
              .map(i -> i.lead().plain().strip())
              .filter(lead -> !lead.isEmpty())
              .forEach(words::add);
        }
      }
    }
    return String.join("\n", words);
  }

  private List<Analyst> analysts(FrontMatter front) {
    return Arrays.stream(front.value("analysts", "").split(",", -1))
        .flatMap(id -> setting.house().analyst(id.strip()).stream())
        .distinct()
        .toList();
  }

  private Optional<Opinion> opinion(FrontMatter front, List<Sibling> before) {
    House house = setting.house();
    Optional<RatingGrade> prior =
        before.stream()
            .flatMap(s -> house.rating(s.front().value("rating", "")).stream())
            .findFirst();
    String action = front.value("rating_action", "maintain").toLowerCase(Locale.ROOT);
    return house
        .rating(front.value("rating", ""))
        .map(grade -> new Opinion(grade, action, prior.filter(p -> !p.equals(grade))));
  }

  private static Optional<Target> target(FrontMatter front, List<Sibling> before) {
    Optional<BigDecimal> prior =
        before.stream().flatMap(s -> price(s.front()).stream()).findFirst();
    return price(front).map(value -> new Target(value, prior));
  }

  private static Optional<BigDecimal> price(FrontMatter front) {
    String typed = front.value("target", "");
    return typed.matches("\\d{0,9}\\.?\\d{1,6}")
        ? Optional.of(new BigDecimal(typed)).filter(t -> t.signum() > 0)
        : Optional.empty();
  }

  /** As the report calls itself, or as its pages call a note on its quarter. */
  private String title(Manuscript own, Sibling sibling) {
    String quarter =
        FiscalQuarter.parse(sibling.period()).map(FiscalQuarter::label).orElse(sibling.period());
    String otherwise =
        own.labels()
            .text(
                Label.NOTE_TITLE,
                own.facts().company().name().in(own.language()),
                own.facts().company().code(),
                quarter);
    return sibling.front().value("title", otherwise);
  }
}
