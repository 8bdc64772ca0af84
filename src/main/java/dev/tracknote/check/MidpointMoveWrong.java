package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.Clauses;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.metrics.Measure;
import dev.tracknote.metrics.Subject;
import dev.tracknote.quantity.Basis;
import dev.tracknote.quantity.FiscalPeriod;
import dev.tracknote.quantity.FiscalQuarter;
import dev.tracknote.quantity.FiscalYear;
import dev.tracknote.quantity.Rounding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * R2 and R7: by how much the middle or an end of what is guided is said to lie from the base that
 * the words at the figure give, where it lies so far from no such base.
 */
final class MidpointMoveWrong implements Check {

  /** The middle of a range, or one of its ends. */
  private static final Pattern POINT =
      Pattern.compile(
          "(?i)中值|中点|中枢|[上下][限沿端]|mid-?point|\\bthe middle\\b|\\bcent(?:re|er) of\\b|(?:low|high|upper|lower|top|bottom) end");

  private static final Pattern END =
      Pattern.compile("(?i)[上下][限沿端]|(?:low|high|upper|lower|top|bottom) end");

  /** What is added to guidance, left by it or asked on an assumption is a value of its own. */
  private static final Pattern COMPUTED =
      Pattern.compile(
          "(?i)剔除|税率|tax rate|每|倒推|剩|其余|累计|合计|半年|下半|上半|前[两三]季|九个月|\\badd(?:ing|ed)?\\b|together|combined|\\bhal(?:f|ves)\\b|nine months|\\bleaves?\\b|\\bleft\\b|remain|\\brest\\b|\\bso far\\b|without|exclud|constant|固定汇率|\\bour (?:own )?(?:estimate|forecast|model)|我们的?(?:预测|预计|估计)|[上下抬调]调|上修|下修|抬高|抬升|收窄|\\bmoves? (?:up|down)\\b|\\braised?\\b|\\blift|narrow|过去四个|近四个|trailing|last four");

  /** Before a figure that is held beside the move and is none itself. */
  private static final Pattern BESIDE =
      Pattern.compile(
          "(?i)(?:\\b(?:than|from|after|against|versus|vs\\.?|with|to) (?:the |a |an )?(?:(?:current|reported|previous) )?(?:growth |rate |pace )?(?:of )?|(?:(?<![同环占])[较比与于从由]|快于|慢于|高于|低于|持平于)(?:本季度?|上季度?|FY\\d\\dQ?\\d?|当季|实际|此前)?的?(?:实际|同比|环比)?(?:增速|增幅)?的?\\s?|\\bthe |[的]\\s?)$");

  private static final Pattern APART =
      Pattern.compile(
          "(?i)(?:\\b(?:surplus|gap|shortfall|difference|distance) (?:was|is|came to|comes to)|差距|差额|缺口|差)(?: (?:about|some|only|just)|约|仅|为|是|\\s)*$");

  private static final Pattern OR = Pattern.compile("(?i)^(?:,? or |，?即|（|\\s?\\()$");

  private static final Pattern OTHERS =
      Pattern.compile(
          "(?i)预期|原|此前|之前|旧|consensus|street|analysts|previous|earlier|prior|original|old|raised");

  private static final Pattern FROM = Pattern.compile("(?:较|比|相比|对比|相对于?|与|高于|低于|超过|超出|高出)\\s?$");
  private static final Pattern CONSENSUS =
      Pattern.compile("(?i)一致预期|市场预期|consensus|\\bthe street\\b");
  private static final Pattern THIS =
      Pattern.compile(
          "(?i)本季|本财季|当季|this quarter|the quarter just|the reported|what was (?:just )?reported");
  private static final Pattern GROWTH = Pattern.compile("(?i)增速|增长|growth|grew|pace|faster|slower");

