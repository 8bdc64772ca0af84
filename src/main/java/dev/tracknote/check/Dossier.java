package dev.tracknote.check;

import dev.tracknote.claim.ClaimFinder;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.Vocabulary;
import dev.tracknote.commentary.Commentary;
import dev.tracknote.facts.Company;
import dev.tracknote.facts.CompanyFacts;
import dev.tracknote.facts.Segment;
import dev.tracknote.house.House;
import dev.tracknote.metrics.FigureIndex;
import dev.tracknote.metrics.Metrics;
import dev.tracknote.quantity.FiscalQuarter;
import dev.tracknote.wording.Language;
import dev.tracknote.wording.Wording;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the checks look at: one note, what it asserts, and the facts that it must agree with. */
public final class Dossier {

  private final CompanyFacts facts;
  private final FiscalQuarter quarter;
  private final House house;
  private final Commentary commentary;
  private final Metrics metrics;
  private final FigureIndex figures;
  private final List<ReadSentence> note;
  private final List<ReadSentence> minutes;
  private final Expectations expectations;

  public Dossier(
      CompanyFacts facts,
      FiscalQuarter quarter,
      House house,
      Commentary commentary,
      Optional<Commentary> minutes) {
    this.facts = facts;
    this.quarter = quarter;
    this.house = house;
    this.commentary = commentary;
    this.metrics = Metrics.of(facts);
    this.figures = new FigureIndex(facts, metrics, quarter);
    Vocabulary vocabulary = vocabulary(facts.company());
    this.note = ClaimFinder.find(commentary, vocabulary);
    this.minutes = minutes.map(m -> ClaimFinder.find(m, vocabulary)).orElse(List.of());
    this.expectations = new Expectations(facts, metrics, quarter);
  }

  private static Vocabulary vocabulary(Company company) {
    Map<String, List<String>> segments = new LinkedHashMap<>();
    for (Segment segment : company.segments()) {
      segments.put(segment.id(), names(segment.name()));
    }
    List<String> names = new ArrayList<>(names(company.name()));
    names.add(company.code());
    return new Vocabulary(names, segments);
  }

  private static List<String> names(Wording wording) {
    List<String> names = new ArrayList<>();
    for (Language language : Language.values()) {
      if (wording.has(language)) {
        names.add(wording.in(language));
      }
    }
    return names;
  }

  CompanyFacts facts() {
    return facts;
  }

  FiscalQuarter quarter() {
    return quarter;
  }

  House house() {
    return house;
  }

  Commentary commentary() {
    return commentary;
  }

  Metrics metrics() {
    return metrics;
  }

  FigureIndex figures() {
    return figures;
  }

  Expectations expectations() {
    return expectations;
  }

  /** The sentences of the note. */
  List<ReadSentence> note() {
    return note;
  }

  /** The sentences of the note, then of the minutes. */
  List<ReadSentence> everything() {
    List<ReadSentence> all = new ArrayList<>(note);
    all.addAll(minutes);
    return all;
  }

  List<ReadSentence> minutes() {
    return minutes;
  }
}
