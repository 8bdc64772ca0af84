package dev.tracknote.check;

import dev.tracknote.commentary.Commentary;
import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.house.House;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** All checks, in the order in which their findings are listed. */
public final class Checklist {

  private static final List<Check> CHECKS =
      List.of(
          new MissingSection(),
          new FrontMatterFault(),
          new TooLongToCheck(),
          new QuarterWithoutFacts(),
          new NoteDatedTooEarly(),
          new FactAfterNote(),
          new FactsContradict(),
          new ValueDiffersFromFacts(),
          new LevelAtOtherTime(),
          new RowOfTimesWrong(),
          new LineOfOtherName(),
          new EarlierQuartersValue(),
          new GrowthAtOtherTime(),
          new ToldAgainWrong(),
          new GapToConsensusWrong(),
          new RateOfPairWrong(),
          new DifferenceOfPartsWrong(),
          new SignWrong(),
          new LossMoveWrong(),
          new CarriedDirectionWrong(),
          new MoveReversed(),
          new MoveOfTypedReversed(),
          new WayAgainstFigures(),
          new SideOfOtherWrong(),
          new SideOfMeanWrong(),
          new AllFiguresOfOtherLine(),
          new TimeOfFiguresWrong(),
          new TimeThatFits(),
          new YearOfFiguresWrong(),
          new OrderOfTold(),
          new EqualOfTold(),
          new SideOfTold(),
          new SideOfThenWrong(),
          new FormerAndLatter(),
          new BasisReversed(),
          new OnlyOneWrong(),
          new GrowthContradictsValues(),
          new GrowthOfOtherSpan(),
          new GrowthNotOfLevel(),
          new LossInPercent(),
          new ChangeOfLevelWrong(),
          new TotalWrong(),
          new ListedSumWrong(),
          new TypedSumWrong(),
          new OneForBoth(),
          new AddedTogetherWrong(),
          new VerdictWrong(),
          new AnsweredVerdict(),
          new OutlookSideWrong(),
          new ConsensusBeatenWrong(),
          new VerdictOnTyped(),
          new VerdictOnQuoted(),
          new EdgeVerdictWrong(),
          new QuotientWrong(),
          new FigureOfOtherKind(),
          new VerdictOnTold(),
          new ResultSideWrong(),
          new VerdictStreakWrong(),
          new RangeImpossible(),
          new GuidedRangeDiffers(),
          new EndOfGuidedWrong(),
          new OutlookAgainstLevel(),
          new ShareOfNamedWrong(),
          new NeverGuided(),
          new GuidedQuarterWrong(),
          new OtherQuartersGuidance(),
          new QuarterNotGuided(),
          new OutlookMisquoted(),
          new MidpointAgainstPeriod(),
          new GuidedGrowthWrong(),
          new DirectionWrong(),
          new WayInWordsWrong(),
          new GrowthOfTold(),
          new MoveBetweenTold(),
          new PointsFromStatedWrong(),
          new DirectionOfTold(),
          new LevelReachedOtherWay(),
          new DistanceFromGuided(),
          new DigitsTurned(),
          new PartRankWrong(),
          new PartPlaceWrong(),
          new PairOrderWrong(),
          new MeasureOrderWrong(),
          new PaceChangeWrong(),
          new OvertakenWrong(),
          new TimesAnotherPart(),
          new RelativeToWrong(),
          new RatioInWords(),
          new ShareOfTold(),
          new ShareMoveWrong(),
          new ShareOfPartWrong(),
          new ShareOfRevenueWrong(),
          new ShareOfOtherLine(),
          new RestWrong(),
          new TogetherOutsideParts(),
          new EveryPartWrong(),
          new SomePartsWrong(),
          new MultipleOfTold(),
          new MultipleOfOneTold(),
          new MultipleOfStated(),
          new MultipleToldAgain(),
          new TimesOfTold(),
          new FractionOfTold(),
          new MultipliedWrong(),
          new RateAgainstPeriod(),
          new StaleShare(),
          new GuidedValueDiffers(),
          new GuidedUnderOtherName(),
          new RatesCompared(),
          new ContributionWrong(),
          new RestOfWholeWrong(),
          new ShareOfIncreaseWrong(),
          new PartsOutgrowTotal(),
          new ImpliedGrowthWrong(),
          new WeeksNotAlike(),
          new GrowthOnOtherBasis(),
          new MeasuredFromOtherBasis(),
          new ShareOfOtherTotal(),
          new DifferenceOfTold(),
          new MoveSinceToldThen(),
          new QuarterOfMove(),
          new DifferenceWrong(),
          new DistanceWrong(),
          new SurpriseWrong(),
          new SurpriseOfQuotedWrong(),
          new GapToYardstickWrong(),
          new PointsDiffer(),
          new PerShareUnfounded(),
          new PointsUnfounded(),
          new OutlookUnfounded(),
          new MidpointMoveWrong(),
          new PeriodAmbiguous(),
          new PeriodMisdated(),
          new EndOfSpanMisdated(),
          new RelativeLabelWrong(),
          new DayThatIsNone(),
          new CalendarQuarterWrong(),
          new ClaimWithoutSource(),
          new ForecastWithoutSource(),
          new ForecastUnfounded(),
          new SubjectUnknown(),
          new MultipleMisread(),
          new RecordNotBorneOut(),
          new RankInHistoryWrong(),
          new NeverBeyondWrong(),
          new UnitMistaken(),
          new PercentForPoints(),
          new PointsForPercent(),
          new CountWrong(),
          new PartsCountWrong(),
          new GrownCountWrong(),
          new RepeatedSentence(),
          new LostPoint(),
          new PointMisplaced(),
          new MoveMisplaced(),
          new ScaleMisplaced(),
          new ThresholdMissed(),
          new RoundMarkOfTold(),
          new FractionBesideShare(),
          new GuidedPointDiffers(),
          new ShareInWords(),
          new LostDash(),
          new ScopeSwapped(),
          new ReturnsSwapped(),
          new ScopeMisnamed(),
          new PartToldOfGroup(),
          new ExclusionWidened(),
          new BasesMixed(),
          new BasesCompared(),
          new BasisOtherThanSaid(),
          new SecondName(),
          new NameOfOtherLanguage(),
          new PartUnknown(),
          new FiguresOfOtherName(),
          new ExhibitDisagrees(),
          new TableRowWrong(),
          new ExpectedCellWrong(),
          new StatedFigureDiffers(),
          new StatedValueDiffers(),
          new StatedAtItsTime(),
          new StatedDirectionWrong(),
          new StatedMoveWrong(),
          new MoveOfQuotedLevel(),
          new StreakBroken(),
          new EveryQuarterWrong(),
          new FirstTimeWrong(),
          new TurnNotTaken(),
          new GrowthOfParts(),
          new PickFault(),
          new PickListFault(),
          new PicksInProse(),
          new PickInProseFault(),
          new EmptyHeading(),
          new DraftLeft(),
          new ExhibitMissing(),
          new Untranslated(),
          new HeldAtOtherTime(),
          new HeldOverOtherTime(),
          new MoveSinceNamedWrong(),
          new MeasuredAgainstLater(),
          new SpanWrong(),
          new SinceCountWrong(),
          new LastTimeWrong(),
          new LastBeyondNowWrong(),
          new ReferenceOtherThanSaid(),
          new ReferenceAtOtherTime(),
          new StreakOtherThanSaid(),
          new GuidedReferenceOtherThanSaid(),
          new UnitRepeated(),
          new UnresolvedReference());

