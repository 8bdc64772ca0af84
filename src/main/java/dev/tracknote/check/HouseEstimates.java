package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.Clauses;
import dev.tracknote.claim.ConsensusWords;
import dev.tracknote.claim.GuidanceWords;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.diagnostic.Place;
import dev.tracknote.facts.Fact;
import dev.tracknote.metrics.Measure;
import dev.tracknote.quantity.FiscalPeriod;
import dev.tracknote.quantity.FiscalYear;
import dev.tracknote.wording.Language;
import dev.tracknote.wording.Wording;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the house itself forecasts, wherever a note gives it in its own name. */
final class HouseEstimates {

  private static final Pattern HOUSE =
      Pattern.compile(
          "(?i)我们[^，。；]{0,30}(?:预计|预测|预期|估计)|盈利预测|(?:本报告|本团队)(?:预计|预测)"
              + "|\\bwe (?:\\w+ ){0,2}(?:expect|forecast|estimate|project|model|pencil)\\b"
              + "|\\bour (?:[\\w-]+ ){0,3}(?:forecasts?|estimates?|model|numbers)\\b");

  /** Who may tell an estimate in other words; only what is one is taken for it then. */
  private static final Pattern SPEAKS =
      Pattern.compile("(?i)我们|预[测计]|\\b(?:we|our|forecasts?|estimates?)\\b|FY\\d\\dE\\b");

  /** What an estimate is held against in its own clause: others' figures, and our earlier ones. */
  private static final Pattern OTHERS =
      Pattern.compile(
          "(?i)"
              + ConsensusWords.ZH
              + "|"
              + GuidanceWords.ZH
              + "|此前|先前|原先|原预测|前值|"
              + ConsensusWords.EN
              + "|\\bstreet\\b|guid|previous|earlier|\\bold\\b");

  private static final Pattern WHOLE_YEAR = Pattern.compile("(?i)全年|\\bfull[- ]year\\b");

  private static final Pattern PART =
      Pattern.compile(
          "(?i)[上下]半|半年|剩余|余下|前[两三]个?季|\\bhal(?:f|ves)\\b|\\bH[12]\\b|remain|the rest|nine months");

  private static final Pattern RIGHT_BEHIND_FROM = Pattern.compile("(?i)(?:由|从|\\bfrom)\\s*$");

  /** What an estimate was moved to. */
  private static final Pattern ARRIVES = Pattern.compile("(?i)(?:[至到]|\\bto)\\s*(?:约|about )?$");

  private static final Pattern YEAR =
      Pattern.compile("(?i)(?<![\\d$€£¥])20(\\d\\d)(?:\\s?年|\\b(?! (?:million|billion)))");

  /** «net income of €302m, or €2.17 a share». */
  private static final Pattern PER_SHARE =
      Pattern.compile("(?i)^\\s?(?:(?:a|per|each) (?:diluted )?share|/\\s?(?:share|股)|每股)");

  private final Map<Place, Told> told = new LinkedHashMap<>();

  /**
   * A figure that is given as an estimate of the house.
   *
   * @param estimates of the line and the period that the sentence names, on the basis that it says
   */
  record Told(ReadSentence sentence, StatedFigure figure, List<Fact> estimates) {

    Told {
      estimates = List.copyOf(estimates);
    }

    /** The estimate that it is. */
    Optional<Fact> held() {
      return estimates.stream()
          .filter(e -> Ground.bare(e.value()).filter(v -> Tolerance.exact(figure, v)).isPresent())
          .findFirst();
    }
  }

  /** «示例证券预测 FY26 营收 52 亿元»: the house speaks of itself by its name. */
  static boolean isInOwnName(ReadSentence sentence, Dossier dossier) {
    Wording name = dossier.house().name();
    return Stream.of(Language.values())
        .filter(name::has)
        .anyMatch(l -> sentence.text().contains(name.in(l)));
  }

  /** Whether the sentence, or the one before it in its paragraph, may tell what is estimated. */
  static boolean isSpoken(ReadSentence sentence, Dossier dossier) {
    if (sentence.holds(SPEAKS) || isInOwnName(sentence, dossier)) {
      return true;
    }
    List<ReadSentence> before = dossier.scenes().before(sentence);
    return !before.isEmpty() && before.getLast().holds(SPEAKS);
  }

  static HouseEstimates of(Dossier dossier) {
    HouseEstimates all = new HouseEstimates();
    List<Fact> estimates = dossier.facts().estimates().all();
    if (!estimates.isEmpty()) {
      dossier.sentences().figuredProse().stream()
          .filter(s -> isSpoken(s, dossier))
          .forEach(s -> all.read(s, estimates, dossier));
    }
    return all;
  }

  private void read(ReadSentence sentence, List<Fact> estimates, Dossier dossier) {
    String currency = dossier.facts().company().currency();
    boolean sure = sentence.holds(HOUSE) || isInOwnName(sentence, dossier);
    for (Claim claim : sentence.claims()) {
      StatedFigure figure = claim.figure();
      List<Fact> meant =
          estimates.stream().filter(e -> isMeant(e, sentence, claim, dossier)).toList();
      boolean amount =
          figure.kind() == StatedFigure.Kind.MONEY
              && figure.currency().equals(currency)
              && !figure.isRange();
      boolean level = !claim.change() || sentence.holdsIn(0, figure.from(), ARRIVES);
      boolean part = isOfPart(sentence, figure);
      boolean then = claim.when().filter(w -> w == Mention.When.YEAR_AGO).isPresent();
      if (amount && level && !then && !part && !meant.isEmpty() && !isOfOthers(sentence, figure)) {
        Told one = new Told(sentence, figure, meant);
        if (sure || one.held().isPresent()) {
          told.put(sentence.sentence().placeAt(figure.from()), one);
        }
      }
    }
  }

