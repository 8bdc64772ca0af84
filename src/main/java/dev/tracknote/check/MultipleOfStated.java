package dev.tracknote.check;

import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.quantity.FiscalQuarter;
import dev.tracknote.quantity.Rounding;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * R11: what is stated outside the accounts is said to have multiplied («orders tripled within a
 * quarter», 在手订单较 FY26Q1 增长 1.1 倍), and what was stated at the two times gives another multiple.
 */
final class MultipleOfStated implements Check {

  private static final Pattern QUARTER =
      Pattern.compile("(?i)一个季度|单季|上一?季|环比|\\b(?:a|one|the|single|last|previous|prior) quarter\\b");
  private static final Pattern YEAR =
      Pattern.compile(
          "(?i)一年[前间内里]?|去年|上年|同比|\\b(?:a|one|the|last) year\\b|\\byear[- ]on[- ]year\\b|\\bYoY\\b|\\btwelve months\\b");

  /** What is held against something else, or not yet there. */
  private static final Pattern OTHER =
      Pattern.compile(
          "(?i)行业|同行|平均|预计|预期|计划|目标|将(?!近)|有望|未来|覆盖|其中|\\b(?:industry|peers?|average|expect\\w*|plans?|planned|targets?|will|would|could|coverage|per|each)\\b");

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    return EachFigure.findings(dossier, MultipleOfStated::judge);
  }

  private static Optional<Diagnostic> judge(ReadSentence sentence, int index, Dossier dossier) {
    StatedFigure figure = sentence.claims().get(index).figure();
    if (figure.kind() != StatedFigure.Kind.MULTIPLE
        || !sentence.mentions(Mention.OfCondition.class).isEmpty()
        || sentence.holds(OTHER)) {
      return Optional.empty();
    }
    Optional<StatedSeries> series = onlyOne(sentence, dossier).filter(s -> !s.isRatio());
    Optional<MultipleSaid> said = MultipleSaid.of(sentence, figure);
    if (series.isEmpty() || said.isEmpty()) {
      return Optional.empty();
    }
    return base(sentence, dossier.quarter())
        .flatMap(then -> ratio(series.get(), dossier.quarter(), then))
        .filter(r -> !said.get().admits(r))
        .filter(r -> !isOfAnyTwo(said.get(), series.get()))
        .map(r -> told(sentence, figure, r));
  }

  /** The one series that the sentence speaks of, where it names no line of the accounts. */
  private static Optional<StatedSeries> onlyOne(ReadSentence sentence, Dossier dossier) {
    List<Mention.OfMeasure> named = sentence.mentions(Mention.OfMeasure.class);
    List<String> stated = named.stream().map(Mention.OfMeasure::measure).distinct().toList();
    boolean parts =
        sentence.mentions(Mention.OfSegment.class).stream()
            .filter(s -> !s.segment().isEmpty())
            .anyMatch(s -> named.stream().noneMatch(m -> m.from() <= s.from() && m.to() >= s.to()));
    return stated.size() != 1 || parts ? Optional.empty() : dossier.series(stated.getFirst());
  }

  /** From when it is counted: a quarter that is named, else the last one or the one a year ago. */
  private static Optional<FiscalQuarter> base(ReadSentence sentence, FiscalQuarter now) {
    List<FiscalQuarter> named =
        sentence.mentions(Mention.OfPeriod.class).stream()
            .map(Mention.OfPeriod::period)
            .filter(FiscalQuarter.class::isInstance)
            .map(FiscalQuarter.class::cast)
            .filter(q -> q.compareTo(now) < 0)
            .distinct()
            .toList();
    if (!named.isEmpty()) {
      return named.size() == 1 ? Optional.of(named.getFirst()) : Optional.empty();
    }
    boolean quarter = sentence.holds(QUARTER);
    return quarter == sentence.holds(YEAR)
        ? Optional.empty()
        : Optional.of(quarter ? now.previous() : now.yearAgo());
  }

  private static Optional<BigDecimal> ratio(
      StatedSeries series, FiscalQuarter now, FiscalQuarter then) {
    Optional<BigDecimal> current = series.at(now);
    Optional<BigDecimal> base = series.at(then).filter(b -> b.signum() > 0);
    return current.isEmpty() || base.isEmpty()
        ? Optional.empty()
        : Optional.of(Rounding.quotient(current.get(), base.get()));
  }

  private static boolean isOfAnyTwo(MultipleSaid said, StatedSeries series) {
    List<BigDecimal> values = series.values().stream().filter(v -> v.signum() > 0).toList();
    return values.stream()
        .anyMatch(
            now -> values.stream().anyMatch(then -> said.admits(Rounding.quotient(now, then))));
  }

  static Diagnostic told(ReadSentence sentence, StatedFigure figure, BigDecimal ratio) {
    return Findings.error(
        "R11",
        sentence.sentence().placeAt(figure.from()),
        "expected "
            + Words.plain(ratio, 2)
            + " times the level before, found "
            + sentence.typed(figure),
        "",
        "growth by N times ends at N+1 times; divide the two values");
  }
}