  /** A base on which the move is measured: a time, or an amount that is typed. */
  private record Bases(Set<Stretch> named, Optional<Mention.Against> against) {}

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    List<Diagnostic> findings = new ArrayList<>();
    for (ReadSentence sentence : dossier.sentences().figuredProse()) {
      Optional<Matcher> point = sentence.first(POINT);
      if (point.isPresent() && !sentence.holds(COMPUTED)) {
        for (int i = 0; i < sentence.claims().size(); i++) {
          judge(sentence, i, point.get().start(), dossier).ifPresent(findings::add);
        }
      }
    }
    return findings;
  }

  private static Optional<Diagnostic> judge(
      ReadSentence sentence, int index, int point, Dossier dossier) {
    Claim claim = sentence.claims().get(index);
    StatedFigure figure = claim.figure();
    Optional<Scene> scene = dossier.scenes().of(sentence);
    if (scene.isEmpty()
        || !isMove(sentence, index)
        || !isOfPoint(sentence, index, point)
        || sentence.mentions(Mention.OfSegment.class).stream()
            .anyMatch(s -> !s.segment().isEmpty())) {
      return Optional.empty();
    }
    List<OutlookValues.Value> guided = guided(sentence, claim, scene.get(), dossier);
    if (isOfAnother(sentence, index, point, guided) || isOfThings(sentence, dossier)) {
      return Optional.empty();
    }
    List<BigDecimal> moves = new ArrayList<>();
    Bases bases = bases(sentence, claim, dossier.quarter());
    guided.forEach(v -> moves.addAll(moves(v, figure, bases, sentence, dossier)));
    Reach reach = Reach.of(figure);
    if (moves.isEmpty() || moves.stream().anyMatch(reach::holdsSize)) {
      return Optional.empty();
    }
    return Optional.of(finding(sentence, claim, moves));
  }

  private static Diagnostic finding(ReadSentence sentence, Claim claim, List<BigDecimal> moves) {
    StatedFigure figure = claim.figure();
    List<Expected> expected = moves.stream().map(m -> new Expected(m, "")).toList();
    boolean growth =
        figure.kind() == StatedFigure.Kind.PERCENT
            && (claim.change() || claim.against().isPresent() || sentence.holds(GROWTH));
    return Findings.figure(
        growth ? "R2" : "R7",
        sentence,
        figure,
        "the guided value to lie "
            + Words.of(Nearest.to(figure, expected).value().abs(), figure)
            + " from its base",
        "",
        "work it out again from guidance.json and the base's value");
  }

  private static boolean isMove(ReadSentence sentence, int index) {
    Claim claim = sentence.claims().get(index);
    StatedFigure figure = claim.figure();
    if (figure.isRange()
        || figure.width().isPresent()
        || claim.share()
        || claim.excluding()
        || Measure.of(claim.measure())
            .filter(m -> m.isRatio() && figure.kind() == StatedFigure.Kind.PERCENT)
            .isPresent()
        || isAtOtherTime(claim)
        || figure.value().signum() == 0
        || sentence.holdsIn(0, figure.from(), BESIDE)) {
      return false;
    }
    boolean apart =
        DistanceWrong.isDistance(sentence, index)
            || sentence.holdsIn(0, figure.from(), APART)
            || isInOtherWords(sentence, index);
    return switch (figure.kind()) {
      case PERCENT -> apart || claim.change() || claim.against().isPresent();
      case POINTS -> true;
      case MONEY -> apart;
      default -> false;
    };
  }

  /** «by $22.4 million, or 3.1%»: the same distance once more. */
  private static boolean isInOtherWords(ReadSentence sentence, int index) {
    return index > 0
        && sentence.holdsIn(
            sentence.claims().get(index - 1).figure().to(),
            sentence.claims().get(index).figure().from(),
            OR)
        && DistanceWrong.isDistance(sentence, index - 1);
  }

  /** «上年同期环比为 11.9%»: the growth of another time. */
  private static boolean isAtOtherTime(Claim claim) {
    return claim
        .when()
        .filter(w -> w != Mention.When.CURRENT && w != Mention.When.NEXT_QUARTER)
        .filter(w -> w != Mention.When.OTHER)
        .filter(
            w ->
                !claim.against().equals(Optional.of(Mention.Against.YEAR_AGO))
                    || w != Mention.When.YEAR_AGO)
        .isPresent();
  }

  /** Said of the point: in the clause that names it, or in those that go on with it. */
  private static boolean isOfPoint(ReadSentence sentence, int index, int point) {
    StatedFigure figure = sentence.claims().get(index).figure();
    if (figure.from() < point) {
      return Clauses.end(sentence.text(), figure.to()) > point;
    }
    if (sentence.holdsIn(point, Clauses.end(sentence.text(), figure.to()), CONSENSUS)) {
      return false;
    }
    // another thing that is named after it takes the figures over
    return sentence.mentions(Mention.OfMeasure.class).stream()
        .filter(m -> m.from() > point && m.to() <= figure.from())
        .allMatch(m -> m.measure().equals(sentence.claims().get(index).measure()));
  }

  /**
   * «FY26 revenue would be about $3,869 million, 15.6% more»: growth to an amount that is typed.
   */
  private static boolean isOfAnother(
      ReadSentence sentence, int index, int point, List<OutlookValues.Value> guided) {
    int from = sentence.claims().get(index).figure().from();
    return sentence.claims().stream()
        .map(Claim::figure)
        .filter(f -> f.kind() == StatedFigure.Kind.MONEY && !f.isRange() && f.width().isEmpty())
        .filter(f -> f.from() >= point && f.to() <= from)
        .filter(f -> !sentence.holdsIn(0, f.from(), BESIDE) && !sentence.holdsIn(0, f.from(), FROM))
        .anyMatch(f -> guided.stream().noneMatch(v -> Reach.of(f).holdsSize(v.value())));
  }

  /** «目标交付 32 万至 34 万辆»: what is planned is no line of the accounts. */
  private static boolean isOfThings(ReadSentence sentence, Dossier dossier) {
    return Stream.concat(dossier.scenes().before(sentence).stream(), Stream.of(sentence))
        .flatMap(s -> s.claims().stream())
        .anyMatch(c -> c.figure().kind() == StatedFigure.Kind.COUNT && c.figure().isRange());
  }

  private static List<OutlookValues.Value> guided(
      ReadSentence sentence, Claim claim, Scene scene, Dossier dossier) {
    List<OutlookValues.Value> all =
        dossier.outlook().guided().stream()
            .filter(v -> isOfKind(v.measure(), claim.figure().kind()))
            .filter(v -> v.isMiddle() || sentence.holds(END))
            .toList();
    Set<Measure> said = said(sentence, claim, dossier);
    if (said.isEmpty()) {
      said.addAll(scene.measures());
    }
    List<OutlookValues.Value> meant =
        said.isEmpty() ? all : all.stream().filter(v -> said.contains(v.measure())).toList();
    Set<FiscalPeriod> ahead = ahead(sentence, dossier);
    List<OutlookValues.Value> timed =
        meant.stream().filter(v -> v.period().filter(ahead::contains).isPresent()).toList();
    boolean year = isOfYear(sentence, claim);
    return timed.isEmpty() || year
        ? meant.stream()
            .filter(v -> isOpen(v, scene, dossier.quarter()))
            .filter(v -> !year || v.period().filter(FiscalYear.class::isInstance).isPresent())
            .toList()
        : timed;
  }

  /** «全年», «12.5% above FY25». */
  private static boolean isOfYear(ReadSentence sentence, Claim claim) {
    return MidpointAgainstPeriod.base(sentence, claim.figure()).isPresent()
        || sentence.mentions(Mention.OfRelativePeriod.class).stream()
            .anyMatch(p -> p.when() == Mention.When.OTHER && p.to() <= claim.figure().from());
  }

  /** The lines that the sentence names, those of plans that somebody stated among them. */
  private static Set<Measure> said(ReadSentence sentence, Claim claim, Dossier dossier) {
    Set<Measure> said = new LinkedHashSet<>();
    List<String> names = new ArrayList<>(List.of(claim.measure()));
    sentence.mentions(Mention.OfMeasure.class).forEach(m -> names.add(m.measure()));
    for (String name : names) {
      Measure.of(name)
          .or(() -> dossier.series(name).map(s -> OutlookValues.line(s.statements().getFirst())))
          .ifPresent(said::add);
    }
    return said;
  }

  private static boolean isOfKind(Measure measure, StatedFigure.Kind kind) {
    return kind == StatedFigure.Kind.POINTS || !measure.isRatio();
  }

  /** The times still to come that the sentence names, or else those before it in its paragraph. */
  private static Set<FiscalPeriod> ahead(ReadSentence sentence, Dossier dossier) {
    Set<FiscalPeriod> named = ahead(sentence, dossier.quarter());
    List<ReadSentence> before = dossier.scenes().before(sentence);
    for (int i = before.size() - 1; i >= 0 && named.isEmpty(); i--) {
      named = ahead(before.get(i), dossier.quarter());
    }
    return named;
  }

  private static Set<FiscalPeriod> ahead(ReadSentence sentence, FiscalQuarter now) {
    Set<FiscalPeriod> named = new LinkedHashSet<>();
    for (Mention.OfPeriod mention : sentence.mentions(Mention.OfPeriod.class)) {
      if (isAhead(mention.period(), now)) {
        named.add(mention.period());
      }
    }
    return named;
  }

  private static boolean isAhead(FiscalPeriod period, FiscalQuarter now) {
    return period instanceof FiscalQuarter quarter
        ? quarter.compareTo(now) > 0
        : period instanceof FiscalYear year
            && year.year() >= now.year()
            && !(now.quarter() == 4 && year.year() == now.year());
  }

  /** Where no time is named: what is guided from here on, and what was guided for this quarter. */
  private static boolean isOpen(OutlookValues.Value value, Scene scene, FiscalQuarter now) {
    return value
        .period()
        .filter(
            p ->
                p.equals(now)
                    || isAhead(p, now)
                    || (p instanceof FiscalQuarter q && scene.isNamed(Stretch.of(q)))
                    || (p instanceof FiscalYear y && scene.isNamed(Stretch.year(y.year()))))
        .isPresent();
  }

  private static Bases bases(ReadSentence sentence, Claim claim, FiscalQuarter now) {
    StatedFigure figure = claim.figure();
    String text = sentence.text();
    int from = Clauses.start(text, figure.from());
    int to = Clauses.end(text, figure.to());
    for (Claim other : sentence.claims()) {
      StatedFigure one = other.figure();
      if (one.kind() != StatedFigure.Kind.MONEY) {
        from = one.to() <= figure.from() ? Math.max(from, one.to()) : from;
        to = one.from() >= figure.to() ? Math.min(to, one.from()) : to;
      }
    }
    Set<Stretch> named = new LinkedHashSet<>();
    for (Mention.OfPeriod mention : sentence.mentions(Mention.OfPeriod.class)) {
      boolean base =
          (mention.from() >= figure.to() && mention.to() <= to)
              || (mention.from() >= from
                  && mention.to() <= figure.from()
                  && sentence.holdsIn(0, mention.from(), FROM));
      if (base && !isAhead(mention.period(), now)) {
        named.add(
            mention.period() instanceof FiscalQuarter quarter
                ? Stretch.of(quarter)
                : Stretch.year(((FiscalYear) mention.period()).year()));
      }
    }
    if (sentence.holdsIn(from, to, THIS)) {
      named.add(Stretch.of(now));
    }
    return new Bases(named, claim.against());
  }

  private static List<BigDecimal> moves(
      OutlookValues.Value value,
      StatedFigure figure,
      Bases bases,
      ReadSentence sentence,
      Dossier dossier) {
    List<BigDecimal> moves = new ArrayList<>();
    Set<Stretch> times = times(value, bases, dossier.quarter());
    for (Stretch time : times) {
      for (Basis basis : dossier.ground().bases()) {
        Subject subject = new Subject(value.measure(), "", basis);
        Optional<BigDecimal> then = dossier.ground().value(subject, time);
        then.flatMap(t -> move(value.value(), t, figure.kind(), value.measure()))
            .ifPresent(moves::add);
        // what was guided for a time that has been is held against what came of it
        then.filter(t -> value.period().filter(p -> stretch(p).equals(time)).isPresent())
            .flatMap(t -> move(t, value.value(), figure.kind(), value.measure()))
            .ifPresent(moves::add);
      }
    }
    if (figure.kind() == StatedFigure.Kind.POINTS && !value.measure().isRatio()) {
      moves.addAll(ofGrowth(value, dossier));
    }
    if (!times.isEmpty()) {
      moves.addAll(typed(value, figure, sentence));
      if (sentence.holds(OTHERS)) {
        moves.addAll(ofOthers(value, figure, dossier));
      }
    }
    return moves;
  }

  /** From what is typed in the sentence, and between two values that are typed. */
  private static List<BigDecimal> typed(
      OutlookValues.Value value, StatedFigure figure, ReadSentence sentence) {
    List<BigDecimal> moves = new ArrayList<>();
    StatedFigure.Kind level =
        figure.kind() == StatedFigure.Kind.POINTS
            ? StatedFigure.Kind.PERCENT
            : StatedFigure.Kind.MONEY;
    List<BigDecimal> others =
        sentence.claims().stream()
            .map(Claim::figure)
            .filter(f -> f.kind() == level && f.from() != figure.from())
            .map(StatedFigure::value)
            .toList();
    for (BigDecimal other : others) {
      move(value.value(), other, figure.kind(), value.measure()).ifPresent(moves::add);
      for (BigDecimal one : others) {
        move(one, other, figure.kind(), value.measure()).ifPresent(moves::add);
      }
    }
    return moves;
  }

  /** From what else was guided or expected for the same time. */
  private static List<BigDecimal> ofOthers(
      OutlookValues.Value value, StatedFigure figure, Dossier dossier) {
    List<BigDecimal> moves = new ArrayList<>();
    for (OutlookValues.Value other : dossier.outlook().all()) {
      if (other.measure() == value.measure()
          && (other.period().isEmpty() || other.period().equals(value.period()))) {
        move(value.value(), other.value(), figure.kind(), value.measure()).ifPresent(moves::add);
        move(other.value(), value.value(), figure.kind(), value.measure()).ifPresent(moves::add);
      }
    }
    return moves;
  }

  /** The times that it is measured from: those that are named, or those that the words admit. */
  private static Set<Stretch> times(OutlookValues.Value value, Bases bases, FiscalQuarter now) {
    Set<Stretch> times = new LinkedHashSet<>();
    if (value.period().isEmpty()) {
      return times;
    }
    Stretch guided = stretch(value.period().get());
    bases.named().stream().filter(t -> t.quarters() == guided.quarters()).forEach(times::add);
    if (!bases.named().isEmpty()) {
      return times;
    }
    boolean past = guided.last().compareTo(now) <= 0;
    if (!bases.against().equals(Optional.of(Mention.Against.PREVIOUS_QUARTER))) {
      times.add(guided.yearAgo());
    }
    if (!bases.against().equals(Optional.of(Mention.Against.YEAR_AGO)) && guided.quarters() == 1) {
      times.add(guided.previous());
    }
    if (bases.against().isEmpty()) {
      times.add(Stretch.of(now));
      if (past) {
        times.add(guided);
      }
    }
    return times;
  }

  private static Stretch stretch(FiscalPeriod period) {
    return period instanceof FiscalQuarter quarter
        ? Stretch.of(quarter)
        : Stretch.year(((FiscalYear) period).year());
  }

  private static Optional<BigDecimal> move(
      BigDecimal guided, BigDecimal then, StatedFigure.Kind kind, Measure measure) {
    if (kind == StatedFigure.Kind.PERCENT) {
      return then.signum() > 0
          ? Optional.of(Rounding.quotient(guided, then).subtract(BigDecimal.ONE))
          : Optional.empty();
    }
    boolean alike = measure.isRatio() == (kind == StatedFigure.Kind.POINTS);
    return alike ? Optional.of(guided.subtract(then)) : Optional.empty();
  }

  /** How far the growth that is guided lies from that of the note's quarter and the one before. */
  private static List<BigDecimal> ofGrowth(OutlookValues.Value value, Dossier dossier) {
    List<BigDecimal> moves = new ArrayList<>();
    Subject subject = Subject.company(value.measure());
    Stretch guided = value.period().map(MidpointMoveWrong::stretch).orElseThrow();
    Stretch now = Stretch.of(dossier.quarter());
    List<Stretch> times = List.of(now, guided, guided.previous(), guided.yearAgo());
    for (Stretch base : List.of(guided.yearAgo(), guided.previous())) {
      Optional<BigDecimal> ahead =
          dossier
              .ground()
              .value(subject, base)
              .flatMap(b -> move(value.value(), b, StatedFigure.Kind.PERCENT, value.measure()));
      for (Stretch time : times) {
        Stretch then = base.equals(guided.yearAgo()) ? time.yearAgo() : time.previous();
        Optional<BigDecimal> been =
            dossier.ground().growth(subject, time, then).map(Expected::value);
        if (ahead.isPresent() && been.isPresent()) {
          moves.add(ahead.get().subtract(been.get()));
        }
      }
    }
    return moves;
  }
}