  /** «隐含下半年营收 1243 百万英镑»: what the forecast leaves for a part of the year. */
  private static boolean isOfPart(ReadSentence sentence, StatedFigure figure) {
    int from =
        Math.max(Clauses.start(sentence.text(), figure.from()), sentence.endOfFigureBefore(figure));
    int to = Math.min(Clauses.end(sentence.text(), figure.to()), sentence.nextFigure(figure));
    return sentence.holdsIn(from, to, PART);
  }

  /** What the house forecast before it moved the estimate, which nothing on record holds. */
  static boolean isEarlier(ReadSentence sentence, StatedFigure figure) {
    return sentence.holds(HOUSE) && isOfOthers(sentence, figure);
  }

  private static boolean isOfOthers(ReadSentence sentence, StatedFigure figure) {
    int from = Clauses.start(sentence.text(), figure.from());
    return sentence.holdsIn(from, Clauses.end(sentence.text(), figure.to()), OTHERS)
        || sentence.holdsIn(0, figure.from(), RIGHT_BEHIND_FROM);
  }

  private static boolean isMeant(
      Fact estimate, ReadSentence sentence, Claim claim, Dossier dossier) {
    String line = line(sentence, claim);
    String metric = estimate.key().metric().id();
    boolean other = !line.equals(metric) && isExactly(estimate, claim);
    return (line.equals(metric)
            || (other && (claim.measure().isEmpty() || isNamed(metric, sentence, claim.figure()))))
        && estimate.key().segment().equals(claim.segment())
        && claim.basis().filter(b -> b != estimate.key().basis()).isEmpty()
        && period(sentence, claim, dossier).filter(estimate.key().period()::equals).isPresent();
  }

  /** The line is named somewhere in the sentence, or no line is before the figure. */
  private static boolean isNamed(String metric, ReadSentence sentence, StatedFigure figure) {
    List<Mention.OfMeasure> named = sentence.mentions(Mention.OfMeasure.class);
    return named.stream().anyMatch(m -> m.measure().equals(metric))
        || named.stream().allMatch(m -> m.from() >= figure.to());
  }

  /** «Our FY27 estimate of £2,350m»: the line is told by its value. */
  private static boolean isExactly(Fact estimate, Claim claim) {
    return Ground.bare(estimate.value())
        .filter(v -> Tolerance.exact(claim.figure(), v))
        .isPresent();
  }

  /** The line at the figure, or else the only one of the sentence. */
  private static String line(ReadSentence sentence, Claim claim) {
    if (sentence.holdsFrom(claim.figure().to(), PER_SHARE)) {
      return Measure.EPS_DILUTED.id();
    }
    List<Mention.OfMeasure> named = sentence.mentions(Mention.OfMeasure.class);
    return claim.measure().isEmpty() && named.size() == 1
        ? named.getFirst().measure()
        : claim.measure();
  }

  /** The period that the figure's clause names, or else the one before it. */
  private static Optional<FiscalPeriod> period(
      ReadSentence sentence, Claim claim, Dossier dossier) {
    List<FiscalPeriod> row = YearInTurn.row(sentence, claim.figure());
    if (!row.isEmpty()) {
      return YearInTurn.of(sentence, claim.figure(), row);
    }
    int from = Clauses.start(sentence.text(), claim.figure().from());
    boolean ofYear =
        sentence.mentions(Mention.OfPeriod.class).isEmpty()
            && sentence.holdsIn(from, claim.figure().from(), WHOLE_YEAR);
    if (ofYear) {
      return Optional.of(new FiscalYear(dossier.quarter().year()));
    }
    return claim
        .period()
        .or(
            () ->
                sentence.mentions(Mention.OfPeriod.class).stream()
                    .filter(p -> p.to() <= claim.figure().from())
                    .reduce((a, b) -> b)
                    .map(Mention.OfPeriod::period))
        .or(() -> only(sentence))
        .or(() -> year(sentence, claim.figure()));
  }

  private static Optional<FiscalPeriod> only(ReadSentence sentence) {
    List<Mention.OfPeriod> named = sentence.mentions(Mention.OfPeriod.class);
    return named.size() == 1 ? Optional.of(named.getFirst().period()) : Optional.empty();
  }

  /** «our 2027 revenue estimate», «in fiscal 2027»: the company's year by its number. */
  private static Optional<FiscalPeriod> year(ReadSentence sentence, StatedFigure figure) {
    Optional<FiscalPeriod> before = Optional.empty();
    Matcher matcher = YEAR.matcher(sentence.text());
    while (matcher.find()) {
      Optional<FiscalPeriod> named = FiscalPeriod.parse("FY" + matcher.group(1));
      if (matcher.start() >= figure.to()) {
        return before.or(() -> named);
      }
      before = named;
    }
    return before;
  }

  /** The figures that are told as the house's, in the order of the text. */
  List<Told> all() {
    return new ArrayList<>(told.values());
  }

  /** The estimate that a figure at a place rightly gives. */
  Optional<Fact> at(Place place) {
    return Optional.ofNullable(told.get(place)).flatMap(Told::held);
  }

  /** Findings on all figures but those that are told as estimates of the house. */
  List<Diagnostic> withoutTold(List<Diagnostic> findings) {
    List<Diagnostic> others = new ArrayList<>(findings);
    others.removeIf(f -> told.containsKey(f.place()));
    return others;
  }
}
