package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.GuidanceWords;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.metrics.Measure;
import dev.tracknote.metrics.Subject;
import dev.tracknote.quantity.Basis;
import dev.tracknote.quantity.FiscalYear;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * R2 and R7: by how much the one thing that a sentence speaks of has moved since the quarter that
 * it names, where another amount may well be what is typed, but not this one.
 */
final class MoveSinceNamedWrong implements Check {

  /** Words that bring in something else than the move of the one thing that is named. */
  private static final Pattern OTHER =
      Pattern.compile(
          "(?i)其中|其余|其他|余下|增量|出自|来自|\\bthe (?:rest|others?|remainder)\\b|\\belsewhere\\b|\\beverything else\\b|贡献|拉动|占|分别|合计|之和|累计|平均|各|[两二三四五六]者|剔除|扣除|不含|若|"
              + GuidanceWords.ZH
              + "|预期|"
              + GuidanceWords.MIDDLE_ZH
              + "|目标|"
              + GuidanceWords.END_ZH
              + "|预测|增速|增幅|销量|均价|单价|价格|人均|每|净增|净减|重[述列]|更正|披露|有机|可比|汇率|以来|至少|不到|年末|全年|半年"
              + "|of which|respectively|\\beach\\b|contribut|combined|together|cumulat|average|per\\b|exclud|without|\\bif\\b|guid|consensus|expect|"
              + GuidanceWords.MIDDLE_EN
              + "|target|growth|volumes?|prices?|restat|recast|originally|first reported|organic|like[- ]for[- ]like|constant|since|at least|half|nine months|full[- ]year|over the year");

  private static final Pattern HIGHER = Pattern.compile("[高低多少]出?了?\\s?$");
  private static final Pattern TIMES_ZH =
      Pattern.compile("(?:为|是|相当于|达到?)了?\\s?FY\\d\\dQ[1-4]\\s?(?:末|同期|水平)?的\\s?$");
  private static final Pattern TIMES_EN =
      Pattern.compile(
          "(?i)^ (?:the (?:level|figure|amount) (?:of|in)|that (?:of|in)|what it was in|as (?:large|much|big) as in) FY\\d\\dQ[1-4]\\b");

