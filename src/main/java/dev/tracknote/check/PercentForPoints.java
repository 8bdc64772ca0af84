package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.Clauses;
import dev.tracknote.claim.GuidanceWords;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.facts.Statement;
import dev.tracknote.metrics.Measure;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;

// definition: the change of a ratio is stated in points, its relative change alone in percent
/** R13: a ratio that is said to move by so many percent, where points are meant. */
final class PercentForPoints implements Check {

  private static final Pattern RATIO =
      Pattern.compile(
          "(?i)(?:(?:(?:'s|’s) |\\b)share of (?:the )?(?:total |group |company )?(?:revenues?|sales|bookings|income)\\b|(?<![汇效频功倍速])(?<!险费)(?<!运费)率(?!先|领)|净?息差|利差|收入比|占比|比例|比重|权重|份额|\\bmargins?\\b|\\bratios?\\b|(?<!daily |room |day |freight |charter |hourly |spot )\\brates?\\b(?! of growth)|\\bshare of\\b|\\butili[sz]ation\\b|\\bthe mix\\b|\\bcoverage ratio\\b|'s share\\b|\\bpenetration\\b|\\bretention\\b|\\bload factor\\b|\\boccupancy\\b|\\b(?:NIM|CET1|NPLs?|RO[AECI]+|ROTE)\\b|\\btake rate\\b|\\bmakes? up\\b|\\bmade up\\b|\\baccount(?:s|ed)? for\\b)");
  private static final Pattern RATE_OF_CHANGE =
      Pattern.compile("(?i)增长率|增速|growth|汇率|exchange rate");
  private static final Pattern MOVED_BY =
      Pattern.compile(
          "(?is)(?:提升|提高|上升|增加|扩大|改善|回升|走高|下降|降低|下滑|回落|收窄|减少|(?<![最])[升降增减高低涨跌]|略[升降]"
              + "|\\b(?:(?<!made )(?<!make )(?<!makes )(?<!making )up|down|by|rose|fell|moved|shifted|gained|lost|improved|widened|narrowed|expanded|slipped|dropped|increased|decreased|(?:drop|rise|gain|fall|increase|decrease|decline|improvement|widening|narrowing|advance|loss|expansion|contraction) of))"
              + "(?:了|出|约|近|逾|超过|大约|幅度?|达|为|[+＋]|nearly|about|some|almost|roughly|over|more than|only|just|\\s)*\\z");

  private static final Pattern BESIDE =
      Pattern.compile(
          "(?i)^\\s?(?:(?:above|below|higher than|lower than|wider than|narrower than) (?:the|that|its)\\b|(?:better|worse|higher|lower|wider|narrower|fatter|thinner)(?:,? (?:YoY|y/y|QoQ|q/q|year[- ]on[- ]year|on the (?:year|quarter)|than a (?:year|quarter))\\b))");

  private static final Pattern AS_SHARE =
      Pattern.compile("(?i)^\\s?as an? (?:share|percentage|proportion|part) of\\b");

  /** Goes on with what the sentence before has told. */
  private static final Pattern AGAIN =
      Pattern.compile(
          "(?i)^[\\s*]*(?:That|This|It|Which|The (?:rise|gain|move|change|increase)|这|即|由此|也就是|提升|提高|升幅|降幅)");

  /** A move, wherever it stands in the clause of its figure. */
  private static final Pattern MOVE =
      Pattern.compile(
          "(?i)提升|提高|上升|增加|扩大|改善|回升|走高|下降|降低|下滑|回落|收窄|减少|加快|放缓|提速|[高低]于"
              + "|\\b(?:up|down|rose|risen|fell|fallen|gain(?:s|ed)?|loss|lost|climbed|grew|grown|higher|lower|wider|narrower|above|below|improve[ds]?|improvement|widened|narrowed|expan(?:ded|sion)|contraction|slipped|dropped|shed|added|advance[ds]?|eased|increase[ds]?|decrease[ds]?|accelerat(?:ed|ion)|slow(?:ed|down)|faster)\\b");

  private static final Pattern RATIO_OR_GROWTH =
      Pattern.compile(
          "(?i)率|占比|比例|比重|权重|份额|增速|息差|\\b(?:margins?|ratios?|rates?|(?<!per )shares?|growth|utili[sz]ation|occupancy|penetration|retention|coverage|mix|NIM|CET1)\\b|accounts? for|makes? up|made up");

  private static final Pattern GROWTH_MOVED =
      Pattern.compile(
          "(?i)(?:增速|增长率|增幅)(?:同比|环比|较[^，。；\\d]{1,8}(?:FY\\d\\d(?:Q\\d)?)?)?(?:提高|提升|上升|加快|放缓|回落|下降|回升|改善|收窄|扩大)了?约?\\s*$"
              + "|\\bgrowth (?:has |have )?(?:accelerated|slowed|quickened|eased|improved|picked up) by (?:about |some |nearly )?$");

  /** What would come about under no condition but that of an outlook. */
  private static final Pattern WOULD =
      Pattern.compile(
          "(?i)\\b(?:"
              + GuidanceWords.MIDDLE_EN
              + "|guid(?:ance|ed))\\b[^.;]*\\bwould\\b(?!.*\\bif\\b)");

