package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.metrics.Measure;
import dev.tracknote.metrics.Subject;
import dev.tracknote.quantity.Rounding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * R1 and R2: beside the one line that a sentence names, a figure that is none of its values, moves
 * and shares at the times that are told, but lies near one of them: what other lines happen to
 * yield does not bear it out.
 */
final class FigureOfNamedWrong implements Check {

  private static final BigDecimal NEAREST = new BigDecimal("0.75");
  private static final BigDecimal FARTHEST = new BigDecimal("1.34");
  private static final int MOST = 6;

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    List<Diagnostic> findings = new ArrayList<>();
    for (ReadSentence sentence : dossier.sentences().figured()) {
      if (!sentence.text().startsWith("|")
          && sentence.claims().size() <= MOST
          && sentence.mentions(Mention.OfOutlook.class).isEmpty()
          && sentence.mentions(Mention.OfCondition.class).isEmpty()
          && sentence.mentions(Mention.OfExclusion.class).isEmpty()
          && !sentence.holds(AllFiguresOfOtherLine.OTHERS)
          && !dossier.names().isAny(sentence.text())) {
        judge(sentence, dossier).ifPresent(findings::add);
      }
    }
    return findings;
  }

  private static Optional<Diagnostic> judge(ReadSentence sentence, Dossier dossier) {
    Optional<Mention> name = OneNamedLine.name(sentence);
    if (name.isEmpty()) {
      return Optional.empty();
    }
    List<Subject> named = OneNamedLine.lines(sentence, name.get(), dossier);
    for (Claim claim : sentence.claims()) {
      StatedFigure figure = claim.figure();
      if (isTold(sentence, claim, named.getFirst().measure().isRatio())
          && !dossier.pool().isQuoted(figure) && !Typed.yields(sentence, figure)) {
        Optional<Expected> near = near(claim, named, dossier);
        if (near.isPresent() && !isFounded(sentence, figure, named, dossier)) {
          return Optional.of(finding(sentence, figure, near.get()));
        }
      }
    }
    return Optional.empty();
  }

  private static boolean isTold(ReadSentence sentence, Claim claim, boolean ratio) {
    StatedFigure figure = claim.figure();
    boolean moved = claim.against().isPresent() || claim.change();
    boolean kind =
        switch (figure.kind()) {
          case PERCENT -> ratio ? !moved && !claim.share() : moved || isOfRevenue(sentence, claim);
          case MONEY -> !ratio && YieldOfNamed.isFine(figure);
          case POINTS -> ratio;
          default -> false;
        };
    return kind
        && !claim.guidance()
        && !claim.forecast()
        && claim.foreignScope().isEmpty()
        && !figure.isRange()
        && figure.width().isEmpty()
        && figure.hedge() == StatedFigure.Hedge.NONE
        && PointMisplaced.digits(figure) >= 2;
  }

  private static boolean isOfRevenue(ReadSentence sentence, Claim claim) {
    return claim.share()
        && sentence.mentions(Mention.OfMeasure.class).stream()
            .anyMatch(m -> m.measure().equals(Measure.REVENUE.id()));
  }

  /** The times that figures can be of, all of them where one is named otherwise than by label. */
  private static Set<Stretch> times(ReadSentence sentence, Dossier dossier) {
    Set<Stretch> times = new LinkedHashSet<>(List.of(Stretch.of(dossier.quarter())));
    sentence.mentions(Mention.OfPeriod.class).forEach(p -> times.add(Stretch.of(p.period())));
    boolean other =
        sentence.mentions(Mention.OfRelativePeriod.class).stream()
            .anyMatch(
                p -> p.when() == Mention.When.OTHER || p.when() == Mention.When.TRAILING_YEAR);
    for (Stretch time : List.copyOf(times)) {
      times.add(time.yearAgo());
      times.add(time.previous());
    }
    if (other) {
      times.addAll(OneNamedLine.ever(dossier));
    }
    return times;
  }

  /** A value by itself, of no other time by any word, is that of the note's quarter. */
  private static boolean isOfNow(ReadSentence sentence, StatedFigure figure) {
    return sentence.mentions(Mention.OfPeriod.class).isEmpty()
        && sentence.mentions(Mention.OfRelativePeriod.class).stream()
            .allMatch(p -> p.when() == Mention.When.CURRENT)
        && sentence.mentions(Mention.OfComparison.class).isEmpty()
        && sentence.claims().stream().filter(c -> c.figure().kind() == figure.kind()).count() == 1;
  }

  private static boolean isFounded(
      ReadSentence sentence, StatedFigure figure, List<Subject> named, Dossier dossier) {
    Set<Stretch> times =
        isOfNow(sentence, figure)
            ? Set.of(Stretch.of(dossier.quarter()))
            : times(sentence, dossier);
    Set<Subject> lines = new LinkedHashSet<>(named);
    dossier.ground().bases().forEach(b -> lines.add(Subject.company(Measure.REVENUE, b)));
    return lines.stream()
        .map(l -> new FiguresOfLine(l, dossier.ground()))
        .anyMatch(
            l ->
                l.isValue(figure, times)
                    || l.isMove(figure, times, times)
                    || l.isShare(figure, times)
                    || l.isContribution(figure, times));
  }

  /** What the line has at the note's quarter, of which the figure falls a little short or long. */
  private static Optional<Expected> near(Claim claim, List<Subject> named, Dossier dossier) {
    Stretch now = Stretch.of(dossier.quarter());
    List<Expected> all = new ArrayList<>();
    boolean rate = claim.figure().kind() == StatedFigure.Kind.PERCENT;
    boolean moved = claim.figure().kind() == StatedFigure.Kind.POINTS || (rate && !claim.share());
    for (Subject line : named) {
      if (moved && !(rate && line.measure().isRatio())) {
        moves(line, claim, dossier, all);
      } else if (rate && claim.share()) {
        Subject whole = new Subject(Measure.REVENUE, "", line.basis());
        AccountLine.quotient(dossier.ground().value(line, now), dossier.ground().value(whole, now))
            .ifPresent(v -> all.add(new Expected(v, line.id() + " ÷ revenue " + now.label())));
      } else {
        dossier
            .ground()
            .value(line, now)
            .ifPresent(v -> all.add(new Expected(v, line.id() + " " + now.label())));
      }
    }
    BigDecimal size = claim.figure().value().abs();
    return all.stream()
        .filter(e -> e.value().signum() != 0)
        .filter(
            e -> {
              BigDecimal times = Rounding.quotient(size, e.value().abs());
              return times.compareTo(NEAREST) > 0 && times.compareTo(FARTHEST) < 0;
            })
        .findFirst();
  }

  private static void moves(Subject line, Claim claim, Dossier dossier, List<Expected> all) {
    Stretch now = Stretch.of(dossier.quarter());
    List<Stretch> bases = new ArrayList<>();
    if (!claim.against().equals(Optional.of(Mention.Against.PREVIOUS_QUARTER))) {
      bases.add(now.yearAgo());
    }
    if (!claim.against().equals(Optional.of(Mention.Against.YEAR_AGO))) {
      bases.add(now.previous());
    }
    for (Stretch base : bases) {
      (line.measure().isRatio()
              ? dossier.ground().difference(line, now, base)
              : dossier.ground().growth(line, now, base))
          .ifPresent(all::add);
    }
  }

  private static Diagnostic finding(ReadSentence sentence, StatedFigure figure, Expected near) {
    return Findings.figure(
        figure.kind() == StatedFigure.Kind.MONEY ? "R1" : "R2",
        sentence,
        figure,
        Words.of(near.value(), figure),
        Words.arithmetic(List.of(near), figure),
        "look the figure up again with tracknote figures");
  }
}
