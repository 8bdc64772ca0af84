package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.Clauses;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.facts.Statement;
import dev.tracknote.quantity.FiscalPeriod;
import dev.tracknote.quantity.FiscalQuarter;
import dev.tracknote.quantity.Rounding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * R1, R2, R7 and R13: a figure outside the accounts is not what was stated for the time that the
 * words give, or did not move between two times as is said.
 */
final class StatedAtItsTime implements Check {

  /** A value of another time stands where words say where a move began or ended. */
  private static final Pattern FORMER =
      Pattern.compile(
          "(?i)(?:由|从|较|比|于|上年|去年|一年前|上季|此前|原)[^，,；;]{0,14}$|\\b(?:from|after|than|against|versus|vs\\.?|with|on|earlier|prior|previous(?:ly)?|was|were|had been)\\b[^,;]{0,24}$");

  private static final Pattern REACHED =
      Pattern.compile(
          "(?i)(?:[升降增减涨跌]?至|[升降增减涨跌]?到|为|达)[约近超逾]?\\s*$|\\b(?:to|at|reached|hit)\\s(?:about |nearly )?$");
  private static final Pattern IS = Pattern.compile("(?i)(?:\\b(?:is|was|were|are)|为)\\s?$");
  private static final Pattern CAME_TO =
      Pattern.compile("(?i)(?:[升降增减涨跌高低加少][至到]|\\bto)\\s?(?:约|近|about |nearly )?\\z");

  /** From the beginning of its clause to a value: nothing but its name and a verb. */
  private static final Pattern HEAD =
      Pattern.compile(
          "(?i)^[^，,；;。]*?(?:为|是|达|\\b(?:was|is|were|are|stood|came (?:in )?at|at|of)\\b|\\s|(?<=[\\p{IsHan}A-Za-z]))\\s?$");

  private static final Pattern NUMBER = Pattern.compile("(?i)(?:总|家|人|个)?数量?$|^number of ");

