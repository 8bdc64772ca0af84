package dev.tracknote.check;

import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.metrics.Measure;
import dev.tracknote.metrics.Subject;
import dev.tracknote.quantity.Basis;
import dev.tracknote.quantity.Rounding;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Two lines of the accounts of which the words at a figure say that it is their quotient. */
record SpeltQuotient(Measure upper, Measure lower) {

  private static final Pattern OVER =
      Pattern.compile(
          "(?i)\\s?(?:/|÷|:|over|divided by|to|covered|as an? (?:share|percentage|proportion|multiple|%) of|与|除以|对|比)\\s?(?:the |its )?");
  private static final Pattern BEHIND =
      Pattern.compile(
          "(?i)[)）]?\\s?(?:[:：=＝,]|之比|的比[率值例])?\\s?(?:(?:in|for) [^,;.()]{2,14} )?(?:ratio |conversion )?(?:(?:was|is|were|ran at|stood at|came (?:in )?at|came to|reached|of|at|equal(?:led|s)|为|是|达|录得)\\s?)?(?:about |约)?");
  private static final Pattern TOOK =
      Pattern.compile(
          "(?i) (?:paid |together )?(?:absorbed|took|took up|consumed|ate up|equalled|represented|were|was|made up|amounted to|came to|accounted for) (?:about )?");
  private static final Pattern OF = Pattern.compile("(?i) ?of (?:the |its |that )?(?:quarter's )?");

  static Optional<SpeltQuotient> at(ReadSentence sentence, StatedFigure figure) {
    boolean ratio =
        figure.kind() == StatedFigure.Kind.PERCENT || figure.kind() == StatedFigure.Kind.MULTIPLE;
    List<Mention.OfMeasure> all = sentence.mentions(Mention.OfMeasure.class);
    if (!ratio || figure.isRange() || all.size() < 2) {
      return Optional.empty();
    }
    List<Mention.OfMeasure> before = all.stream().filter(m -> m.to() <= figure.from()).toList();
    if (before.isEmpty()) {
      return Optional.empty();
    }
    String text = sentence.text();
    Mention.OfMeasure last = before.getLast();
    Optional<Mention.OfMeasure> behind =
        all.stream().filter(m -> m.from() >= figure.to()).findFirst();
    if (behind.filter(b -> OF.matcher(text.substring(figure.to(), b.from())).matches()).isPresent()
        && TOOK.matcher(text.substring(last.to(), figure.from())).matches()) {
      return of(last, behind.get());
    }
    if (before.size() < 2) {
      return Optional.empty();
    }
    Mention.OfMeasure one = before.get(before.size() - 2);
    boolean spelt =
        one.to() <= last.from()
            && OVER.matcher(text.substring(one.to(), last.from())).matches()
            && BEHIND.matcher(text.substring(last.to(), figure.from())).matches();
    return spelt ? of(one, last) : Optional.empty();
  }

  private static Optional<SpeltQuotient> of(Mention.OfMeasure upper, Mention.OfMeasure lower) {
    return Measure.of(upper.measure())
        .filter(m -> !m.isRatio())
        .flatMap(
            u ->
                Measure.of(lower.measure())
                    .filter(m -> !m.isRatio() && m != u)
                    .map(l -> new SpeltQuotient(u, l)));
  }

  /** What it is at a time, on each basis. */
  List<BigDecimal> values(Stretch time, Ground ground) {
    return ground.bases().stream().flatMap(b -> value(b, time, ground).stream()).toList();
  }

  private Optional<BigDecimal> value(Basis basis, Stretch time, Ground ground) {
    Optional<BigDecimal> divisor =
        ground.value(new Subject(lower, "", basis), time).filter(v -> v.signum() > 0);
    return Stream.of(basis, Basis.GAAP)
        .flatMap(b -> ground.value(new Subject(upper, "", b), time).stream())
        .findFirst()
        .flatMap(v -> divisor.map(d -> Rounding.quotient(v, d)));
  }
}
