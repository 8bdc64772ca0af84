package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.ClaimFinder;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.Vocabulary;
import dev.tracknote.commentary.Commentary;
import dev.tracknote.facts.CompanyFacts;
import dev.tracknote.facts.Fact;
import dev.tracknote.house.House;
import dev.tracknote.metrics.FigureIndex;
import dev.tracknote.metrics.Metrics;
import dev.tracknote.quantity.FiscalQuarter;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the checks look at: one note, what it asserts, and the facts that it must agree with. */
public final class Dossier {

  private final Books books;
  private final House house;
  private final Commentary commentary;
  private final List<ReadSentence> note;
  private final List<ReadSentence> minutes;
  private final Sentences sentences;
  private final Optional<Commentary> spokenMinutes;
  private final Optional<CompanyFacts> earlier;
  private final JudgedByFacts judged;
  private final Scenes scenes;
  private final StatedNearby statedNearby;
  private final Namesakes namesakes = new Namesakes();
  private final BorneOut borneOut;
  private final MadeOnce<List<Contradiction>> contradictions;
  private final MadeOnce<HouseEstimates> estimates;
  private final Vocabulary vocabulary;
  private final Vocabulary accounts;

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
    this(new Books(facts, quarter), house, commentary, minutes, earlier);
  }

  Dossier(
      Books books,
      House house,
      Commentary commentary,
      Optional<Commentary> minutes,
      Optional<CompanyFacts> earlier) {
    this.books = books;
    this.house = house;
    this.commentary = commentary;
    this.earlier = earlier;
    this.vocabulary =
        CompanyNames.vocabulary(
            facts().company(), series(), OwnYears.of(facts(), quarter(), commentary));
    this.accounts =
        new Vocabulary(
            vocabulary.company(),
            vocabulary.segments(),
            Map.of(),
            0,
            vocabulary.year(),
            vocabulary.currency());
    UnderHeading headings = new UnderHeading(vocabulary, ground());
    this.note = headings.bound(ClaimFinder.find(commentary, vocabulary));
    this.spokenMinutes = minutes;
    this.minutes =
        minutes.map(m -> headings.bound(ClaimFinder.find(m, vocabulary))).orElse(List.of());
    this.sentences = new Sentences(note, this.minutes);
    this.scenes = new Scenes(ground(), everything());
    this.borneOut = new BorneOut(scenes, this::outlook);
    this.statedNearby = new StatedNearby(names(), series(), scenes);
    this.judged = new JudgedByFacts(everything(), ground(), scenes, statedNearby);
    this.estimates = new MadeOnce<>(() -> HouseEstimates.of(this));
    this.contradictions =
        new MadeOnce<>(() -> books.contradictions(PrintedPeriods.of(quarter(), everything())));
  }

  CompanyFacts facts() {
    return books.facts();
  }

  FiscalQuarter quarter() {
    return books.quarter();
  }

  House house() {
    return house;
  }

  Commentary commentary() {
    return commentary;
  }

  Metrics metrics() {
    return books.metrics();
  }

  FigureIndex figures() {
    return books.figures();
  }

  Ground ground() {
    return books.ground();
  }

  /** On which figures the facts had their say. */
  JudgedByFacts judged() {
    return judged;
  }

  Namesakes namesakes() {
    return namesakes;
  }

  StatedNames names() {
    return books.names();
  }

  Scenes scenes() {
    return scenes;
  }

  StatedNearby statedNearby() {
    return statedNearby;
  }

  /** Whether what the sentence names, or what is typed beside it, yields a figure. */
  boolean explains(ReadSentence sentence, Claim claim) {
    return borneOut.explains(sentence, claim);
  }

  /** Whether some reading of what is named, or of what is typed beside it, makes a figure right. */
  boolean isRight(ReadSentence sentence, Claim claim) {
    return borneOut.isRight(sentence, claim);
  }

  /** Whether a figure is what the facts yield for what is named, whatever the words at it say. */
  boolean isYielded(ReadSentence sentence, Claim claim) {
    return borneOut.isYielded(sentence, claim);
  }

  /** Whether a figure is what several quarters of what is named make together. */
  boolean isYieldedTogether(ReadSentence sentence, Claim claim) {
    return borneOut.isYieldedTogether(sentence, claim);
  }

  /** The same of a figure that words put ahead. */
  boolean isNoForecast(ReadSentence sentence, Claim claim) {
    return borneOut.isNoForecast(sentence, claim);
  }

  /** Whether a figure comes out of an amount typed near it and one of the accounts. */
  boolean isBesideAccounts(ReadSentence sentence, Claim claim) {
    return borneOut.isBesideAccounts(sentence, claim);
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
    return books.pool();
  }

  /** What was guided or stated as a range; gathered when a rule first asks for it. */
  List<GuidedSpan> guidedSpans() {
    return books.guidedSpans();
  }

  /** What was guided and expected of each line; made when a rule first asks for it. */
  OutlookValues outlook() {
    return books.outlook();
  }

  /** What is told as the house's forecast; gathered when it is first asked for. */
  HouseEstimates estimates() {
    return estimates.get();
  }

  List<StatedSeries> series() {
    return books.series();
  }

  /** The series that has this name among the measures. */
  Optional<StatedSeries> series(String measure) {
    return books.series(measure);
  }

  /** Facts that contradict each other in the periods that the note is about. */
  List<Contradiction> contradictions() {
    return contradictions.get();
  }

  /** The same note on those of its facts that none contradicts; absent where none does. */
  Optional<Dossier> withoutSuspects() {
    Set<Fact> suspects = new LinkedHashSet<>();
    contradictions().stream()
        .filter(Contradiction::isError)
        .forEach(c -> suspects.addAll(c.suspects()));
    return suspects.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Dossier(
                facts().without(suspects), quarter(), house, commentary, spokenMinutes, earlier));
  }

  /** The same note on the facts of its last edition. */
  Optional<Dossier> atLastEdition() {
    return earlier.map(e -> new Dossier(e, quarter(), house, commentary, spokenMinutes));
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
