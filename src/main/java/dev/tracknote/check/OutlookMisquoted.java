package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.Clauses;
import dev.tracknote.claim.GuidanceWords;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.metrics.Measure;
import dev.tracknote.quantity.FiscalPeriod;
import dev.tracknote.quantity.FiscalQuarter;
import dev.tracknote.quantity.FiscalYear;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * R1: what was guided or expected is quoted with a figure that is none of those of its line and
 * time: another quarter's consensus, another year's band, an amount of something else.
 */
final class OutlookMisquoted implements Check {

  private static final Pattern END_BEFORE =
      Pattern.compile(
          "(?i)(?:(?<![出过至到])[上下][限沿端](?:是|为|即|[:：，,（(])\\s?|\\b(?:low|high|upper|lower|top|bottom) end(?: of (?:the |its )?(?:guidance|guided range|range|band))?(?:,| of| at| was| is)\\s?(?:the )?|\\b(?:ceiling|floor) of )$");

  /** «高出一致预期 0.02 元»: by how much, or what was expected. */
  private static final Pattern BEYOND = Pattern.compile("(?:[高多超低少]出|超过|低于|高于)[^，。；\\d]{0,8}$");

  private static final Pattern END_BEHIND =
      Pattern.compile("^\\s?的(?:" + GuidanceWords.ZH + "|区间|预测)?[上下][限沿端]");

  private static final Pattern MIDDLE_BEFORE =
      Pattern.compile(
          "(?i)(?<!(?:[高低多少快慢]于|[超高低]出|超过)[^，。；]{0,12})(?<!\\b(?:than|above|below|over|beat|by) [^,;]{0,24})(?:"
              + GuidanceWords.MIDDLE_ZH
              + "|"
              + GuidanceWords.MIDDLE_EN
              + ")(?: (?:of|for) [^,;.%\\d]{0,40}?)?\\s?(?:[是为即]|在|[:：]|\\b(?:is|was|of|at))?\\s?(?:约|about )?$");

  /** What was expected of the time that the note reports. */
  private static final Pattern PAST =
      Pattern.compile(
          "(?i)此前|原(?:先|来|本)?|实际|\\bhad\\b|earlier (?:guid|expect|forecast)|previous(?:ly| guid| forecast)|actual|\\b(?:beat|exceeded|topped|missed|surpassed|fell short)\\b");

  /** «43.0% 比本季实际值高»: what is still to come, beside what has been. */
  private static final Pattern THAN_ACTUAL =
      Pattern.compile(
          "(?i)^[^。；]{0,20}(?:[高低]于|[比较与])\\s?(?:本季度?|当季|FY\\d\\dQ\\d)\\s?的?实际|^[^.;]{0,40}(?:above|below|than|against) (?:this|the) quarter's actual");

