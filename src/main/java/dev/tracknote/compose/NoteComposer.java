package dev.tracknote.compose;

import dev.tracknote.commentary.PartKind;
import dev.tracknote.house.Analyst;
import dev.tracknote.house.House;
import dev.tracknote.house.Label;
import dev.tracknote.note.Block;
import dev.tracknote.note.DocumentInfo;
import dev.tracknote.note.KeyFigure;
import dev.tracknote.note.Masthead;
import dev.tracknote.note.Note;
import dev.tracknote.note.Paragraph;
import dev.tracknote.note.Run;
import dev.tracknote.note.Section;
import dev.tracknote.note.SidebarBox;
import dev.tracknote.note.Text;
import dev.tracknote.wording.Language;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Composes the note that a manuscript makes. */
public final class NoteComposer {

  private static final Map<String, SectionComposer> SECTIONS = sections();

  private NoteComposer() {}

  private static Map<String, SectionComposer> sections() {
    Map<String, SectionComposer> sections = new LinkedHashMap<>();
    sections.put("event", new ProseSection("event", PartKind.EVENT, Label.SECTION_EVENT));
    sections.put(
        "key-points",
        new ProseSection("key-points", PartKind.KEY_POINTS, Label.SECTION_KEY_POINTS));
    sections.put("picks", new PicksSection());
    sections.put("risks", new ProseSection("risks", PartKind.RISKS, Label.SECTION_RISKS));
    sections.put("exhibits", ExhibitsSection.exhibits());
    sections.put("forecast", ExhibitsSection.forecast());
    sections.put("minutes", new MinutesSection());
    sections.put("disclosures", new DisclosuresSection());
    return sections;
  }

  /** The kinds of sections that a house style can put in order. */
  public static List<String> sectionKinds() {
    return List.copyOf(SECTIONS.keySet());
  }

  /** Those that no note may be published without. */
  public static List<String> requiredSections() {
    return List.of("event", "key-points", "picks", "risks", "disclosures");
  }

  public static Composed compose(Manuscript manuscript) {
    Desk desk = new Desk(manuscript);
    Text headline = headline(desk);
    List<KeyFigure> strip = new KeyFigureStrip(desk).compose();
    List<SidebarBox> sidebar = new Sidebar(desk).compose();
    List<Section> sections = new ArrayList<>();
    for (String kind : manuscript.style().sections()) {
      SectionComposer composer = SECTIONS.get(kind);
      if (composer != null) {
        desk.register()
            .in(kind, () -> composer.compose(desk))
            .ifPresent(s -> append(desk, s, sections));
      }
    }
    String title = Sidebar.companyTitle(desk);
    Note note =
        new Note(
            manuscript.language() == Language.ZH ? "zh-CN" : "en",
            status(desk),
            masthead(desk, title),
            title,
            headline,
            strip,
            sidebar,
            sections,
            desk.label(Label.FOOT_NOTICE),
            info(desk, title, headline.plain()));
    return new Composed(
        note, desk.register().all(), desk.register().asides(), desk.passages(), desk.findings());
  }

  private static Text headline(Desk desk) {
    return desk.manuscript()
        .commentary()
        .front()
        .entry("headline")
        .flatMap(
            e ->
                desk.register()
                    .in("headline", () -> Optional.of(new TextComposer(desk).compose(e.spans()))))
        .orElse(Text.of(""));
  }

  /** The section before the minutes ends with a pointer to them. */
  private static void append(Desk desk, Section section, List<Section> sections) {
    if (section.kind().equals("minutes") && !sections.isEmpty()) {
      Section last = sections.removeLast();
      List<Block> blocks = new ArrayList<>(last.blocks());
      String words = desk.label(Label.MINUTES_POINTER, desk.quarter().label());
      Run link = new Run(words, false, false, "#" + section.id(), 0);
      blocks.add(new Paragraph(Paragraph.Role.REMARK, new Text(List.of(link))));
      sections.add(new Section(last.kind(), last.id(), last.heading(), blocks));
    }
    sections.add(section);
  }

  private static String status(Desk desk) {
    return desk.manuscript().draft() ? desk.label(Label.DRAFT_STATUS) : "";
  }

  private static Masthead masthead(Desk desk, String title) {
    Language language = desk.language();
    House house = desk.manuscript().house();
    List<String> labels = new ArrayList<>();
    if (desk.manuscript().draft()) {
      labels.add(status(desk));
    }
    labels.add(desk.label(Label.DOCUMENT_KIND));
    labels.add(desk.label(Label.NOTE_KIND));
    labels.add(
        desk.manuscript().commentary().front().value("date", "").isEmpty()
            ? desk.label(Label.UNDATED)
            : desk.numbers().date(desk.manuscript().date()));
    return new Masthead(
        house.name().in(language),
        labels,
        desk.facts().company().group().in(language)
            + " / "
            + desk.facts().company().sector().in(language),
        title);
  }

  private static DocumentInfo info(Desk desk, String title, String headline) {
    House house = desk.manuscript().house();
    String ids = desk.manuscript().commentary().front().value("analysts", "");
    String authors =
        house.analysts().stream()
            .filter(a -> List.of(ids.split("\\s*,\\s*", -1)).contains(a.id()))
            .map(Analyst::name)
            .map(n -> n.in(desk.language()))
            .collect(Collectors.joining(", "));
    return new DocumentInfo(
        desk.manuscript().draft() ? title + " · " + status(desk) : title,
        house.name().in(desk.language()) + (authors.isEmpty() ? "" : " · " + authors),
        headline,
        desk.facts().company().code() + ", " + desk.quarter().label(),
        desk.manuscript().date());
  }
}
