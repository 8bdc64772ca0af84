package dev.tracknote.check;

import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The figures of a sentence, held against what its lines were at times.
 *
 * @param lines the one that is named first, and the revenue where that is named beside it
 */
record FiguresAtTimes(ReadSentence sentence, List<LineOverTime> lines, List<StatedFigure> all) {

  private static final Pattern MEAN =
      Pattern.compile("(?i)均值|平均|季均|\\b(?:average[ds]?|averaging|mean)\\b");

  private static final Pattern FORMER =
      Pattern.compile(
          "(?i)(?:[由从较]|上年|前值|\\b(?:from|against|after|versus|vs\\.?)(?: a loss of| losses of| just| only)?)\\s?(?:[A-Z]{0,3}[$€£¥]|RMB|[A-Z]{3} )?$");

  private static final Pattern QUARTER =
      Pattern.compile("(?i)季(?!度?末)|\\b(?:quarter|sequential(?:ly)?|season)\\b");

  private static final int NEAR = 26;
  private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000);

  /** Whether the line has a value at each of the times. */
  boolean areKnown(ToldTimes told) {
    return told.times(List.of()).stream()
        .allMatch(
            t ->
                t.last().compareTo(told.now()) > 0
                    || t.quarters() > 1
                    || lines.getFirst().isKnown(t));
  }

  /** Whether each is of one of the times, and each label is that of a figure. */
  boolean fit(ToldTimes told, Collection<Stretch> own) {
    return strange(told, own).isEmpty()
        && told.labels().stream().allMatch(l -> isUsed(l, told, own));
  }

  /** Those that are of none of the times; what is told roughly may be of any. */
  List<StatedFigure> strange(ToldTimes told, Collection<Stretch> own) {
    Set<Stretch> times = told.times(own);
    return all.stream()
        .filter(f -> !isLoose(f))
        .filter(f -> timesOf(f, told, times).isEmpty())
        .filter(f -> !(isMean() && lines.getFirst().isMean(f, times)))
        .filter(f -> !isFormer(f, times))
        .toList();
  }

  boolean isUsed(ToldTime label, ToldTimes told, Collection<Stretch> own) {
    Set<Stretch> of = spans(label);
    return all.stream().anyMatch(f -> isLoose(f) || isOfAny(f, told, own, of))
        || (isMean() && all.stream().anyMatch(f -> lines.getFirst().isMean(f, of)));
  }

  boolean isOfAny(StatedFigure figure, ToldTimes told, Collection<Stretch> own, Set<Stretch> some) {
    return timesOf(figure, told, told.times(own)).stream().anyMatch(some::contains);
  }

  /** Whether a figure is growth of these times but for its last digit. */
  boolean isAbout(StatedFigure figure, ToldTimes told, Collection<Stretch> own) {
    Set<Mention.Against> unsaid = unsaid(figure, told);
    Set<Stretch> times = told.times(own);
    return lines.stream().anyMatch(l -> !l.timesAbout(figure, times, unsaid).isEmpty());
  }

  private Set<Stretch> timesOf(StatedFigure figure, ToldTimes told, Set<Stretch> times) {
    Set<Stretch> of = new LinkedHashSet<>();
    Set<Mention.Against> unsaid = unsaid(figure, told);
    lines.forEach(l -> of.addAll(l.timesOf(figure, times, unsaid)));
    return of;
  }

  boolean isLevel(StatedFigure figure, ToldTime time) {
    return time.named().filter(t -> lines.stream().anyMatch(l -> l.isLevel(figure, t))).isPresent();
  }

  boolean isKnown(ToldTime label) {
    return label.named().filter(t -> lines.getFirst().isKnown(t)).isPresent();
  }

  /** Whether a figure is of a label, or measured from it. */
  boolean holds(
      StatedFigure figure, ToldTime label, ToldTimes told, Collection<Stretch> own, boolean at) {
    Set<Stretch> times = told.times(own);
    Set<Mention.Against> unsaid = unsaid(figure, told);
    for (Stretch time : spans(label)) {
      for (LineOverTime line : lines) {
        if (at
            ? line.isUpTo(figure, time, times, unsaid)
                || (line.isSince(figure, time, times) && !line.isOfLevel(figure))
            : line.isSince(figure, time, times)) {
          return true;
        }
      }
    }
    return isMean() && at;
  }

  private static Set<Stretch> spans(ToldTime label) {
    Set<Stretch> of = new LinkedHashSet<>();
    label
        .named()
        .ifPresent(
            t -> {
              of.add(t);
              of.add(new Stretch(t.last(), 4));
              of.add(new Stretch(t.last(), t.last().quarter()));
            });
    return of;
  }

  private boolean isMean() {
    return sentence.holds(MEAN);
  }

  /** What a move is measured from where no word says so. */
  private Set<Mention.Against> unsaid(StatedFigure figure, ToldTimes told) {
    boolean year = told.isCompared(Mention.Against.YEAR_AGO);
    boolean quarter = told.isCompared(Mention.Against.PREVIOUS_QUARTER);
    boolean growth = figure.kind() == StatedFigure.Kind.PERCENT;
    Set<Mention.Against> unsaid = EnumSet.noneOf(Mention.Against.class);
    if (figure.kind() == StatedFigure.Kind.MULTIPLE) {
      return unsaid;
    }
    boolean based = told.labels().stream().anyMatch(l -> LabelAtFigure.isBase(sentence, l));
    if (based && !growth) {
      return unsaid;
    }
    if (!year && (growth || (!quarter && told.labels().size() < 2))) {
      unsaid.add(Mention.Against.YEAR_AGO);
    }
    if ((!year && !quarter && (growth || told.labels().size() < 2))
        || (year && !quarter && growth && sentence.holds(QUARTER))) {
      unsaid.add(Mention.Against.PREVIOUS_QUARTER);
    }
    return unsaid;
  }

  /** «up from ¥40.40»: what it was before one of the times, with no word of when. */
  private boolean isFormer(StatedFigure figure, Set<Stretch> times) {
    return sentence.holdsIn(0, figure.from(), FORMER)
        && sentence.mentions().stream()
            .filter(SaidTime::isTimed)
            .noneMatch(m -> m.from() >= figure.to() && m.from() - figure.to() < NEAR)
        && times.stream()
            .flatMap(t -> Stream.of(t.yearAgo(), t.previous()))
            .anyMatch(t -> lines.stream().anyMatch(l -> l.isLevel(figure, t)));
  }

  static boolean isLoose(StatedFigure figure) {
    return figure.hedge() != StatedFigure.Hedge.NONE
        || figure.value().signum() == 0
        || (figure.isRange() && figure.kind() != StatedFigure.Kind.MONEY)
        || digits(figure) < 2;
  }

  /** So many digits were typed: three for 1.10. */
  static int digits(StatedFigure figure) {
    return figure
        .value()
        .abs()
        .divide(figure.step(), 0, RoundingMode.HALF_UP)
        .min(MOST)
        .precision();
  }
}