  private Checklist() {}

  /**
   * Everything that is wrong with a note before it is composed, and how each of its figures stands.
   */
  public static Checked run(Dossier dossier) {
    List<Diagnostic> findings = judged(dossier);
    Optional<Dossier> sound = dossier.withoutSuspects();
    // a figure that only a wrong fact contradicts may well be the right one
    sound.ifPresent(s -> keep(findings, judged(s)));
    findings.replaceAll(f -> DraftLeft.lenient(f, dossier));
    List<Diagnostic> told = inOrder(findings);
    return new Checked(told, Verdicts.of(sound.orElse(dossier), told));
  }

  private static List<Diagnostic> judged(Dossier dossier) {
    List<Diagnostic> findings =
        Outdated.told(all(dossier), dossier.atLastEdition().map(Checklist::all));
    findings = Specific.first(Derived.without(findings, dossier));
    findings.replaceAll(f -> Standing.weigh(f, dossier));
    ValueOfOther.drop(findings, dossier);
    return findings;
  }

  /** Keeps of what is said about the prose what the sound facts say too. */
  private static void keep(List<Diagnostic> findings, List<Diagnostic> onSoundFacts) {
    findings.removeIf(
        f ->
            f.rule().matches("R\\d+")
                && onSoundFacts.stream()
                    .noneMatch(s -> s.rule().equals(f.rule()) && s.place().equals(f.place())));
  }

  /** What is wrong with a note by itself, when its facts cannot be read. */
  public static List<Diagnostic> runWithoutFacts(Commentary commentary, House house) {
    List<Diagnostic> findings = new ArrayList<>(MissingSection.findings(commentary));
    findings.addAll(FrontMatterFault.findings(commentary, house));
    return inOrder(findings);
  }

  private static List<Diagnostic> inOrder(List<Diagnostic> findings) {
    findings.sort(
        Comparator.comparing((Diagnostic d) -> d.place().file())
            .thenComparingInt(d -> d.place().line())
            .thenComparingInt(d -> d.place().column()));
    return List.copyOf(findings);
  }

  private static List<Diagnostic> all(Dossier dossier) {
    List<Diagnostic> findings = new ArrayList<>();
    CHECKS.forEach(c -> findings.addAll(c.findings(dossier)));
    // what a forecast of the house should be is known, and no other rule need guess
    List<Diagnostic> kept = dossier.estimates().withoutTold(findings);
    kept.addAll(EstimateMisquoted.findings(dossier.estimates()));
    kept.addAll(FigureAstray.findings(dossier, kept));
    return kept;
  }
}
