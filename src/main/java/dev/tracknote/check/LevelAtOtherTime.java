package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.facts.Metric;
import dev.tracknote.metrics.Measure;
import dev.tracknote.metrics.Subject;
import dev.tracknote.quantity.Basis;
import dev.tracknote.quantity.FiscalQuarter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** R1: the value that is told for another quarter than the note's is not what that quarter had. */
final class LevelAtOtherTime implements Check {

  /** What was a year ago is then how far two things lay apart. */
  private static final Pattern DIFFERENCE =
      Pattern.compile("(?i)相差|之差|差距|差额|[两二]种?口径|\\b(?:difference|gap) (?:between|is|was|of)\\b");

  private static final Pattern PER_UNIT =
      Pattern.compile(
          "(?i)单[店票件吨台]|人均|周均|每(?!股)|\\bper (?!share|cent|diluted)|\\ba (?:week|day|store)\\b|估算|推算|测算|固定汇率|constant|分别|respectively|重述|重列|重分类|划[入出转]|改列|recast|restat|reclassif|moved|转为|转正|转负|累计|中值|mid-?point|\\btotal");

  /** Between a time and its figure, where nothing else can come between them. */
  private static final Pattern RIGHT_AT =
      Pattern.compile("(?i)\\s?年?(?:全年|年度|整年)?的?(?:水平)?\\s?[约近]?|['’]s |\\s?\\(");

  private static final int RIGHT_AT_WITHIN = 10;

  /** A part of the year that is named behind it. */
  private static final Pattern PART =
      Pattern.compile("(?i)\\bH[12]\\b|\\b(?:half|months|quarters?)\\b|半年|季|月");

  private static final int PART_WITHIN = 14;

  private static final Pattern OF_MARKET = Pattern.compile("(?i)市场|市占|份额|渗透|\\bmarket\\b");