  private static final int GAP = 12;
  private static final Pattern TIME =
      Pattern.compile(
          "(?i)上年|去年|一年前|上一?季|年初|同比|环比|earlier|prior|previous|last|ago|year|quarter|FY");

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    List<Diagnostic> findings = new ArrayList<>();
    for (ReadSentence sentence : dossier.sentences().figuredProse()) {
      boolean plain =
          sentence.mentions(Mention.OfCondition.class).isEmpty()
              && sentence.mentions(Mention.OfExclusion.class).isEmpty();
      for (int i = 0; plain && i < sentence.claims().size(); i++) {
        int index = i;
        Claim claim = sentence.claims().get(i);
        if (claim.figure().isRange() || claim.share() || claim.forecast() || claim.guidance()) {
          continue;
        }
        series(sentence, index, dossier)
            .flatMap(s -> judge(s, sentence, index, dossier))
            .ifPresent(findings::add);
      }
    }
    return findings;
  }

  /** The one series that the words at a figure name. */
  private static Optional<StatedSeries> series(ReadSentence sentence, int index, Dossier dossier) {
    Claim claim = sentence.claims().get(index);
    Optional<StatedSeries> bound = dossier.series(claim.measure());
    if (bound.isPresent()) {
      return bound;
    }
    List<Statement> near =
        dossier.names().in(sentence.text(), StatedValueDiffers.near(sentence, index));
    if (near.isEmpty()) {
      return Optional.empty();
    }
    List<StatedSeries> named = dossier.series().stream().filter(s -> s.isOneOf(near)).toList();
    return named.size() == 1 ? Optional.of(named.getFirst()) : Optional.empty();
  }

  private static Optional<Diagnostic> judge(
      StatedSeries series, ReadSentence sentence, int index, Dossier dossier) {
    Claim claim = sentence.claims().get(index);
    StatedFigure figure = claim.figure();
    if (StatedValueDiffers.isOther(sentence, figure, series.statements())
        || StatedValueDiffers.isGap(sentence, figure)
        || TotalWrong.isTotal(sentence, index)) {
      return Optional.empty();
    }
    boolean level =
        StatedValueDiffers.isOfKind(series.statements().getFirst(), figure)
            && figure.kind() != StatedFigure.Kind.POINTS;
    boolean reached = sentence.holdsIn(0, figure.from(), REACHED);
    if (level
        && (!claim.change() || reached)
        && claim.against().isEmpty()
        && !DistanceWrong.isDistance(sentence, index)) {
      return level(series, sentence, index, dossier);
    }
    // «intake in the half was €4,160m, 16% more»: neither is the quarter's
    if (claim.period().isEmpty() && sentence.holds(StatedOverSpan.HALF)) {
      return Optional.empty();
    }
    return claim.against().flatMap(a -> moved(series, sentence, claim, a, dossier));
  }

  /** A level at a time that is said, or today's where none is. */
  private static Optional<Diagnostic> level(
      StatedSeries series, ReadSentence sentence, int index, Dossier dossier) {
    Claim claim = sentence.claims().get(index);
    StatedFigure figure = claim.figure();
    boolean reached =
        hasCome(series, sentence, index, dossier)
            && series.values().stream().noneMatch(v -> Admissible.matches(figure, v));
    boolean told =
        (claim.period().isPresent() || claim.when().isPresent())
            && TimeOfLevel.isNextTo(sentence, claim);
    boolean former =
        !reached && !isAlone(sentence, claim) && sentence.holdsIn(0, figure.from(), FORMER);
    if (!told && former) {
      return Optional.empty();
    }
    boolean open = !told && !isHeaded(series, sentence, claim) && sentence.holds(TIME);
    Optional<BigDecimal> value =
        (told ? time(claim, dossier) : Optional.of(dossier.quarter())).flatMap(series::at);
    boolean otherwise =
        open && series.values().stream().anyMatch(v -> Admissible.matches(figure, v));
    boolean bound =
        (series.id().equals(claim.measure())
                && (told || reached || isHeaded(series, sentence, claim)))
            || (isNamed(series, sentence, figure) && sentence.holdsIn(0, figure.from(), REACHED));
    boolean ofOther =
        !bound
            && dossier.pool().isQuoted(figure)
            && (open || series.values().stream().noneMatch(v -> Tolerance.quotes(figure, v)));
    if (value.isEmpty()
        || isOfNarrower(series, figure, dossier)
        || otherwise
        || ofOther
        || StatedValueDiffers.isInOwnUnit(series.statements().getFirst(), figure, value.get())
        || Admissible.matches(figure, value.get())
        || dossier.isRight(sentence, claim)) {
      return Optional.empty();
    }
    return Optional.of(StatedValueDiffers.finding(sentence, figure, List.of(value.get())));
  }

  /** «Customers paying more than $100,000 a year»: of them another number was stated. */
  private static boolean isOfNarrower(StatedSeries series, StatedFigure figure, Dossier dossier) {
    return dossier.series().stream()
        .filter(s -> !s.equals(series) && s.isRatio() == series.isRatio())
        .filter(
            s -> s.names().stream().anyMatch(n -> series.names().stream().anyMatch(n::contains)))
        .anyMatch(
            s -> s.at(dossier.quarter()).filter(v -> Tolerance.quotes(figure, v)).isPresent());
  }

  /** «净息差 1.55%，比 FY25Q3 高 1 个基点»: a clause of its own names it and gives it, and no time. */
  private static boolean isHeaded(StatedSeries series, ReadSentence sentence, Claim claim) {
    int start = Clauses.start(sentence.text(), claim.figure().from());
    int end = Clauses.end(sentence.text(), claim.figure().to());
    return claim.firm()
        && series.id().equals(claim.measure())
        && sentence.holdsIn(start, claim.figure().from(), HEAD)
        && !sentence.holdsIn(start, end, TIME)
        && sentence.mentions(Mention.OfPeriod.class).stream()
            .noneMatch(p -> p.from() < end && p.to() > start)
        && sentence.mentions(Mention.OfMeasure.class).stream()
            .anyMatch(
                m ->
                    m.measure().equals(series.id())
                        && m.from() >= start
                        && claim.figure().from() - m.to() <= GAP);
  }

  /** The clause of the figure has the whole name, but that it is a number. */
  private static boolean isNamed(StatedSeries series, ReadSentence sentence, StatedFigure figure) {
    int start = Clauses.start(sentence.text(), figure.from());
    String clause = sentence.text().substring(start, figure.from());
    return !sentence.holdsIn(start, figure.from(), TIME)
        && series.names().stream()
            .map(n -> NUMBER.matcher(n).replaceFirst(""))
            .anyMatch(n -> n.length() > 3 && clause.contains(n));
  }

  /** «Client retention was 93%.» speaks of the quarter that the note is about. */
  private static boolean isAlone(ReadSentence sentence, Claim claim) {
    return claim.firm()
        && sentence.claims().size() == 1
        && sentence.mentions(Mention.OfRelativePeriod.class).isEmpty()
        && sentence.mentions(Mention.OfPeriod.class).isEmpty()
        && sentence.mentions(Mention.OfComparison.class).isEmpty()
        && sentence.holdsIn(0, claim.figure().from(), IS);
  }

  /** «从 0.96% 降到 0.94%»: from what was stated before, to what must be stated now. */
  private static boolean hasCome(
      StatedSeries series, ReadSentence sentence, int index, Dossier dossier) {
    StatedFigure figure = sentence.claims().get(index).figure();
    if (index == 0 || !sentence.holdsIn(0, figure.from(), CAME_TO)) {
      return false;
    }
    StatedFigure from = sentence.claims().get(index - 1).figure();
    return from.to() >= Clauses.start(sentence.text(), figure.from())
        && Stream.of(dossier.quarter().previous(), dossier.quarter().yearAgo())
            .flatMap(q -> series.at(q).stream())
            .anyMatch(v -> Tolerance.exact(from, v));
  }

  private static Optional<FiscalQuarter> time(Claim claim, Dossier dossier) {
    FiscalQuarter now = dossier.quarter();
    if (claim.period().isPresent()) {
      FiscalPeriod period = claim.period().get();
      return period instanceof FiscalQuarter quarter ? Optional.of(quarter) : Optional.empty();
    }
    return switch (claim.when().orElse(Mention.When.CURRENT)) {
      case CURRENT -> Optional.of(now);
      case PREVIOUS_QUARTER -> Optional.of(now.previous());
      case YEAR_AGO -> Optional.of(now.yearAgo());
      case TRAILING_YEAR, NEXT_QUARTER, OTHER -> Optional.empty();
    };
  }

  private static Optional<Diagnostic> moved(
      StatedSeries series,
      ReadSentence sentence,
      Claim claim,
      Mention.Against against,
      Dossier dossier) {
    StatedFigure figure = claim.figure();
    FiscalQuarter now =
        claim
            .period()
            .filter(FiscalQuarter.class::isInstance)
            .map(FiscalQuarter.class::cast)
            .orElse(dossier.quarter());
    Optional<BigDecimal> to = series.at(now);
    Optional<BigDecimal> from =
        series.at(against == Mention.Against.YEAR_AGO ? now.yearAgo() : now.previous());
    if (to.isEmpty() || from.isEmpty() || from.get().signum() <= 0) {
      return Optional.empty();
    }
    BigDecimal difference = to.get().subtract(from.get());
    BigDecimal growth = Rounding.quotient(to.get(), from.get()).subtract(BigDecimal.ONE);
    boolean percent = figure.kind() == StatedFigure.Kind.PERCENT;
    if (figure.kind() == StatedFigure.Kind.MULTIPLE
        || percent == series.isRatio()
        || (figure.kind() == StatedFigure.Kind.POINTS) != series.isRatio()) {
      return Optional.empty();
    }
    BigDecimal expected = percent ? growth : difference;
    if (isReversed(sentence, claim, expected)) {
      return Optional.of(reversed(percent ? "R2" : "R7", sentence, claim, expected));
    }
    return Admissible.matches(figure, expected) || dossier.isRight(sentence, claim)
        ? Optional.empty()
        : Optional.of(
            StatedFigureDiffers.told(
                percent
                    ? "R2"
                    : figure.kind() == StatedFigure.Kind.POINTS && isScaled(figure, expected)
                        ? "R13"
                        : "R7",
                sentence,
                claim,
                List.of(new Expected(expected, series.names().getFirst()))));
  }

  /** The very size of the move stands there, and the word beside it says the other way. */
  private static boolean isReversed(ReadSentence sentence, Claim claim, BigDecimal expected) {
    StatedFigure figure = claim.figure();
    return CarriedDirectionWrong.isDirected(sentence, claim)
        && !figure.signed()
        && (claim.firm() || sentence.mentions(Mention.OfMeasure.class).size() == 1)
        && expected.signum() != 0
        && claim.falling() != expected.signum() < 0
        && Tolerance.exact(figure, expected.abs());
  }

  private static Diagnostic reversed(
      String rule, ReadSentence sentence, Claim claim, BigDecimal expected) {
    return Findings.figure(
        rule,
        sentence,
        claim.figure(),
        (expected.signum() < 0 ? "a fall of " : "a rise of ")
            + Words.of(expected.abs(), claim.figure()),
        "",
        "compare the two values in statements.csv: it moved the other way");
  }

  private static boolean isScaled(StatedFigure figure, BigDecimal expected) {
    return Admissible.matches(figure, expected.movePointRight(2))
        || Admissible.matches(figure, expected.movePointLeft(2));
  }
}
