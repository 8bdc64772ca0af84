package dev.tracknote.check;

import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure.Kind;
import dev.tracknote.metrics.Measure;
import dev.tracknote.metrics.Subject;
import dev.tracknote.quantity.Rounding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The lines that a sentence can tell of: those of the accounts that it names with what they are of
 * revenue, and what was stated beside the accounts. What is guided is a line's value at its time.
 */
final class LinesTold {

  private static final Subject REVENUE = Subject.company(Measure.REVENUE);

  private final ReadSentence sentence;
  private final Scene scene;
  private final Dossier dossier;
  private final Ground ground;
  private final boolean ahead;

  LinesTold(ReadSentence sentence, Scene scene, Dossier dossier) {
    this.sentence = sentence;
    this.scene = scene;
    this.dossier = dossier;
    this.ground = dossier.ground();
    this.ahead = scene.isOfOutlook();
  }

  /** The ways to take the names, each with its lines. */
  List<List<LineTold>> ways() {
    List<List<LineTold>> ways = new ArrayList<>();
    List<StatedSeries> stated =
        sentence.mentions(Mention.OfMeasure.class).stream()
            .flatMap(m -> dossier.series(m.measure()).stream())
            .distinct()
            .toList();
    if (!stated.isEmpty()) {
      ways.add(stated.stream().map(LinesTold::of).toList());
      return ways;
    }
    Optional<Mention> name = OneNamedLine.name(sentence);
    if (name.isPresent()) {
      for (Subject subject : OneNamedLine.lines(sentence, name.get(), dossier)) {
        ways.add(of(List.of(subject)));
      }
    } else if (!scene.subjects().isEmpty()) {
      ways.add(of(scene.subjects()));
    } else if (ahead) {
      // what is guided is revenue, unless it is said to be something else
      ways.add(of(List.of(REVENUE)));
    }
    return ways;
  }

  private static LineTold of(StatedSeries series) {
    Kind kind =
        series.isRatio()
            ? Kind.PERCENT
            : series.statements().getFirst().unit().matches("[A-Z]{3}.*") ? Kind.MONEY : Kind.COUNT;
    return new LineTold(
        series.id(),
        "",
        kind,
        t ->
            t.quarters() == 1
                ? series.at(t.last())
                : t.isFiscalYear() ? series.at(t.last().fiscalYear()) : Optional.empty());
  }

  private List<LineTold> of(Collection<Subject> subjects) {
    Set<Subject> all = new LinkedHashSet<>(subjects);
    boolean revenue =
        sentence.mentions(Mention.OfMeasure.class).stream()
            .anyMatch(m -> m.measure().equals(Measure.REVENUE.id()));
    if (revenue) {
      all.add(REVENUE);
    }
    List<LineTold> lines = new ArrayList<>();
    // what a margin is guided to is told with its width, and on either basis
    all.removeIf(s -> ahead && s.measure().isRatio());
    for (Subject subject : all) {
      boolean ratio = subject.measure().isRatio();
      lines.add(
          new LineTold(
              subject.id(),
              subject.segment(),
              ratio ? Kind.PERCENT : Kind.MONEY,
              t -> value(subject, t)));
      if (!ratio && !subject.equals(REVENUE)) {
        lines.add(
            new LineTold(
                subject.id() + " of revenue",
                subject.segment(),
                Kind.PERCENT,
                t -> share(subject, t)));
      }
    }
    return lines;
  }

  private Optional<BigDecimal> value(Subject subject, Stretch time) {
    return ahead
            && subject.segment().isEmpty()
            && !subject.measure().isRatio()
            && Stretch.of(dossier.quarter()).isBefore(time)
        ? guided(subject.measure(), time)
        : ground.valueAddedUp(subject, time);
  }

  private Optional<BigDecimal> guided(Measure measure, Stretch time) {
    return dossier.outlook().guided().stream()
        .filter(v -> v.isMiddle() && v.measure() == measure)
        .filter(v -> v.period().filter(p -> Stretch.of(p).equals(time)).isPresent())
        .map(OutlookValues.Value::value)
        .findFirst();
  }

  private Optional<BigDecimal> share(Subject part, Stretch time) {
    Optional<BigDecimal> revenue = ground.value(REVENUE, time).filter(v -> v.signum() > 0);
    return revenue.isEmpty()
        ? Optional.empty()
        : ground.value(part, time).map(v -> Rounding.quotient(v, revenue.get()));
  }
}
