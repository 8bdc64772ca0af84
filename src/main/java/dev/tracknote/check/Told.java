package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.Clauses;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.metrics.Measure;
import dev.tracknote.metrics.Subject;
import dev.tracknote.quantity.FiscalQuarter;
import dev.tracknote.quantity.Rounding;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a sentence and those right before it tell, as far as words take it up. */
final class Told {

  private static final Pattern ADDED = Pattern.compile("(?:增长|增加|上升|提高|扩大|多)(?:了|约|近|逾|超过|\\s)*$");

  private static final Pattern AWAY =
      Pattern.compile(
          "(?i)(?:减少|下降|拖累|\\b(?:lost|shed|took|fell|declined)\\b)(?!.*(?:增加|多增|\\b(?:gained|added|rose)\\b))");

  private static final Pattern LESS =
      Pattern.compile("(?i)^ (?:below|(?:lower|less|smaller) than)\\b");

  private static final Pattern MORE =
      Pattern.compile("(?i)^ (?:above|(?:higher|more|larger|better) than)\\b");

  /** «由去年同期的 7.6 万元降至 6.4 万元»: where it came to is where it is now. */
  static final Pattern ARRIVES =
      Pattern.compile(
          "(?i)(?:[降升增减回提][至到为]|\\b(?:rose|fell|up|down|grew|came|improved|widened|narrowed|climbed|increased|declined|dropped) to)\\s*(?:约|近|about )?\\s*$");

  private final ReadSentence sentence;
  private final Claim claim;
  private final Dossier dossier;
  private final List<ReadSentence> before;

  Told(ReadSentence sentence, Claim claim, Dossier dossier) {
    this.sentence = sentence;
    this.claim = claim;
    this.dossier = dossier;
    this.before = dossier.scenes().before(sentence);
  }

  ReadSentence sentence() {
    return sentence;
  }

  Claim claim() {
    return claim;
  }

  Dossier dossier() {
    return dossier;
  }

  /** The figures beside it. */
  ToldFigures figures() {
    return new ToldFigures(sentence, claim.figure(), before);
  }

  /** What is named beside it. */
  ToldNames names() {
    return new ToldNames(sentence, before);
  }

  static Interval exactly(BigDecimal value) {
    return new Interval(value, value);
  }

  /** The note's own quarter. */
  Stretch now() {
    return Stretch.of(dossier.quarter());
  }

  /** The last quarter that the sentence names behind the figure, else as {@link #time}. */
  Stretch timeBehind() {
    return sentence.mentions(Mention.OfPeriod.class).stream()
        .filter(p -> p.from() >= claim.figure().to())
        .map(Mention.OfPeriod::period)
        .filter(FiscalQuarter.class::isInstance)
        .map(FiscalQuarter.class::cast)
        .map(Stretch::of)
        .findFirst()
        .orElseGet(this::time);
  }

  /** The quarter that is spoken of: one that is named, the one a year ago, else the note's own. */
  Stretch time() {
    Stretch now = Stretch.of(dossier.quarter());
    Optional<Stretch> named =
        claim
            .period()
            .filter(FiscalQuarter.class::isInstance)
            .map(FiscalQuarter.class::cast)
            .map(Stretch::of);
    if (named.isEmpty() && stands(ARRIVES)) {
      return now;
    }
    return named.orElseGet(
        () ->
            switch (claim.when().orElse(Mention.When.CURRENT)) {
              case YEAR_AGO -> now.yearAgo();
              case PREVIOUS_QUARTER -> now.previous();
              default -> now;
            });
  }

  /**
   * The lines that a change or a level can be one of: on each basis, of each part that is meant.
   */
  List<Subject> subjects() {
    return subjectsOf(claim.segments());
  }

  /** The same of other parts. */
  List<Subject> subjectsOf(Collection<String> parts) {
    Measure measure = Measure.of(claim.measure()).orElse(Measure.REVENUE);
    return parts.stream()
        .flatMap(s -> dossier.ground().bases().stream().map(b -> new Subject(measure, s, b)))
        .toList();
  }

  Optional<BigDecimal> value(Subject subject, Stretch time) {
    return dossier.ground().valueAddedUp(subject, time);
  }

  Stream<BigDecimal> values(Stretch time) {
    return subjects().stream().flatMap(s -> value(s, time).stream());
  }

  /** What a line's value of one time makes of its value of another, if that is above nothing. */
  Optional<Interval> share(Subject line, Stretch part, Stretch whole) {
    return value(line, whole)
        .filter(w -> w.signum() > 0)
        .flatMap(w -> value(line, part).map(p -> exactly(Rounding.quotient(p, w))));
  }

  /** From when a change is counted: as the sentence says, else as the one before it. */
  List<Stretch> bases(Stretch now) {
    if (claim.against().isPresent()) {
      boolean onYear = claim.against().get() == Mention.Against.YEAR_AGO;
      return List.of(onYear ? now.yearAgo() : now.previous());
    }
    List<Mention.OfComparison> said = sentence.mentions(Mention.OfComparison.class);
    if (said.isEmpty() && !before.isEmpty()) {
      said = before.getLast().mentions(Mention.OfComparison.class);
    }
    boolean year = said.stream().anyMatch(c -> c.against() == Mention.Against.YEAR_AGO);
    boolean quarter = said.stream().anyMatch(c -> c.against() == Mention.Against.PREVIOUS_QUARTER);
    return year == quarter
        ? List.of(now.yearAgo(), now.previous())
        : List.of(year ? now.yearAgo() : now.previous());
  }

  /** Whether the words of its clause before it take something away. */
  boolean isFalling() {
    int from = Clauses.start(sentence.text(), claim.figure().from());
    return claim.falling() || sentence.holdsIn(from, claim.figure().from(), AWAY);
  }

  /** Whether the words make it a change downward: those right behind it first. */
  boolean isLess() {
    return follows(LESS) || (claim.falling() && !follows(MORE));
  }

  Ground ground() {
    return dossier.ground();
  }

  boolean is(StatedFigure.Kind kind) {
    return claim.figure().kind() == kind;
  }

  /** The sentence or the one before it holds a pattern. */
  boolean isSpokenOf(Pattern pattern) {
    return sentence.holds(pattern) || (!before.isEmpty() && before.getLast().holds(pattern));
  }

  /** 增长 N 倍 is N times more, and not N times as much. */
  boolean isAdded() {
    return stands(ADDED);
  }

  /** A pattern is found in the figure's own clause. */
  boolean clauseHolds(Pattern pattern) {
    String text = sentence.text();
    return sentence.holdsIn(
        Clauses.start(text, claim.figure().from()),
        Clauses.end(text, claim.figure().to()),
        pattern);
  }

  boolean stands(Pattern before) {
    return sentence.holdsIn(0, claim.figure().from(), before);
  }

  boolean follows(Pattern after) {
    return sentence.holdsFrom(end(), after);
  }

  /** Where the figure ends, without the space that may be read with it. */
  int end() {
    int to = claim.figure().to();
    return sentence.text().charAt(to - 1) == ' ' ? to - 1 : to;
  }
}