  private static final Pattern CLOSES = Pattern.compile("[^（）()]*[）)]");

  private static final BigDecimal LARGEST = new BigDecimal("0.12");

  /** What a stated rate of change has risen by is told in percent itself. */
  private static final Pattern CHANGE =
      Pattern.compile("(?i)\\b(?:change|growth)\\b|变动|变化|增[速长幅]|涨跌?幅|同比|环比");

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    List<Diagnostic> findings = new ArrayList<>();
    for (ReadSentence sentence : dossier.sentences().figuredProse()) {
      if (sentence.mentions(Mention.OfCondition.class).isEmpty() || sentence.holds(WOULD)) {
        for (int i = 0; i < sentence.claims().size(); i++) {
          boolean told =
              isMoveOfGrowth(sentence, i)
                  || (isMove(sentence, i)
                      && !isRelative(sentence, i, dossier)
                      && !isRightOfAmount(sentence, i, dossier));
          if (told
              || isDistance(sentence, i, dossier)
              || isOnlyRightAsPoints(sentence, i, dossier)) {
            findings.add(finding(sentence, sentence.claims().get(i).figure()));
          }
        }
      }
    }
    return findings;
  }

  private static boolean isMove(ReadSentence sentence, int index) {
    return isMoved(sentence, index) && isOfRatio(sentence, index);
  }

  /** «增速环比提高 0.7%»: a rate of growth that itself moves. */
  private static boolean isMoveOfGrowth(ReadSentence sentence, int index) {
    StatedFigure figure = sentence.claims().get(index).figure();
    int from = index == 0 ? 0 : sentence.claims().get(index - 1).figure().to();
    int clause = Math.max(from, Clauses.start(sentence.text(), figure.from()));
    return figure.kind() == StatedFigure.Kind.PERCENT
        && !figure.isRange()
        && figure.value().abs().compareTo(LARGEST) <= 0
        && sentence.holdsIn(clause, figure.from(), GROWTH_MOVED);
  }

  private static boolean isMoved(ReadSentence sentence, int index) {
    StatedFigure figure = sentence.claims().get(index).figure();
    String text = sentence.text();
    int from = index == 0 ? 0 : sentence.claims().get(index - 1).figure().to();
    int clause = Math.max(from, Clauses.start(text, figure.from()));
    return figure.kind() == StatedFigure.Kind.PERCENT
        && !figure.isRange()
        && figure.value().abs().compareTo(LARGEST) <= 0
        && (sentence.holdsIn(clause, figure.from(), MOVED_BY)
            || sentence.holdsFrom(figure.to(), BESIDE));
  }

  /**
   * «58% of bookings, an improvement of 6% on last year's 52%»: the difference of two percentages,
   * in the sentence or in the one before it, whatever they are percentages of.
   */
  private static boolean isDistance(ReadSentence sentence, int index, Dossier dossier) {
    StatedFigure figure = sentence.claims().get(index).figure();
    if (!isMoved(sentence, index) || isGrowthOfAmount(sentence.claims().get(index))) {
      return false;
    }
    List<StatedFigure> ends =
        new ArrayList<>(
            sentence.claims().stream()
                .filter(c -> !c.change() || c.against().isEmpty())
                .map(Claim::figure)
                .filter(f -> f.from() != figure.from())
                .toList());
    if (ends.isEmpty() && sentence.holds(AGAIN)) {
      ends.addAll(dossier.scenes().typedBefore(sentence));
    }
    ends.removeIf(
        f ->
            f.kind() != StatedFigure.Kind.PERCENT
                || f.isRange()
                || f.step().compareTo(figure.step()) != 0);
    return anyPair(ends, (a, b) -> isApart(figure, a, b))
        && !anyPair(ends, (a, b) -> isGrowth(figure, a, b));
  }

  /** «With operating expenses down 2.8%, their ratio went from 58.3% to 55.6%»: an amount moved. */
  private static boolean isGrowthOfAmount(Claim claim) {
    return claim.firm()
        && claim.change()
        && !claim.share()
        && Measure.of(claim.measure()).filter(m -> !m.isRatio()).isPresent();
  }

  /** «grew 3.1%, its best rate so far, but fell 8.7% QoQ»: an amount did move by so much. */
  private static boolean isRightOfAmount(ReadSentence sentence, int index, Dossier dossier) {
    Claim claim = sentence.claims().get(index);
    return isGrowthOfAmount(claim) && dossier.isRight(sentence, claim);
  }

  /**
   * «The gain in share is 5.2%»: no reading makes it right as a percentage, and in points it is
   * just what the ratio that is spoken of has moved by.
   */
  private static boolean isOnlyRightAsPoints(ReadSentence sentence, int index, Dossier dossier) {
    Claim claim = sentence.claims().get(index);
    StatedFigure figure = claim.figure();
    Optional<Scene> scene = dossier.scenes().of(sentence);
    int from = Clauses.start(sentence.text(), figure.from());
    int to = Clauses.end(sentence.text(), figure.to());
    if (figure.kind() != StatedFigure.Kind.PERCENT
        || figure.isRange()
        || figure.width().isPresent()
        || figure.value().abs().compareTo(figure.step().multiply(BigDecimal.TEN)) < 0
        || figure.value().abs().compareTo(LARGEST) > 0
        || scene.isEmpty()
        || !sentence.holdsIn(from, to, MOVE)
        || !isOfRatioBefore(sentence, figure, dossier)
        || dossier.pool().isQuoted(figure)
        || dossier.isRight(sentence, claim)) {
      return false;
    }
    return scene.get().admissible().reading(figure.in(StatedFigure.Kind.POINTS)).isPresent()
        || isMoveOfStated(sentence, figure, dossier);
  }

  private static boolean isOfRatioBefore(
      ReadSentence sentence, StatedFigure figure, Dossier dossier) {
    return sentence.holdsIn(0, figure.from(), RATIO_OR_GROWTH)
        || (sentence.holds(AGAIN)
            && dossier.scenes().before(sentence).stream().anyMatch(s -> s.holds(RATIO_OR_GROWTH)));
  }

  /** By how much a stated percentage that the sentence names has moved. */
  private static boolean isMoveOfStated(
      ReadSentence sentence, StatedFigure figure, Dossier dossier) {
    List<Statement> named =
        dossier.names().in(sentence.text(), sentence.text().substring(0, figure.from())).stream()
            .filter(s -> s.unit().equals("%"))
            .toList();
    return dossier.series().stream()
        .filter(s -> s.statements().stream().anyMatch(named::contains))
        .filter(s -> s.names().stream().noneMatch(n -> CHANGE.matcher(n).find()))
        .map(StatedSeries::values)
        .anyMatch(
            values ->
                values.stream()
                    .anyMatch(
                        a ->
                            values.stream()
                                .anyMatch(b -> Tolerance.exact(figure, a.subtract(b).abs()))));
  }

  private static boolean anyPair(
      List<StatedFigure> ends, BiPredicate<StatedFigure, StatedFigure> holds) {
    for (int i = 0; i < ends.size(); i++) {
      for (int j = i + 1; j < ends.size(); j++) {
        if (holds.test(ends.get(i), ends.get(j))) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isApart(StatedFigure figure, StatedFigure one, StatedFigure other) {
    return Interval.of(one).absolute().minus(Interval.of(other).absolute()).admits(figure);
  }

  private static boolean isGrowth(StatedFigure figure, StatedFigure one, StatedFigure other) {
    Interval a = Interval.of(one).absolute();
    Interval b = Interval.of(other).absolute();
    return !a.isPositive()
        || !b.isPositive()
        || a.over(b).minus(BigDecimal.ONE).admits(figure)
        || b.over(a).minus(BigDecimal.ONE).admits(figure);
  }

  /** The last thing named before the figure is a ratio, and so are the figures since. */
  private static boolean isOfRatio(ReadSentence sentence, int index) {
    StatedFigure figure = sentence.claims().get(index).figure();
    if (sentence.holdsFrom(figure.to(), AS_SHARE)) {
      return true;
    }
    String lead = sentence.text().substring(0, figure.from());
    java.util.regex.Matcher matcher = RATIO.matcher(lead);
    int last = -1;
    while (matcher.find()) {
      last = isAside(lead, matcher.end()) ? last : matcher.end();
    }
    if (last < 0 || RATE_OF_CHANGE.matcher(lead).find()) {
      return false;
    }
    int at = last;
    boolean otherSince =
        sentence.mentions(Mention.OfMeasure.class).stream()
            .filter(m -> m.from() >= at && m.to() <= figure.from())
            .anyMatch(m -> Measure.of(m.measure()).filter(Measure::isRatio).isEmpty());
    return !otherSince
        && sentence.claims().subList(0, index).stream()
            .map(Claim::figure)
            .filter(f -> f.from() >= at)
            .allMatch(
                f -> f.kind() == StatedFigure.Kind.PERCENT || f.kind() == StatedFigure.Kind.POINTS);
  }

  /** «理赔咨询（占比 3.8%）同比减 11.8%»: what is told in brackets is over behind them. */
  private static boolean isAside(String lead, int at) {
    return CLOSES.matcher(lead).region(at, lead.length()).lookingAt();
  }

  /** Percent is right where the ratio itself grew by so much, as the facts or the sentence tell. */
  private static boolean isRelative(ReadSentence sentence, int index, Dossier dossier) {
    StatedFigure figure = sentence.claims().get(index).figure();
    Optional<Scene> scene = dossier.scenes().of(sentence);
    return scene.isPresent()
        && scene.get().admissible().relativeMoves(sentence.claims().get(index)).stream()
            .anyMatch(e -> Admissible.matches(figure, e.value()));
  }

  private static Diagnostic finding(ReadSentence sentence, StatedFigure figure) {
    return Findings.error(
        "R13",
        sentence.sentence().placeAt(figure.from()),
        "expected a move of a ratio in points, found " + sentence.typed(figure),
        "",
        "write 个百分点, pct or points; percent would be the relative change");
  }
}
