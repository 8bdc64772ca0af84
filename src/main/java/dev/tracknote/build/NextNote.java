package dev.tracknote.build;

import dev.tracknote.commentary.Commentary;
import dev.tracknote.commentary.CommentaryReader;
import dev.tracknote.commentary.PartKind;
import dev.tracknote.data.CoverageReader;
import dev.tracknote.data.FactsReader;
import dev.tracknote.data.HouseKit;
import dev.tracknote.data.HouseReader;
import dev.tracknote.data.NewNoteFolder;
import dev.tracknote.data.NoteFolder;
import dev.tracknote.data.PhrasesReader;
import dev.tracknote.data.Script;
import dev.tracknote.data.ScriptReader;
import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.diagnostic.Place;
import dev.tracknote.diagnostic.RejectedInput;
import dev.tracknote.draft.DraftedFile;
import dev.tracknote.draft.LastNote;
import dev.tracknote.draft.MinutesSkeleton;
import dev.tracknote.draft.NoteDrafter;
import dev.tracknote.draft.Occasion;
import dev.tracknote.facts.CompanyFacts;
import dev.tracknote.facts.FactKey;
import dev.tracknote.facts.Metric;
import dev.tracknote.facts.ReportedQuarter;
import dev.tracknote.house.House;
import dev.tracknote.house.Phrases;
import dev.tracknote.quantity.Basis;
import dev.tracknote.quantity.FiscalQuarter;
import dev.tracknote.wording.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Starts the note on a new quarter: drafted from its facts and from the note before. */
public final class NextNote {

  private final Folders folders;

  public NextNote(Folders folders) {
    this.folders = folders;
  }

  /**
   * What a new note is asked to be.
   *
   * @param date when it is to be published; absent when the analyst will fill it in
   * @param minutes whether a skeleton for the minutes of the call is wanted
   */
  public record Order(String company, String period, Optional<LocalDate> date, boolean minutes) {}

  /**
   * What was written.
   *
   * @param files paths as the user would type them
   * @param last the quarter of the note that it was drafted from; absent when there was none
   * @param undisclosed what the quarter does not hold yet, by name
   * @param laid folders that were missing and were laid: the sample house, the templates
   */
  public record Started(
      NoteFolder note,
      List<String> files,
      Optional<FiscalQuarter> last,
      List<String> undisclosed,
      List<Path> laid) {

    public Started {
      laid = List.copyOf(laid);
      files = List.copyOf(files);
      undisclosed = List.copyOf(undisclosed);
    }
  }

  /**
   * Drafts the note and writes its folder.
   *
   * @throws RejectedInput when the quarter or its facts are not there, or when the note already is
   * @throws IOException if the disk fails; then nothing is left behind
   */
  public Started start(Order order) throws RejectedInput, IOException {
    CompanyFacts facts = new FactsReader(folders.data()).read(order.company()).value();
    FiscalQuarter quarter = quarter(order, facts);
    List<Diagnostic> linked = LinkFault.findings(folders.data(), List.of(notes(order)));
    if (!linked.isEmpty()) {
      throw new RejectedInput(linked);
    }
    Path path = notes(order).resolve(quarter.label());
    if (Files.exists(path)) {
      throw rejected(
          "note-exists",
          path,
          "expected no note on " + quarter.label() + " yet, found its folder",
          "go on with what it holds, or move it away; nothing is ever written over it");
    }
    List<Path> laid = HouseKit.layInto(folders.data(), folders.templates());
    House house = new HouseReader(folders.data()).read().value();
    Optional<Earlier> last = last(order.company(), quarter, house);
    Map<String, String> files = new LinkedHashMap<>();
    List<String> undisclosed = List.of();
    for (Language language : last.map(Earlier::languages).orElse(house.languages())) {
      Phrases phrases = new PhrasesReader(folders.templates()).read(language).value();
      Optional<LastNote> before = last.flatMap(l -> l.in(language));
      Occasion occasion =
          new Occasion(facts, quarter, order.date(), house, language, phrases, before);
      DraftedFile draft = NoteDrafter.draft(occasion);
      files.put(house.fileName("note", language), draft.text());
      if (order.minutes()) {
        files.put(house.fileName("transcript", language), MinutesSkeleton.draft(occasion).text());
      }
      undisclosed = draft.undisclosed();
    }
    NoteFolder note = new NoteFolder(order.company(), quarter.label(), path);
    NewNoteFolder.write(note, files);
    return new Started(
        note,
        files.keySet().stream().map(f -> Typed.path(path.resolve(f))).toList(),
        last.map(Earlier::quarter),
        undisclosed,
        laid);
  }

