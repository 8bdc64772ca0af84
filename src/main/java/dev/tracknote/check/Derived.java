package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.diagnostic.Place;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Figures that are right as their own words derive them: no rule can charge such a figure with not
 * being something else. It is asked of figures alone that a rule has found fault with, or that
 * nothing else bears out.
 */
final class Derived {

  /** The rules that say what a figure ought to be. */
  private static final List<String> OF_VALUES =
      List.of("R1", "R2", "R3", "R7", "R8", "R11", "R13", "R19", "R20");

  private static final List<Derivation> DERIVATIONS =
      List.of(
          new OfTakenUp(),
          new PartsApart(),
          new GrowthOfPart(),
          new OverSeveral(),
          new SoFar(),
          new MonthsToNow(),
          new PerOne(),
          new PerStated(),
          new StatedAgainstLine(),
          new FromExpected(),
          new GuidedFromThen(),
          new InName(),
          new MoveOfStated(),
          new WithoutWeek(),
          new OverQuarters(),
          new MeanOfQuarters(),
          new YearWithGuided(),
          new FromThen(),
          new AddedUp(),
          new PartsTogether(),
          new MarginOfPart(),
          new OfHeadingBefore(),
          new MoveOfWhole(),
          new MovedBetweenParts(),
          new OutlayByName(),
          new Addend(),
          new PerCounted(),
          new StatedOverSpan(),
          new BetweenEnds(),
          new NamedRate(),
          new RestOfWhole(),
          new BasesApart(),
          new ComparedWith(),
          new LineBeside(),
          new AtSaidTime(),
          new InTurn(),
          new RecastOf(),
          new QuarterByQuarter(),
          new ShareThen(),
          new ChangeTakenUp(),
          new PartOfNamedYear(),
          new ShareOfIncrease(),
          new PointsOfGrowth(),
          new OfSeriesTold(),
          new PartOfOtherYear(),
          new YearsTogether(),
          new OfAmountBeside(),
          new YearsAgo(),
          new ProfitOfPart(),
          new ApartFromLine(),
          new OfTheYear(),
          new RatioOfLine(),
          new LeftOfPlan(),
          new MoveOfOthers(),
          new OneOfParts(),
          new LossesOfYear(),
          new ShareOfMarket(),
          new MoveOfToldShare(),
          new PartOfWholeYear(),
          new GrowthOfQuoted(),
          new GrowthOfNamedSeries(),
          new OfToldCounts(),
          new RestOfForecast(),
          new GrowthOfEstimate(),
          new PartOfEstimate(),
          new LeftToCount(),
          new BareMargin(),
          new GuidedForNamed(),
          new WidthOfGuided(),
          new OfEachPound(),
          new PerShareTold(),
          new PartInPercentTold(),
          new InSpeltQuarter(),
          new BoughtBack(),
          new PaidToHolders(),
          new LevelGrownBy(),
          new YearSpokenOf(),
          new LevelAgainstYear(),
          new BroughtByPart(),
          new MiddleTakenUp(),
          new PartOfLineTold(),
          new LineBeyondLine(),
          new AllButNamedPart(),
          new MarkPassed(),
          new LineOverLine(),
          new ShareInMix(),
          new ResultBesideExpected(),
          new YearBeforeGuided());

  private Derived() {}

  static List<Diagnostic> without(List<Diagnostic> findings, Dossier dossier) {
    Set<Place> charged = new LinkedHashSet<>();
    findings.stream()
        .filter(f -> OF_VALUES.contains(f.rule()))
        .map(Diagnostic::place)
        .forEach(charged::add);
    Set<Integer> lines = new LinkedHashSet<>();
    charged.forEach(p -> lines.add(p.line()));
    Set<Place> right = new LinkedHashSet<>();
    for (ReadSentence sentence :
        charged.isEmpty() ? List.<ReadSentence>of() : dossier.everything()) {
      for (Claim claim : sentence.claims()) {
        Place place = sentence.sentence().placeAt(claim.figure().from());
        if (lines.contains(place.line())
            && charged.contains(place)
            && isRight(sentence, claim, dossier)) {
          right.add(place);
        }
      }
    }
    findings.removeIf(f -> OF_VALUES.contains(f.rule()) && right.contains(f.place()));
    return findings;
  }

  /** Whether the words at a figure derive it. */
  static boolean isRight(ReadSentence sentence, Claim claim, Dossier dossier) {
    return isRight(sentence, claim, dossier, v -> true);
  }

  /** The same of a figure whose sign was typed: what it is derived as went the same way. */
  static boolean isRightBySign(ReadSentence sentence, Claim claim, Dossier dossier) {
    int sign = claim.figure().value().signum();
    return isRight(sentence, claim, dossier, v -> v.middle().signum() == sign);
  }

  private static boolean isRight(
      ReadSentence sentence, Claim claim, Dossier dossier, Predicate<Interval> also) {
    String currency = claim.figure().currency();
    boolean own = currency.isEmpty() || currency.equals(dossier.facts().company().currency());
    // growth by N times is none of the quotients that the words may yield
    if (!own || claim.figure().isRange() || MultipleOfTold.isGrowth(sentence, claim.figure())) {
      return false;
    }
    Told told = new Told(sentence, claim, dossier);
    return DERIVATIONS.stream()
        .flatMap(d -> d.of(told).stream())
        .anyMatch(v -> v.admits(claim.figure()) && also.test(v));
  }
}
