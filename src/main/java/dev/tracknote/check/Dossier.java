package dev.tracknote.check;

import dev.tracknote.claim.Claim;
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
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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
  private final Sentences sentences;
  private final Optional<Commentary> spokenMinutes;
  private final Optional<CompanyFacts> earlier;
  private final Ground ground;
  private final List<Fault> faults;
  private final Set<Claim> judged;
  private final Scenes scenes;
  private final StatedNames names;
  private final StatedNearby statedNearby;
  private final Namesakes namesakes = new Namesakes();
  private @Nullable Pool pool;
  private @Nullable OutlookValues outlook;
  private final Vocabulary vocabulary;
  private final Vocabulary accounts;
  private final List<StatedSeries> series;

  public Dossier(
      CompanyFacts facts,
      FiscalQuarter quarter,
      House house,
      Commentary commentary,
      Optional<Commentary> minutes) {
    this(facts, quarter, house, commentary, minutes, Optional.empty());
  }

  /**
   * A note that has been published before.
   *
   * @param earlier the facts on which its last edition stood
   */
  public Dossier(
      CompanyFacts facts,
      FiscalQuarter quarter,
      House house,
      Commentary commentary,
      Optional<Commentary> minutes,
      Optional<CompanyFacts> earlier) {
    this.facts = facts;
    this.quarter = quarter;
    this.house = house;
    this.commentary = commentary;
    this.metrics = Metrics.of(facts);
    this.figures = new FigureIndex(facts, metrics, quarter);
    this.earlier = earlier;
    this.series = StatedSeries.of(facts.statements());
    Vocabulary vocabulary = vocabulary(facts.company(), series, quarter);
    this.vocabulary = vocabulary;
    this.accounts = new Vocabulary(vocabulary.company(), vocabulary.segments(), Map.of(), 0);
    this.note = ClaimFinder.find(commentary, vocabulary);
    this.spokenMinutes = minutes;
    this.minutes = minutes.map(m -> ClaimFinder.find(m, vocabulary)).orElse(List.of());
    this.sentences = new Sentences(note, this.minutes);
    this.ground = new Ground(facts, quarter);
    this.names = new StatedNames(facts.statements());
    this.scenes = new Scenes(ground, everything());
    this.statedNearby = new StatedNearby(names, series, scenes);
    List<Bound> bounds = Bound.in(everything());
    this.judged = Collections.newSetFromMap(new IdentityHashMap<>());
    bounds.forEach(b -> judged.add(b.claim()));
    this.faults =
        new FaultFinder(ground)
            .find(bounds).stream()
                .filter(f -> !statedNearby.holds(f) && !Acquittal.holds(f, scenes))
                .toList();
  }

  private static Vocabulary vocabulary(
      Company company, List<StatedSeries> series, FiscalQuarter quarter) {
    Map<String, List<String>> segments = new LinkedHashMap<>();
    for (Segment segment : company.segments()) {
      segments.put(segment.id(), ShortNames.with(names(segment.name()), company.segments()));
    }
    company.splits().stream()
        .filter(s -> !s.of().isEmpty())
        .forEach(s -> s.parts().forEach(p -> withWhole(p, s.of(), segments)));
    List<String> names = new ArrayList<>(names(company.name()));
    names.add(company.code());
    Map<String, List<String>> stated = new LinkedHashMap<>();
    series.forEach(s -> stated.put(s.id(), s.names()));
    return new Vocabulary(names, segments, stated, quarter.quarter());
  }

  /** «Premium beer» is the part Premium of Beer. */
  private static void withWhole(String part, String whole, Map<String, List<String>> segments) {
    List<String> own = new ArrayList<>(segments.getOrDefault(part, List.of()));
    for (String name : List.copyOf(own)) {
      boolean latin = name.chars().allMatch(c -> c < 128);
      for (String of : segments.getOrDefault(whole, List.of())) {
        if (of.chars().allMatch(c -> c < 128) == latin && !name.contains(of)) {
          own.add(latin ? name + " " + of : name + of);
        }
      }
    }
    segments.put(part, own);
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

  Ground ground() {
    return ground;
  }

  /** Figures that the facts contradict, each told once. */
  List<Fault> faults() {
    return faults;
  }

  /** Whether the facts had their say on a claim. */
  boolean isJudged(Claim claim) {
    return judged.contains(claim);
  }

  Namesakes namesakes() {
    return namesakes;
  }

  StatedNames names() {
    return names;
  }

  Scenes scenes() {
    return scenes;
  }

  StatedNearby statedNearby() {
    return statedNearby;
  }

  /** Whether what the sentence names, or what is typed beside it, yields a figure. */
  boolean explains(ReadSentence sentence, Claim claim) {
    return Typed.yields(sentence, claim.figure())
        || scenes.of(sentence).flatMap(s -> s.admissible().reading(claim.figure())).isPresent();
  }

  /** Whether some reading of what is named, or of what is typed beside it, makes a figure right. */
  boolean isRight(ReadSentence sentence, Claim claim) {
    return explains(sentence, claim)
        || scenes.of(sentence).filter(s -> s.isOfSpan(claim.figure())).isPresent()
        || Typed.yields(sentence, scenes.typedBefore(sentence), claim.figure())
        || scenes
            .of(sentence)
            .flatMap(s -> s.admissible().levelOrGrowth(claim.figure()))
            .isPresent()
        || isBesideAccounts(sentence, claim);
  }

  /** Whether a figure comes out of an amount typed near it and one of the accounts. */
  boolean isBesideAccounts(ReadSentence sentence, Claim claim) {
    return scenes
        .of(sentence)
        .filter(s -> BesideAccounts.yields(sentence, scenes.typedBefore(sentence), s, claim))
        .isPresent();
  }

  Vocabulary vocabulary() {
    return vocabulary;
  }

  /** The names of the company and its parts alone, without what was stated outside the accounts. */
  Vocabulary accounts() {
    return accounts;
  }

  /** Made when the first figure asks for it. */
  Pool pool() {
    Pool made = pool;
    if (made == null) {
      made = new Pool(ground, series);
      pool = made;
    }
    return made;
  }

  /** Made when the first figure asks for it. */
  OutlookValues outlook() {
    OutlookValues made = outlook;
    if (made == null) {
      made = new OutlookValues(this);
      outlook = made;
    }
    return made;
  }

  List<StatedSeries> series() {
    return series;
  }

  /** The series that has this name among the measures. */
  Optional<StatedSeries> series(String measure) {
    return measure.startsWith(StatedSeries.PREFIX)
        ? series.stream().filter(s -> s.id().equals(measure)).findFirst()
        : Optional.empty();
  }

  /** The same note on the facts of its last edition. */
  Optional<Dossier> atLastEdition() {
    return earlier.map(e -> new Dossier(e, quarter, house, commentary, spokenMinutes));
  }

  /** The sentences of the note. */
  List<ReadSentence> note() {
    return note;
  }

  /** The sentences of the note, then of the minutes. */
  List<ReadSentence> everything() {
    return sentences.all();
  }

  Sentences sentences() {
    return sentences;
  }

  List<ReadSentence> minutes() {
    return minutes;
  }

  Optional<Commentary> spokenMinutes() {
    return spokenMinutes;
  }
}