  /** Before what something came to or stayed at: «flat on the quarter at $251m». */
  private static final Pattern LEVEL = Pattern.compile("(?i)(?:\\b(?:at|to)|至|到|为)\\s*$");

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    return EachFigure.findings(dossier, MoveSinceNamedWrong::judge);
  }

  private static Optional<Diagnostic> judge(ReadSentence sentence, int index, Dossier dossier) {
    Claim claim = sentence.claims().get(index);
    StatedFigure figure = claim.figure();
    boolean times = isTimes(sentence, claim);
    if (!(times || isPlainMove(sentence, claim)) || !isPlain(sentence)) {
      return Optional.empty();
    }
    Stretch now = Stretch.of(dossier.quarter());
    Optional<Stretch> base =
        (times ? only(sentence) : SaidTime.of(sentence, claim).filter(SaidTime::base))
            .filter(s -> !isOfOtherTime(s, sentence, dossier))
            .flatMap(s -> s.from(now))
            .filter(b -> b.quarters() == 1 && b.last().compareTo(now.last()) < 0);
    Optional<Subject> named =
        base.filter(b -> !sentence.holdsIn(0, figure.from(), LEVEL))
            .flatMap(b -> named(sentence, claim));
    if (named.isEmpty() || !isAlone(sentence, claim, named.get(), dossier)) {
      return Optional.empty();
    }
    List<Expected> moves = moves(named.get(), claim, now, base.get(), dossier.ground());
    return moves.isEmpty() || Matching.size(figure, moves)
        ? Optional.empty()
        : Optional.of(finding(sentence, figure, Nearest.to(figure, moves)));
  }

  /** «Grocery grew 5.3% year on year in FY25Q1»: up to that quarter, not to the note's own. */
  private static boolean isOfOtherTime(SaidTime said, ReadSentence sentence, Dossier dossier) {
    return said.mention() instanceof Mention.OfComparison
        && sentence.mentions(Mention.OfPeriod.class).stream()
            .anyMatch(p -> !p.period().equals(dossier.quarter()));
  }

  private static Optional<SaidTime> only(ReadSentence sentence) {
    return sentence.mentions(Mention.OfPeriod.class).stream()
        .map(p -> new SaidTime(p, true))
        .findFirst();
  }

  /** Beside it stands nothing but what the same line is now. */
  private static boolean isAlone(
      ReadSentence sentence, Claim claim, Subject named, Dossier dossier) {
    Stretch now = Stretch.of(dossier.quarter());
    return sentence.claims().stream()
        .filter(c -> c.figure().from() != claim.figure().from())
        .allMatch(
            c ->
                c.figure().kind() == StatedFigure.Kind.MONEY
                    && dossier.ground().bases().stream()
                        .map(b -> new Subject(named.measure(), named.segment(), b))
                        .flatMap(s -> dossier.ground().value(s, now).stream())
                        .anyMatch(v -> Tolerance.exact(c.figure(), v)));
  }

  /** «为 FY25Q2 的 1.5 倍», «1.5 times the level of FY25Q2». */
  private static boolean isTimes(ReadSentence sentence, Claim claim) {
    StatedFigure figure = claim.figure();
    return figure.kind() == StatedFigure.Kind.MULTIPLE
        && !figure.isRange()
        && figure.hedge() == StatedFigure.Hedge.NONE
        && !claim.change()
        && (sentence.holdsIn(0, figure.from(), TIMES_ZH)
            || sentence.holdsFrom(figure.to(), TIMES_EN));
  }

  private static boolean isPlainMove(ReadSentence sentence, Claim claim) {
    StatedFigure figure = claim.figure();
    return (claim.change() || sentence.holdsIn(0, figure.from(), HIGHER))
        && !claim.share()
        && !figure.isRange()
        && figure.width().isEmpty()
        && figure.hedge() == StatedFigure.Hedge.NONE
        && (figure.kind() == StatedFigure.Kind.MONEY
            || figure.kind() == StatedFigure.Kind.PERCENT
            || figure.kind() == StatedFigure.Kind.POINTS);
  }

  /** One quarter is named at most, nothing that is expected or assumed, and nothing left out. */
  private static boolean isPlain(ReadSentence sentence) {
    return sentence.mentions(Mention.OfPeriod.class).size() <= 1
        && sentence.mentions(Mention.OfPeriod.class).stream()
            .noneMatch(p -> p.period() instanceof FiscalYear)
        && sentence.mentions(Mention.OfRelativePeriod.class).size() <= 1
        && !NamedTimes.spansMore(sentence)
        && sentence.mentions(Mention.OfCondition.class).isEmpty()
        && sentence.mentions(Mention.OfExclusion.class).isEmpty()
        && sentence.mentions(Mention.OfOutlook.class).isEmpty()
        && sentence.mentions(Mention.OfSource.class).isEmpty()
        && !sentence.holds(OTHER);
  }

  /** The line of the accounts that is named, if it is one: of a part without more its revenue. */
  private static Optional<Subject> named(ReadSentence sentence, Claim claim) {
    Set<String> parts =
        sentence.mentions(Mention.OfSegment.class).stream()
            .map(Mention.OfSegment::segment)
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> measures =
        sentence.mentions(Mention.OfMeasure.class).stream()
            .map(Mention.OfMeasure::measure)
            .collect(Collectors.toCollection(TreeSet::new));
    boolean part = !parts.isEmpty();
    boolean one =
        part
            ? measures.isEmpty() || measures.equals(Set.of(Measure.REVENUE.id()))
            : measures.size() == 1;
    if (parts.size() > 1 || !one) {
      return Optional.empty();
    }
    Optional<Measure> measure =
        part ? Optional.of(Measure.REVENUE) : Measure.of(measures.iterator().next());
    boolean unread = !part && !claim.foreignScope().isEmpty();
    return measure
        .filter(m -> !unread && m.isRatio() == (claim.figure().kind() == StatedFigure.Kind.POINTS))
        .map(m -> new Subject(m, part ? parts.iterator().next() : "", Basis.GAAP));
  }

  private static List<Expected> moves(
      Subject named, Claim claim, Stretch now, Stretch base, Ground ground) {
    List<Expected> moves = new ArrayList<>();
    for (Basis basis : claim.basis().map(Set::of).orElseGet(ground::bases)) {
      Subject subject = new Subject(named.measure(), named.segment(), basis);
      Optional<Expected> move =
          switch (claim.figure().kind()) {
            case PERCENT -> ground.growth(subject, now, base);
            case MULTIPLE -> times(subject, now, base, ground);
            case MONEY, POINTS, COUNT -> ground.difference(subject, now, base);
          };
      move.ifPresent(moves::add);
    }
    return moves;
  }

  private static Optional<Expected> times(
      Subject subject, Stretch now, Stretch base, Ground ground) {
    Optional<BigDecimal> then = ground.value(subject, base).filter(v -> v.signum() > 0);
    return ground
        .value(subject, now)
        .flatMap(
            v ->
                then.map(
                    t ->
                        Expected.quotient(
                            v, t, () -> subject.id() + " " + now.label() + " ÷ " + base.label())));
  }

  private static Diagnostic finding(ReadSentence sentence, StatedFigure figure, Expected expected) {
    return Findings.figure(
        switch (figure.kind()) {
          case PERCENT -> "R2";
          case MULTIPLE -> "R11";
          case MONEY, POINTS, COUNT -> "R7";
        },
        sentence,
        figure,
        (figure.kind() == StatedFigure.Kind.MULTIPLE ? "" : "a move of ")
            + Words.of(expected.value(), figure),
        expected.words(),
        "take the move since the quarter that is named, before rounding");
  }
}
