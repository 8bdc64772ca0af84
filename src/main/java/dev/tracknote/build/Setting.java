package dev.tracknote.build;

import dev.tracknote.chart.ChartPainter;
import dev.tracknote.commentary.Commentary;
import dev.tracknote.commentary.CommentaryReader;
import dev.tracknote.compose.NoteComposer;
import dev.tracknote.data.CoverageFiles;
import dev.tracknote.data.HouseReader;
import dev.tracknote.data.LabelsReader;
import dev.tracknote.data.Script;
import dev.tracknote.data.ScriptReader;
import dev.tracknote.data.StyleReader;
import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.diagnostic.Place;
import dev.tracknote.diagnostic.RejectedInput;
import dev.tracknote.house.House;
import dev.tracknote.house.HouseStyle;
import dev.tracknote.house.Labels;
import dev.tracknote.pdf.PdfPrinter;
import dev.tracknote.pdf.Typefaces;
import dev.tracknote.plan.DesignFiles;
import dev.tracknote.template.NoteTemplate;
import dev.tracknote.wording.Language;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** What all notes of a run share: the house, its style and templates, the fonts. */
final class Setting {

  private final House house;
  private final HouseStyle style;
  private final NoteTemplate template;
  private final Map<Language, Labels> labels = new EnumMap<>(Language.class);
  private final Map<Language, Commentary> disclosures = new EnumMap<>(Language.class);
  private final Map<Language, ChartPainter> painters = new ConcurrentHashMap<>();
  private final Typefaces faces = Typefaces.bundled();
  private final PdfPrinter printer = new PdfPrinter(faces);

  private Setting(House house, HouseStyle style, NoteTemplate template) {
    this.house = house;
    this.style = style;
    this.template = template;
  }

  /**
   * Reads what notes share.
   *
   * @throws RejectedInput with everything that is wrong with it
   */
  static Setting read(Folders folders) throws RejectedInput {
    List<Diagnostic> findings = new ArrayList<>();
    findings.addAll(LinkFault.findings(folders.data(), new CoverageFiles(folders.data()).house()));
    findings.addAll(
        LinkFault.findings(folders.templates(), DesignFiles.below(folders.templates())));
    if (!findings.isEmpty()) {
      throw new RejectedInput(findings);
    }
    House house =
        Collected.or(findings, () -> new HouseReader(folders.data()).read().value()).orElse(null);
    HouseStyle style =
        Collected.or(findings, () -> new StyleReader(folders.templates()).read().value())
            .orElse(null);
    if (house == null || style == null) {
      throw new RejectedInput(findings);
    }
    findings.addAll(missingSections(style, Typed.path(folders.templates().resolve("style.json"))));
    findings.addAll(unknownSections(style, Typed.path(folders.templates().resolve("style.json"))));
    Setting setting =
        new Setting(
            house, style, new NoteTemplate(folders.templates(), Typed.path(folders.templates())));
    for (Language language : house.languages()) {
      setting.readLanguage(folders, language, findings);
    }
    if (findings.stream().anyMatch(Diagnostic::isError)) {
      throw new RejectedInput(findings);
    }
    return setting;
  }

  /** A published note carries its risks and its disclosures whatever its design leaves out. */
  private static List<Diagnostic> missingSections(HouseStyle style, String file) {
    return NoteComposer.requiredSections().stream()
        .filter(kind -> !style.sections().contains(kind))
        .map(
            kind ->
                Diagnostic.error(
                    "missing-section",
                    Place.file(file),
                    "expected the section " + kind + " in the list of sections, found none",
                    "add \"" + kind + "\" to the list; its place is free"))
        .toList();
  }

  private static List<Diagnostic> unknownSections(HouseStyle style, String file) {
    List<String> known = NoteComposer.sectionKinds();
    return style.sections().stream()
        .filter(kind -> !known.contains(kind))
        .map(
            kind ->
                Diagnostic.error(
                    "unknown-section",
                    Place.file(file),
                    "expected the name of a section, found \"" + kind + "\"",
                    "the sections are " + String.join(", ", known)))
        .toList();
  }

  private void readLanguage(Folders folders, Language language, List<Diagnostic> findings) {
    Collected.or(findings, () -> new LabelsReader(folders.templates()).read(language).value())
        .ifPresent(l -> labels.put(language, l));
    Path file = folders.data().resolve("house").resolve(fileName("disclosures", language));
    ScriptReader.read(file, findings)
        .ifPresent(script -> disclosures.put(language, commentary(script, findings)));
    Optional.ofNullable(disclosures.get(language))
        .map(d -> new DisclosureTexts(house, d, language))
        .map(d -> d.findings(Typed.path(folders.data().resolve("house").resolve("house.json"))))
        .ifPresent(findings::addAll);
  }

  private static Commentary commentary(Script script, List<Diagnostic> findings) {
    return CommentaryReader.read(script.file(), script.text(), findings);
  }

  /** The file of a text in one language; the house's first language needs no code. */
  String fileName(String stem, Language language) {
    return house.fileName(stem, language);
  }

  House house() {
    return house;
  }

  HouseStyle style() {
    return style;
  }

  NoteTemplate template() {
    return template;
  }

  Labels labels(Language language) {
    return Objects.requireNonNull(labels.get(language));
  }

  Map<Language, Labels> labels() {
    return labels;
  }

  Commentary disclosures(Language language) {
    return Objects.requireNonNull(disclosures.get(language));
  }

  /** Made when it is first asked for, since it waits for the fonts. */
  ChartPainter painter(Language language) {
    return painters.computeIfAbsent(language, this::newPainter);
  }

  private ChartPainter newPainter(Language language) {
    boolean chinese = language == Language.ZH;
    return new ChartPainter(
        style.palette(),
        style.dark(),
        chinese ? faces.awt(400) : faces.awtLatin(400),
        chinese ? faces.awt(700) : faces.awtLatin(700));
  }

  Typefaces faces() {
    return faces;
  }

  PdfPrinter printer() {
    return printer;
  }
}
