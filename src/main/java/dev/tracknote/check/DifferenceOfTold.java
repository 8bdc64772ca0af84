package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.Clauses;
import dev.tracknote.claim.GuidanceWords;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.metrics.Measure;
import dev.tracknote.metrics.Subject;
import dev.tracknote.quantity.Basis;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * R7: the distance between two levels that were just told, or by how much one thing moved, is
 * another than is said.
 */
final class DifferenceOfTold implements Check {

  private static final Pattern TOLD =
      Pattern.compile(
          "(?is)(?:相差|差距|差额|增量|改善|恶化|净增|净减|[多少](?:[\\p{IsHan}])?了?|[少多]亏|提高|提升|上升|回升|抬升|抬高|下降|降低|回落|下滑|收窄|扩大|缩小|减少|增加"
              + "|\\bby|\\b(?:an )?extra|\\bahead by|\\b(?:gain|increase|rise|decrease|drop|fall|decline|improvement|acceleration|slowdown|widening|gap|difference|advantage|lead) of|\\bup|\\bdown|\\bgained|(?<!company |group |business )\\blost|\\badded|\\brose|\\bfell|\\bshed)"
              + "(?:了|约|近|逾|为|达|by|nearly|about|some|almost|roughly|over|more than|only|just|\\s)*\\z");
  private static final Pattern TOLD_AFTER =
      Pattern.compile(
          "(?is)^\\s?(?:(?!and |but |or )[A-Za-z]{1,8}\\s)?(?:(?:more|less|fewer)(?= than|[,.;]|$)|higher|lower|larger|smaller|deeper|wider|narrower|better|worse|apart|ahead|above|below)\\b");
  private static final Pattern OTHER =
      Pattern.compile(
          "(?i)其中|贡献|拉动|增速|涨幅|增幅|"
              + GuidanceWords.ZH
              + "|预期|"
              + GuidanceWords.MIDDLE_ZH
              + "|"
              + GuidanceWords.END_ZH
              + "|剔除|汇率|分别|各|累计|两年|未来|计划|目标|cumulative|respectively|\\beach\\b|guid|consensus|"
              + GuidanceWords.MIDDLE_EN
              + "|target|plan|exclud|contribut|of which|hedg|since");

  private static final Pattern BASE =
      Pattern.compile(
          "(?i)(?:较|比|相较于?|相比)[^，。；\\d]{0,12}$|\\b(?:against|versus|relative to)\\b[^.;\\d]{0,16}$"
              + "|(?:\\b(?:year-ago|year-earlier|prior-year|previous|prior|preceding|last|same) (?:quarter|period|year)|FY\\d\\dQ\\d)\\s?[(（]$");