  /** What guidance is made into, and what others than the company and the market expect. */
  private static final Pattern OTHER =
      Pattern.compile(
          "(?i)我们|本所|隐含|倒推|剩|下半年|[上下]调|上修|下修|合计|换算|折合|敏感|假设|汇率|(?<![毛净])利率|\\b(?:we|our)\\b|\\bimpl(?:y|ies|ied)|\\brest\\b|remain|raised|lifted|lowered|\\bcut\\b|narrowed|translat|sensitiv|assum|second half|\\bif\\b|若|如果");

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    return EachFigure.findings(dossier, OutlookMisquoted::judge);
  }

  private static Optional<Diagnostic> judge(ReadSentence sentence, int index, Dossier dossier) {
    Claim claim = sentence.claims().get(index);
    StatedFigure figure = claim.figure();
    Optional<OutlookValues.Point> point =
        point(
            sentence, claim, dossier.scenes().of(sentence).filter(Scene::isOfOutlook).isPresent());
    if (point.isEmpty()
        || sentence.holds(OTHER)
        || Typed.yields(sentence, figure)
        || EndOfGuidedWrong.isResultInBrackets(sentence, claim, dossier)
        || sentence.mentions(Mention.OfSegment.class).stream()
            .anyMatch(s -> !s.segment().isEmpty())) {
      return Optional.empty();
    }
    Optional<Measure> said = OutlookMeant.line(claim.measure(), dossier);
    if (said.isEmpty() && !claim.measure().isEmpty()) {
      return Optional.empty();
    }
    boolean ratio = figure.kind() == StatedFigure.Kind.PERCENT;
    Set<FiscalPeriod> named = named(sentence, figure, dossier.quarter());
    List<OutlookValues.Value> meant =
        dossier.outlook().all().stream()
            .filter(v -> v.point() == point.get() && v.measure().isRatio() == ratio)
            .filter(v -> said.isEmpty() || said.get() == v.measure())
            .filter(v -> isOfTime(v, named, sentence, figure, dossier.quarter()))
            .toList();
    return meant.isEmpty()
            || isOne(figure, meant)
            || isOfNext(sentence, claim, point.get(), dossier)
            || (sentence.holdsIn(0, figure.from(), BEYOND) && dossier.isRight(sentence, claim))
        ? Optional.empty()
        : Optional.of(finding(sentence, figure, meant));
  }

  /** «中值 17.10 亿欧元的下季营收指引»: the clause names the coming quarter, whose value it is. */
  private static boolean isOfNext(
      ReadSentence sentence, Claim claim, OutlookValues.Point point, Dossier dossier) {
    StatedFigure figure = claim.figure();
    int end = Clauses.end(sentence.text(), figure.to());
    boolean named =
        sentence.mentions(Mention.OfRelativePeriod.class).stream()
            .anyMatch(
                p ->
                    p.when() == Mention.When.NEXT_QUARTER
                        && p.from() >= figure.to()
                        && p.to() <= end);
    return named
        && isOne(
            figure,
            dossier.outlook().all().stream()
                .filter(v -> v.point() == point)
                .filter(v -> v.period().equals(Optional.of(dossier.quarter().next())))
                .filter(
                    v ->
                        OutlookMeant.line(claim.measure(), dossier)
                            .filter(m -> m != v.measure())
                            .isEmpty())
                .toList());
  }

  /** Which of the values of an outlook the figure is said to be. */
  private static Optional<OutlookValues.Point> point(
      ReadSentence sentence, Claim claim, boolean ofOutlook) {
    StatedFigure figure = claim.figure();
    boolean level =
        figure.kind() == StatedFigure.Kind.MONEY
            || (figure.kind() == StatedFigure.Kind.PERCENT
                && Measure.of(claim.measure()).filter(Measure::isRatio).isPresent());
    if (!level || claim.change() || claim.against().isPresent() || claim.share()) {
      return Optional.empty();
    }
    boolean guided =
        sentence.mentions(Mention.OfOutlook.class).stream().anyMatch(Mention.OfOutlook::guidance);
    if (figure.width().isPresent()) {
      return guided ? Optional.of(OutlookValues.Point.MIDDLE) : Optional.empty();
    }
    if (figure.isRange()) {
      return guided && claim.firm() ? Optional.of(OutlookValues.Point.END) : Optional.empty();
    }
    if (ofOutlook
        && (sentence.holdsIn(0, figure.from(), END_BEFORE)
            || sentence.holdsFrom(figure.to(), END_BEHIND))) {
      return Optional.of(OutlookValues.Point.END);
    }
    if (guided && sentence.holdsIn(0, figure.from(), MIDDLE_BEFORE)) {
      return Optional.of(OutlookValues.Point.MIDDLE);
    }
    return figure.kind() == StatedFigure.Kind.MONEY && NeverGuided.isConsensus(sentence, figure)
        ? Optional.of(OutlookValues.Point.CONSENSUS)
        : Optional.empty();
  }

  /** The times that the figure's own clause names. */
  private static Set<FiscalPeriod> named(
      ReadSentence sentence, StatedFigure figure, FiscalQuarter now) {
    int from = Clauses.start(sentence.text(), figure.from());
    int to = Clauses.end(sentence.text(), figure.to());
    Set<FiscalPeriod> named = new LinkedHashSet<>();
    for (Mention.OfPeriod mention : sentence.mentions(Mention.OfPeriod.class)) {
      boolean ahead =
          mention.period() instanceof FiscalQuarter quarter
              ? quarter.compareTo(now) > 0
              : mention.period() instanceof FiscalYear year && year.year() >= now.year();
      boolean meant = ahead || (mention.to() <= figure.from() && sentence.holds(PAST));
      if (mention.from() >= from && mention.to() <= to && meant) {
        named.add(mention.period());
      }
    }
    if (sentence.mentions(Mention.OfRelativePeriod.class).stream()
        .anyMatch(
            p ->
                p.when() == Mention.When.NEXT_QUARTER
                    && p.from() >= from
                    && p.to() <= figure.from())) {
      named.add(now.next());
    }
    return named;
  }

  private static boolean isOfTime(
      OutlookValues.Value value,
      Set<FiscalPeriod> named,
      ReadSentence sentence,
      StatedFigure figure,
      FiscalQuarter now) {
    if (value.period().isEmpty()) {
      return true;
    }
    FiscalPeriod period = value.period().get();
    boolean elsewhere =
        sentence.mentions(Mention.OfPeriod.class).stream().anyMatch(p -> p.period().equals(period));
    if (named.contains(period)) {
      return true;
    }
    if (!named.isEmpty()) {
      return false;
    }
    boolean past =
        (isOfPast(sentence, figure) && !sentence.holdsFrom(figure.to(), THAN_ACTUAL))
            || isJudged(sentence, figure);
    return elsewhere
        || period.equals(now)
        || (period instanceof FiscalYear year && year.year() >= now.year())
        || (!past && period instanceof FiscalQuarter quarter && quarter.compareTo(now) > 0);
  }

  /** What came a year ago, told in a clause behind, says nothing of when the figure was guided. */
  private static boolean isOfPast(ReadSentence sentence, StatedFigure figure) {
    int end = Clauses.end(sentence.text(), figure.to());
    boolean yearAgo =
        sentence.mentions(Mention.OfRelativePeriod.class).stream()
            .anyMatch(p -> p.when() == Mention.When.YEAR_AGO && p.from() >= end);
    return yearAgo ? sentence.holdsIn(0, end, PAST) : sentence.holds(PAST);
  }

  /** «高于 93 亿元±2% 的指引上限»: what came is held against it; «指引下限也高于…» is guidance itself. */
  private static boolean isJudged(ReadSentence sentence, StatedFigure figure) {
    int outlook =
        sentence.mentions(Mention.OfOutlook.class).stream()
            .mapToInt(Mention::from)
            .min()
            .orElse(sentence.text().length());
    return sentence.mentions(Mention.OfVerdict.class).stream()
        .anyMatch(m -> m.from() < figure.from() && m.from() < outlook);
  }

  private static boolean isOne(StatedFigure figure, List<OutlookValues.Value> meant) {
    return holds(figure, figure.value(), meant)
        && figure.high().filter(h -> !holds(figure, h, meant)).isEmpty();
  }

  /** A loss that was expected is told without its sign. */
  private static boolean holds(
      StatedFigure figure, BigDecimal typed, List<OutlookValues.Value> meant) {
    Reach reach = Reach.of(figure.withValue(typed).withoutHedge());
    return meant.stream().anyMatch(v -> reach.holdsSize(v.value()));
  }

  private static Diagnostic finding(
      ReadSentence sentence, StatedFigure figure, List<OutlookValues.Value> meant) {
    List<Expected> expected = meant.stream().map(v -> new Expected(v.value(), "")).toList();
    return Findings.figure(
        "R1",
        sentence,
        figure,
        "what was guided or expected, " + Words.of(Nearest.to(figure, expected).value(), figure),
        "",
        "quote guidance.json or statements.csv for the very time that is meant");
  }
}
