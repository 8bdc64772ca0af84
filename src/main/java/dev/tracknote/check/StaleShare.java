package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.Clauses;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.metrics.Measure;
import dev.tracknote.metrics.Subject;
import dev.tracknote.quantity.Rounding;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** R1: a share that was right a quarter or a year ago is told as today's. */
final class StaleShare implements Check {

  /** What several lines take together, and what a part has of what was added. */
  private static final Pattern OF_OTHER =
      Pattern.compile(
          "(?i)合计|两者|二者|三者|加起来|相加|增量|增收|增长额|\\b(?:together|combined|in total|jointly|increment\\w*|increase|the growth|the gain|added|the rise)\\b");

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    return EachFigure.findings(dossier, StaleShare::judge);
  }

  private static Optional<Diagnostic> judge(ReadSentence sentence, int index, Dossier dossier) {
    Claim claim = sentence.claims().get(index);
    StatedFigure figure = claim.figure();
    boolean share =
        figure.kind() == StatedFigure.Kind.PERCENT
            && claim.share()
            && !claim.change()
            && !figure.isRange()
            && figure.hedge() == StatedFigure.Hedge.NONE
            && sentence
                .text()
                .substring(figure.from(), figure.to())
                .chars()
                .anyMatch(Character::isDigit)
            && sentence.claims().stream()
                    .filter(c -> c.share() && c.figure().kind() == StatedFigure.Kind.PERCENT)
                    .count()
                == 1;
    Optional<Stretch> time = time(sentence, dossier);
    boolean today =
        time.isPresent()
            && sentence.mentions(Mention.OfPeriod.class).stream()
                .allMatch(p -> p.period().equals(dossier.quarter()))
            && isUncompared(sentence, figure)
            && sentence.mentions(Mention.OfCondition.class).isEmpty()
            && sentence.mentions(Mention.OfOutlook.class).isEmpty()
            && sentence.mentions(Mention.OfExclusion.class).isEmpty();
    boolean otherWhole = sentence.holds(OF_OTHER) && dossier.explains(sentence, claim);
    if (!share || !today || otherWhole || dossier.pool().isQuoted(figure)) {
      return Optional.empty();
    }
    Set<Subject> named = new LinkedHashSet<>();
    for (Mention.OfSegment part : sentence.mentions(Mention.OfSegment.class)) {
      named.add(Subject.segment(Measure.REVENUE, part.segment()));
    }
    for (Mention.OfMeasure part : sentence.mentions(Mention.OfMeasure.class)) {
      Measure.of(part.measure())
          .filter(m -> !m.isRatio())
          .ifPresent(m -> named.add(Subject.company(m)));
    }
    Subject revenue = Subject.company(Measure.REVENUE);
    Set<Subject> wholes = new LinkedHashSet<>(named);
    wholes.add(revenue);
    named.remove(revenue);
    Stretch now = time.get();
    boolean right =
        named.stream().anyMatch(p -> wholes.stream().anyMatch(w -> is(figure, p, w, now, dossier)))
            || isTogether(figure, named, now, dossier);
    if (right || named.isEmpty()) {
      return Optional.empty();
    }
    return isOld(figure, named, wholes, now, dossier)
        ? Optional.of(
            Findings.error(
                "R1",
                sentence.sentence().placeAt(figure.from()),
                "expected the share of this quarter, found that of an earlier one: "
                    + sentence.typed(figure),
                "",
                "bring the share up to date"))
        : Optional.empty();
  }

  /** «Between them, the two brought in 100% of revenue». */
  private static boolean isTogether(
      StatedFigure figure, Set<Subject> named, Stretch now, Dossier dossier) {
    Optional<BigDecimal> whole =
        dossier.ground().value(Subject.company(Measure.REVENUE), now).filter(w -> w.signum() > 0);
    return named.size() > 1
        && whole.isPresent()
        && dossier
            .ground()
            .total(List.copyOf(named), now)
            .filter(t -> Tolerance.exact(figure, Rounding.quotient(t, whole.get())))
            .isPresent();
  }

  /** The note's quarter, or the one half or nine months of its year that the sentence speaks of. */
  private static Optional<Stretch> time(ReadSentence sentence, Dossier dossier) {
    Set<Stretch> times = new LinkedHashSet<>();
    for (Mention.OfRelativePeriod said : sentence.mentions(Mention.OfRelativePeriod.class)) {
      Optional<Stretch> time =
          said.when() == Mention.When.CURRENT
              ? Optional.of(Stretch.of(dossier.quarter()))
              : PartOfYear.named(sentence.text().substring(said.from(), said.to()))
                  .map(s -> s.ofYear(dossier.quarter().year()));
      if ((said.when() != Mention.When.CURRENT && said.when() != Mention.When.OTHER)
          || time.filter(t -> t.last().compareTo(dossier.quarter()) <= 0).isEmpty()) {
        return Optional.empty();
      }
      times.add(time.get());
    }
    return times.size() > 1
        ? Optional.empty()
        : Optional.of(times.isEmpty() ? Stretch.of(dossier.quarter()) : times.iterator().next());
  }

  /** Nothing in the clause of the share measures it against another time. */
  private static boolean isUncompared(ReadSentence sentence, StatedFigure figure) {
    int from = Clauses.start(sentence.text(), figure.from());
    int to = Clauses.end(sentence.text(), figure.to());
    return sentence.mentions(Mention.OfComparison.class).stream()
        .noneMatch(c -> c.from() >= from && c.to() <= to);
  }

  private static boolean isOld(
      StatedFigure figure, Set<Subject> named, Set<Subject> wholes, Stretch now, Dossier dossier) {
    return List.of(
            now.previous(),
            now.yearAgo(),
            Stretch.of(now.last()),
            Stretch.of(now.last().previous()))
        .stream()
        .anyMatch(
            t ->
                named.stream()
                    .anyMatch(p -> wholes.stream().anyMatch(w -> is(figure, p, w, t, dossier))));
  }

  private static boolean is(
      StatedFigure figure, Subject part, Subject whole, Stretch when, Dossier dossier) {
    return !part.equals(whole)
        && new Readings(dossier.ground())
            .ratio(part, whole, when)
            .filter(e -> Tolerance.exact(figure, e.value()))
            .isPresent();
  }
}