  private static final Pattern RATES = Pattern.compile("(?i)涨幅|增速|增幅");

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    List<Diagnostic> findings = new ArrayList<>();
    Optional<ReadSentence> before = Optional.empty();
    for (ReadSentence sentence : dossier.everything()) {
      Optional<ReadSentence> last =
          before.filter(b -> b.sentence().passage() == sentence.sentence().passage());
      before = Optional.of(sentence);
      boolean plain =
          !sentence.isRow()
              && sentence.mentions(Mention.OfCondition.class).isEmpty()
              && sentence.mentions(Mention.OfExclusion.class).isEmpty();
      for (Claim claim : plain ? sentence.claims() : List.<Claim>of()) {
        judge(sentence, claim, last, dossier).ifPresent(findings::add);
      }
    }
    return findings;
  }

  private static Optional<Diagnostic> judge(
      ReadSentence sentence, Claim claim, Optional<ReadSentence> before, Dossier dossier) {
    StatedFigure figure = claim.figure();
    boolean kind =
        figure.kind() == StatedFigure.Kind.POINTS
            || figure.kind() == StatedFigure.Kind.MONEY
            || figure.kind() == StatedFigure.Kind.COUNT;
    if (!kind || figure.isRange() || !isTold(sentence, figure)) {
      return Optional.empty();
    }
    if (OnesApart.are(sentence, figure)) {
      return OnesApart.wrong(sentence, figure);
    }
    if (isOther(sentence, figure)
        || sentence.text().startsWith("成", figure.to())
        || sentence.text().startsWith(" 成", figure.to())
        || dossier.pool().isQuoted(figure)) {
      return Optional.empty();
    }
    List<StatedFigure> own = levels(sentence, figure);
    List<StatedFigure> told =
        own.size() >= 2 ? own : before.map(b -> levels(b, figure)).orElse(List.of());
    List<Interval> pairs = pairs(own, before.map(b -> levels(b, figure)).orElse(List.of()));
    if (!sentence.mentions(Mention.OfLoss.class).isEmpty()) {
      own.forEach(a -> own.forEach(b -> pairs.add(Interval.of(a).plus(Interval.of(b)))));
    }
    List<Expected> moves = moves(sentence, claim, dossier);
    boolean right =
        pairs.stream().anyMatch(p -> p.admits(figure))
            || Matching.size(figure, moves)
            || isFromTold(claim, before.map(b -> levels(b, figure)).orElse(List.of()), dossier)
            || Matching.size(figure, carried(sentence, claim, dossier))
            || isLevelOfNow(sentence, figure, dossier)
            || isAmongStated(sentence, figure, dossier);
    boolean closed =
        told.size() == 2
            && (own.size() != 2 || CountedThings.areOne(sentence, own.getFirst(), own.getLast()))
            && !areBases(sentence, own)
            && own.stream().allMatch(o -> o.from() < figure.from())
            && !(saysWhen(sentence, claim) && own.size() == 2 && told(sentence, claim))
            && !isFromElsewhere(sentence, figure)
            && (own.size() == 2 || (own.isEmpty() && isOfTheSame(sentence)));
    boolean known = !moves.isEmpty() && saysWhen(sentence, claim);
    // what the sentence before tells is a guess beside what this one names
    boolean named = own.size() < 2 && !known && dossier.isYielded(sentence, claim);
    if (right || named || !(closed || known)) {
      return Optional.empty();
    }
    List<Expected> single = DistanceWrong.own(sentence, claim, dossier);
    Expected nearest =
        known
            ? single.stream().findFirst().orElseGet(() -> Nearest.to(figure, moves))
            : new Expected(
                told.getFirst().value().subtract(told.getLast().value()).abs(),
                "between the two that are told");
    return Optional.of(DistanceWrong.finding(sentence, figure, nearest));
  }

  /** «the latter four cents above the $0.45 consensus»: from the value behind it. */
  static boolean isOnTheOther(ReadSentence sentence, StatedFigure figure) {
    return sentence.nextFigure(figure) < Clauses.end(sentence.text(), figure.to())
        && sentence.holdsFrom(figure.to(), TOLD_AFTER);
  }

  /**
   * «anything above 80.3 counts as a beat. Revenue cleared that line by 3.3»: from what it came to.
   */
  private static boolean isFromTold(Claim claim, List<StatedFigure> told, Dossier dossier) {
    Reach reach = Reach.of(claim.figure());
    return Measure.of(claim.measure()).stream()
        .flatMap(m -> dossier.ground().bases().stream().map(b -> new Subject(m, "", b)))
        .flatMap(s -> dossier.ground().value(s, Stretch.of(dossier.quarter())).stream())
        .anyMatch(v -> told.stream().anyMatch(t -> reach.holdsSize(v.subtract(t.value()))));
  }

  /** «较 FY26Q1 减少 50 万»: the figure's own clause names what it is counted from. */
  static boolean isFromElsewhere(ReadSentence sentence, StatedFigure figure) {
    int start = Clauses.start(sentence.text(), figure.from());
    boolean alone =
        sentence.claims().stream()
            .map(Claim::figure)
            .noneMatch(f -> f.from() >= start && f.to() <= figure.from());
    return alone
        && sentence.mentions(Mention.OfPeriod.class).stream()
            .anyMatch(p -> p.from() >= start && p.to() <= figure.from());
  }

  /** The words right behind the figure say from when it is counted. */
  private static boolean told(ReadSentence sentence, Claim claim) {
    int from = claim.figure().to();
    int to = Clauses.end(sentence.text(), from);
    return sentence.mentions(Mention.OfComparison.class).stream()
        .anyMatch(c -> c.from() >= from && c.to() <= to);
  }

  static boolean isTold(ReadSentence sentence, StatedFigure figure) {
    int from = sentence.endOfFigureBefore(figure);
    return sentence.holdsIn(from, figure.from(), TOLD)
        || (sentence.holdsFrom(figure.to(), TOLD_AFTER)
            && !DistanceWrong.isReached(sentence, figure));
  }

  private static boolean isOther(ReadSentence sentence, StatedFigure figure) {
    boolean rates = figure.kind() == StatedFigure.Kind.POINTS && sentence.holds(RATES);
    return sentence.holds(OTHER) && !rates;
  }

  /** Levels in the unit of a difference: percentages for points, amounts for amounts. */
  private static List<StatedFigure> levels(ReadSentence sentence, StatedFigure difference) {
    StatedFigure.Kind kind =
        difference.kind() == StatedFigure.Kind.POINTS
            ? StatedFigure.Kind.PERCENT
            : difference.kind();
    return sentence.claims().stream()
        .filter(c -> c.figure().kind() != StatedFigure.Kind.PERCENT || !isChange(sentence, c))
        .map(Claim::figure)
        .filter(f -> f.kind() == kind && f.from() != difference.from() && !f.isRange())
        .filter(f -> f.currency().equals(difference.currency()))
        .filter(f -> !isTold(sentence, f))
        .toList();
  }

  private static boolean isChange(ReadSentence sentence, Claim claim) {
    return !sentence.holds(RATES) && (claim.change() || claim.against().isPresent());
  }

  private static List<Interval> pairs(List<StatedFigure> own, List<StatedFigure> before) {
    List<StatedFigure> all = new ArrayList<>(own);
    all.addAll(before);
    List<Interval> pairs = new ArrayList<>();
    for (StatedFigure one : all) {
      for (StatedFigure other : all) {
        if (!one.equals(other)) {
          pairs.add(Interval.of(one).minus(Interval.of(other)));
        }
      }
    }
    return pairs;
  }

  /** «较上季的 7.6 收窄，较去年同期的 2.8 仍扩大 1.0»: what it is held against is not told. */
  private static boolean areBases(ReadSentence sentence, List<StatedFigure> own) {
    return own.size() == 2 && own.stream().allMatch(f -> sentence.holdsIn(0, f.from(), BASE));
  }

  /** The sentence goes on with what the one before it was about. */
  private static boolean isOfTheSame(ReadSentence sentence) {
    return sentence.mentions(Mention.OfComparison.class).isEmpty()
        && sentence.mentions(Mention.OfPeriod.class).isEmpty()
        && sentence.claims().size() == 1;
  }

  private static boolean saysWhen(ReadSentence sentence, Claim claim) {
    return (claim.against().isPresent()
            || sentence.mentions(Mention.OfRelativePeriod.class).stream()
                .anyMatch(p -> p.when().isEarlier()))
        && claim.measure().isEmpty() == sentence.mentions(Mention.OfMeasure.class).isEmpty();
  }

  /** How what is named moved, on each basis, over the quarter, the year and to named times. */
  private static List<Expected> moves(ReadSentence sentence, Claim claim, Dossier dossier) {
    Optional<Scene> scene = dossier.scenes().of(sentence);
    if (scene.isEmpty()) {
      return List.of();
    }
    Optional<Measure> measure = Measure.of(claim.measure());
    if (measure.isEmpty()) {
      return List.of();
    }
    boolean points = claim.figure().kind() == StatedFigure.Kind.POINTS;
    Ground ground = dossier.ground();
    Set<String> segments = new LinkedHashSet<>(claim.segments());
    if (sentence.mentions(Mention.OfSegment.class).isEmpty()) {
      segments.addAll(scene.get().segments());
    }
    List<Expected> moves = new ArrayList<>();
    for (String segment : segments) {
      for (Basis basis : ground.bases()) {
        Subject subject = new Subject(measure.get(), segment, basis);
        if (measure.get().isRatio() == points) {
          for (Stretch now : scene.get().stretches()) {
            for (Stretch then : scene.get().stretches()) {
              if (!now.equals(then)
                  && now.quarters() == then.quarters()
                  && isMeant(now, then, sentence, claim, dossier)) {
                ground.difference(subject, now, then).ifPresent(moves::add);
              }
            }
          }
        }
      }
    }
    if (points && !measure.get().isRatio()) {
      return List.of();
    }
    return moves;
  }

  /** «与一年前相比，则是增加了 4210 万元»: how what the sentence before named moved since the time named. */
  private static List<Expected> carried(ReadSentence sentence, Claim claim, Dossier dossier) {
    Optional<Scene> said = dossier.scenes().of(sentence).filter(s -> claim.measure().isEmpty());
    if (said.isEmpty()) {
      return List.of();
    }
    Scene scene = said.get();
    boolean points = claim.figure().kind() == StatedFigure.Kind.POINTS;
    Stretch now = Stretch.of(scene.ground().quarter());
    List<Stretch> bases =
        sentence.mentions(Mention.OfRelativePeriod.class).stream()
            .map(Mention.OfRelativePeriod::when)
            .filter(Mention.When::isEarlier)
            .map(w -> w == Mention.When.YEAR_AGO ? now.yearAgo() : now.previous())
            .toList();
    return scene.subjects().stream()
        .filter(s -> s.measure().isRatio() == points)
        .flatMap(s -> bases.stream().flatMap(b -> scene.ground().difference(s, now, b).stream()))
        .toList();
  }

  /**
   * «over the year» without a word of another time is from a year ago to the note's own quarter.
   */
  private static boolean isMeant(
      Stretch now, Stretch then, ReadSentence sentence, Claim claim, Dossier dossier) {
    boolean timed =
        !sentence.mentions(Mention.OfPeriod.class).isEmpty()
            || !sentence.mentions(Mention.OfRelativePeriod.class).isEmpty();
    if (timed || now.quarters() > 1 || claim.against().isEmpty()) {
      return true;
    }
    Stretch own = Stretch.of(dossier.quarter());
    Stretch base =
        claim.against().get() == Mention.Against.YEAR_AGO ? own.yearAgo() : own.previous();
    return (now.equals(own) && then.equals(base)) || (then.equals(own) && now.equals(base));
  }

  /** «RMB9.52bn was above the former»: what the quarter brought, and no distance. */
  private static boolean isLevelOfNow(ReadSentence sentence, StatedFigure figure, Dossier dossier) {
    Stretch now = Stretch.of(dossier.quarter());
    return figure.kind() == StatedFigure.Kind.MONEY
        && YieldOfNamed.isFine(figure)
        && dossier
            .scenes()
            .of(sentence)
            .filter(
                s ->
                    s.subjects().stream()
                        .flatMap(l -> s.value(l, now).stream())
                        .anyMatch(v -> Tolerance.exact(figure, v)))
            .isPresent();
  }

  /** Figures outside the accounts differ too, whatever series they belong to. */
  private static boolean isAmongStated(
      ReadSentence sentence, StatedFigure figure, Dossier dossier) {
    List<BigDecimal> values = dossier.series().stream().flatMap(s -> s.values().stream()).toList();
    boolean stated = dossier.names().isAny(sentence.text());
    return stated
        && values.stream()
            .anyMatch(
                a ->
                    values.stream()
                        .anyMatch(
                            b ->
                                a.compareTo(b) != 0
                                    && Tolerance.lenient(figure, a.subtract(b).abs())));
  }
}