  private static final Pattern AS_BEFORE =
      Pattern.compile(
          "(?i)重[述列分]|口径|原(?:先|来)?|当时|此前|首次披露|更正|调[整减增]|修订|recast|restat|adjust|revis|original|first reported|at the time|before|previously|reclassif|correct");

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    List<Diagnostic> findings = new ArrayList<>();
    for (ReadSentence sentence : dossier.sentences().figuredProse()) {
      boolean plain =
          sentence.mentions(Mention.OfCondition.class).isEmpty()
              && sentence.mentions(Mention.OfExclusion.class).isEmpty()
              && sentence.mentions(Mention.OfOutlook.class).isEmpty()
              && measures(sentence) <= 1
              && !sentence.holds(PER_UNIT);
      for (int i = 0; plain && i < sentence.claims().size(); i++) {
        judge(sentence, i, dossier).ifPresent(findings::add);
      }
    }
    return findings;
  }

  private static long measures(ReadSentence sentence) {
    return sentence.mentions(Mention.OfMeasure.class).stream()
        .map(Mention.OfMeasure::measure)
        .distinct()
        .count();
  }

  /** A sentence that also speaks of years or halves has values of those. */
  private static boolean isOfQuarters(ReadSentence sentence) {
    return sentence.mentions(Mention.OfRelativePeriod.class).stream()
        .noneMatch(p -> p.when() == Mention.When.OTHER || p.when() == Mention.When.TRAILING_YEAR);
  }

  private static Optional<Diagnostic> judge(ReadSentence sentence, int index, Dossier dossier) {
    Claim claim = sentence.claims().get(index);
    StatedFigure figure = claim.figure();
    Optional<Measure> measure = Measure.of(claim.measure());
    boolean rightAt = isRightAt(sentence, claim) && !Bound.isPerShare(sentence, claim);
    Optional<Stretch> time = time(claim, rightAt, dossier.quarter());
    boolean share = rightAt && isShareOfOne(sentence, claim);
    boolean level =
        measure.isPresent()
            && measures(sentence) == 1
            && !claim.share()
            && ((rightAt && claim.period().isPresent()) || isOfQuarters(sentence))
            && ((figure.kind() == StatedFigure.Kind.MONEY && !measure.get().isRatio())
                || (figure.kind() == StatedFigure.Kind.PERCENT && measure.get().isRatio()));
    if ((!level && !share)
        || time.isEmpty()
        || figure.isRange()
        || claim.change()
        || claim.against().isPresent()
        || !isNextTo(sentence, claim)
        || DistanceWrong.isDistance(sentence, index)
        || sentence.holdsIn(0, figure.from(), DIFFERENCE)
        || TotalWrong.isTotal(sentence, index)
        || isQuoted(sentence, figure, rightAt, dossier)) {
      return Optional.empty();
    }
    if (share) {
      return ofShare(sentence, claim, time.get(), dossier);
    }
    List<Subject> subjects = subjects(sentence, claim, measure.get(), dossier);
    List<Expected> inForce = inForce(subjects, time.get(), dossier);
    List<Expected> values = new ArrayList<>(inForce);
    if (time.get().quarters() == 1) {
      values.addAll(superseded(subjects, measure.get(), time.get().last(), dossier));
    }
    if (!inForce.isEmpty()
        && Matching.size(figure, values)
        && !Matching.size(figure, inForce)
        && !sentence.holds(AS_BEFORE)
        && figure.value().stripTrailingZeros().precision() >= 3) {
      return Optional.of(old(sentence, figure, inForce.getFirst()));
    }
    return values.isEmpty()
            || Matching.size(figure, values)
            || Matching.size(figure, ofLonger(sentence, claim, subjects, dossier))
        ? Optional.empty()
        : Optional.of(finding(sentence, figure, values.getFirst(), time.get()));
  }

  /** What was stated of something else has nothing to do with a time that stands right at it. */
  private static boolean isQuoted(
      ReadSentence sentence, StatedFigure figure, boolean rightAt, Dossier dossier) {
    return dossier.pool().isQuoted(figure) && !(rightAt && !dossier.names().isAny(sentence.text()));
  }

  /** «由 FY24Q1 的 5.3%», «2024 年全年的 78.4 亿元», «FY24's $4.1 billion»: of that time and no other. */
  private static boolean isRightAt(ReadSentence sentence, Claim claim) {
    int from = claim.figure().from();
    return sentence.mentions().stream()
        .filter(m -> m instanceof Mention.OfPeriod || isYearAgo(m))
        .filter(m -> m.to() <= from && from - m.to() <= RIGHT_AT_WITHIN)
        .filter(m -> !sentence.holdsIn(Math.max(0, m.from() - PART_WITHIN), m.from(), PART))
        .anyMatch(m -> RIGHT_AT.matcher(sentence.text().substring(m.to(), from)).matches());
  }

  private static boolean isYearAgo(Mention mention) {
    return mention instanceof Mention.OfRelativePeriod p
        && (p.when() == Mention.When.YEAR_AGO || p.when() == Mention.When.PREVIOUS_QUARTER);
  }

  /** The share of the one part that the sentence names in what it is a part of. */
  private static boolean isShareOfOne(ReadSentence sentence, Claim claim) {
    return claim.figure().kind() == StatedFigure.Kind.PERCENT
        && claim.share()
        && isOfQuarters(sentence)
        && claim.measure().equals(Measure.REVENUE.id())
        && PartsMeant.named(sentence).size() == 1
        && claim.segments().equals(PartsMeant.named(sentence))
        && !sentence.holds(OF_MARKET);
  }

  private static Optional<Diagnostic> ofShare(
      ReadSentence sentence, Claim claim, Stretch time, Dossier dossier) {
    Readings readings = new Readings(dossier.ground());
    List<Expected> shares = new ArrayList<>();
    readings.share(claim.segment(), "", time).ifPresent(shares::add);
    dossier
        .facts()
        .company()
        .splitWithPart(claim.segment())
        .flatMap(s -> readings.share(claim.segment(), s.of(), time))
        .ifPresent(shares::add);
    boolean whole = shares.stream().anyMatch(e -> e.value().compareTo(BigDecimal.ONE) >= 0);
    return shares.isEmpty() || whole || Matching.size(claim.figure(), shares)
        ? Optional.empty()
        : Optional.of(finding(sentence, claim.figure(), Nearest.to(claim.figure(), shares), time));
  }

  /** No other figure stands between the words of the time and this one. */
  static boolean isNextTo(ReadSentence sentence, Claim claim) {
    int to = claim.figure().from();
    boolean counted = claim.figure().kind() == StatedFigure.Kind.COUNT;
    int from =
        sentence.claims().stream()
            .map(Claim::figure)
            .filter(f -> f.to() <= to && (counted || f.kind() != StatedFigure.Kind.COUNT))
            .mapToInt(StatedFigure::to)
            .max()
            .orElse(0);
    return sentence.mentions().stream()
        .filter(m -> m instanceof Mention.OfPeriod || m instanceof Mention.OfRelativePeriod)
        .anyMatch(m -> m.from() >= from);
  }

  private static Optional<Stretch> time(Claim claim, boolean rightAt, FiscalQuarter now) {
    if (claim.period().isPresent()) {
      return claim
          .period()
          .filter(p -> rightAt || (p instanceof FiscalQuarter && claim.when().isEmpty()))
          .map(Stretch::of)
          .filter(t -> t.last().compareTo(now) < 0);
    }
    return claim
        .when()
        .flatMap(
            w ->
                switch (w) {
                  case YEAR_AGO -> Optional.of(Stretch.of(now.yearAgo()));
                  case PREVIOUS_QUARTER -> Optional.of(Stretch.of(now.previous()));
                  case CURRENT, TRAILING_YEAR, NEXT_QUARTER, OTHER -> Optional.empty();
                });
  }

  /** The values that hold now, restated where they were. */
  private static List<Expected> inForce(List<Subject> subjects, Stretch time, Dossier dossier) {
    List<Expected> values = new ArrayList<>();
    for (Subject subject : subjects) {
      dossier
          .ground()
          .value(subject, time)
          .ifPresent(v -> values.add(new Expected(v, subject.id() + " " + time.label())));
    }
    return values;
  }

  /** «净利润 233 亿日元，上年同期为 35 亿日元», both of the half that the clause before it named. */
  private static List<Expected> ofLonger(
      ReadSentence sentence, Claim claim, List<Subject> subjects, Dossier dossier) {
    List<Expected> values = new ArrayList<>();
    for (int quarters = 2; quarters <= 4 && isYearAgo(claim); quarters++) {
      Stretch time = new Stretch(dossier.quarter(), quarters);
      for (Subject subject : subjects) {
        boolean told =
            sentence.claims().stream()
                .filter(c -> c.measure().equals(claim.measure()) && c.when().isEmpty())
                .anyMatch(c -> isLonger(c.figure(), subject, time, dossier));
        if (told) {
          dossier
              .ground()
              .value(subject, time.yearAgo())
              .ifPresent(v -> values.add(new Expected(v, subject.id())));
        }
      }
    }
    return values;
  }

  private static boolean isYearAgo(Claim claim) {
    return claim.period().isEmpty() && claim.when().equals(Optional.of(Mention.When.YEAR_AGO));
  }

  private static boolean isLonger(
      StatedFigure figure, Subject subject, Stretch time, Dossier dossier) {
    Ground ground = dossier.ground();
    return figure.kind() == StatedFigure.Kind.MONEY
        && ground.value(subject, time).filter(v -> Tolerance.lenient(figure, v)).isPresent()
        && ground
            .value(subject, Stretch.of(dossier.quarter()))
            .filter(v -> Tolerance.lenient(figure, v))
            .isEmpty();
  }

  private static List<Subject> subjects(
      ReadSentence sentence, Claim claim, Measure measure, Dossier dossier) {
    Set<String> segments = new LinkedHashSet<>(claim.segments());
    if (sentence.mentions(Mention.OfSegment.class).isEmpty()) {
      dossier.scenes().of(sentence).ifPresent(s -> segments.addAll(s.segments()));
    }
    return segments.stream()
        .flatMap(s -> Stream.of(Basis.values()).map(b -> new Subject(measure, s, b)))
        .toList();
  }

  private static Diagnostic old(ReadSentence sentence, StatedFigure figure, Expected now) {
    return Findings.figure(
        "R18",
        sentence,
        figure,
        Words.of(now.value(), figure) + " as restated",
        Words.arithmetic(List.of(now), figure),
        "take the restated value, or say that the old one is meant");
  }

  /** What was told before it was restated. */
  private static List<Expected> superseded(
      List<Subject> subjects, Measure measure, FiscalQuarter quarter, Dossier dossier) {
    List<Expected> values = new ArrayList<>();
    Optional<Metric> metric = Metric.of(measure.id());
    for (Subject subject : subjects) {
      metric.stream()
          .flatMap(
              m ->
                  dossier
                      .ground()
                      .superseded(m, subject.segment(), subject.basis(), quarter)
                      .stream())
          .forEach(v -> values.add(new Expected(v, subject.id() + " " + quarter.label())));
    }
    return values;
  }

  private static Diagnostic finding(
      ReadSentence sentence, StatedFigure figure, Expected nearest, Stretch time) {
    return Findings.figure(
        "R1",
        sentence,
        figure,
        Words.of(nearest.value(), figure)
            + " for that "
            + (time.isFiscalYear() ? "year" : "quarter"),
        Words.arithmetic(List.of(nearest), figure),
        "look the time up again with tracknote figures");
  }
}