  private Path notes(Order order) {
    return folders.data().resolve(order.company()).resolve("notes");
  }

  private FiscalQuarter quarter(Order order, CompanyFacts facts) throws RejectedInput {
    Path folder = folders.data().resolve(order.company());
    Optional<FiscalQuarter> quarter = FiscalQuarter.parse(order.period());
    if (quarter.isEmpty()) {
      throw rejected(
          "bad-period",
          folder,
          "expected a quarter such as FY27Q1, found \"" + order.period() + "\"",
          "write FY, two digits of the fiscal year, Q and the quarter");
    }
    Optional<ReportedQuarter> days = facts.quarter(quarter.get());
    if (days.isEmpty()) {
      throw rejected(
          "missing-quarter",
          folder.resolve("calendar.csv"),
          "expected " + order.period() + " in the calendar, found " + held(facts),
          "add the quarter with its first and last day, or import its figures");
    }
    FactKey revenue = FactKey.company(Metric.REVENUE, Basis.GAAP, quarter.get());
    if (facts.reported().current(revenue).isEmpty()) {
      throw rejected(
          "missing-quarter",
          folder.resolve("facts.csv"),
          "expected the revenue of " + order.period() + ", found none",
          "import the quarter's figures before starting its note");
    }
    if (order.date().filter(d -> !d.isAfter(days.get().end())).isPresent()) {
      throw rejected(
          "front-matter",
          folder,
          "expected a date after the quarter's end on "
              + days.get().end()
              + ", found "
              + order.date().get(),
          "give the day on which the note is to be published, or leave --date out");
    }
    return quarter.get();
  }

  private static String held(CompanyFacts facts) {
    return facts.calendar().isEmpty()
        ? "no quarter"
        : facts.calendar().getFirst().label().label()
            + " to "
            + facts.calendar().getLast().label().label();
  }

  /** The published note before, in each of its languages. */
  private record Earlier(FiscalQuarter quarter, Map<Language, LastNote> editions) {

    List<Language> languages() {
      return List.copyOf(editions.keySet());
    }

    Optional<LastNote> in(Language language) {
      return Optional.ofNullable(editions.get(language));
    }
  }

  private Optional<Earlier> last(String company, FiscalQuarter quarter, House house) {
    return new CoverageReader(folders.data())
        .notes(company).stream()
            .flatMap(n -> earlier(n, house).stream())
            .filter(e -> e.quarter().compareTo(quarter) < 0)
            .max(Comparator.comparing(Earlier::quarter));
  }

  /** Archived notes hold no text, and drafts are nobody's words yet. */
  private static Optional<Earlier> earlier(NoteFolder note, House house) {
    Map<Language, LastNote> editions = new LinkedHashMap<>();
    Optional<FiscalQuarter> quarter = FiscalQuarter.parse(note.period());
    for (Language language : house.languages()) {
      Path file = note.path().resolve(house.fileName("note", language));
      List<Diagnostic> unheard = new ArrayList<>();
      Optional<Script> script = ScriptReader.readIfPresent(file, unheard);
      if (quarter.isPresent() && script.isPresent()) {
        Script read = script.get();
        Commentary commentary = CommentaryReader.read(read.file(), read.text(), unheard);
        if (!commentary.isDraft() && commentary.part(PartKind.KEY_POINTS).isPresent()) {
          editions.put(language, new LastNote(quarter.get(), read.text(), commentary));
        }
      }
    }
    return editions.isEmpty()
        ? Optional.empty()
        : Optional.of(new Earlier(quarter.orElseThrow(), editions));
  }

  private static RejectedInput rejected(String rule, Path place, String message, String hint) {
    return new RejectedInput(
        List.of(Diagnostic.error(rule, Place.file(Typed.path(place)), message, hint)));
  }
}
