package dev.tracknote.check;

import dev.tracknote.claim.Mention;
import dev.tracknote.claim.StatedFigure.Kind;
import dev.tracknote.metrics.Subject;
import dev.tracknote.quantity.FiscalYear;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Named years added up: «FY24 与 FY25 两个财年合计派息 193 亿日元», «over FY24 and FY25 together». */
final class YearsTogether implements Derivation {

  private static final Pattern TOGETHER =
      Pattern.compile(
          "(?i)合计|累计|共计?|总计|两年|[两三四]个财?年|\\b(?:together|combined|in all|in total|total\\w*|added? up|between them|over the (?:two|three|four) years)\\b");

  /** Before the second of two years that stand for those between them too. */
  private static final Pattern TO = Pattern.compile("(?i)\\s?(?:[-–—~至到]|to|through|until)\\s?");

  @Override
  public List<Interval> of(Told told) {
    if (!told.is(Kind.MONEY)) {
      return List.of();
    }
    List<Mention.OfPeriod> named =
        told.sentence().mentions(Mention.OfPeriod.class).stream()
            .filter(p -> p.period() instanceof FiscalYear)
            .toList();
    if (named.size() < 2 || !told.sentence().holds(TOGETHER)) {
      return List.of();
    }
    List<Integer> years = years(named, told);
    List<Interval> derived = new ArrayList<>();
    for (Subject subject : told.subjects()) {
      if (!subject.measure().isRatio()) {
        total(subject, years, told).map(Told::exactly).ifPresent(derived::add);
      }
    }
    return derived;
  }

  private static List<Integer> years(List<Mention.OfPeriod> named, Told told) {
    List<Integer> years =
        new ArrayList<>(named.stream().map(p -> ((FiscalYear) p.period()).year()).toList());
    Mention.OfPeriod first = named.getFirst();
    Mention.OfPeriod second = named.get(1);
    String between = told.sentence().text().substring(first.to(), second.from());
    if (named.size() == 2 && TO.matcher(between).matches()) {
      for (int year = years.getFirst() + 1; year < years.getLast() && years.size() < 9; year++) {
        years.add(year);
      }
    }
    return years.stream().distinct().toList();
  }

  private static Optional<BigDecimal> total(Subject subject, List<Integer> years, Told told) {
    BigDecimal total = BigDecimal.ZERO;
    for (int year : years) {
      Optional<BigDecimal> value = told.value(subject, Stretch.year(year));
      if (value.isEmpty()) {
        return Optional.empty();
      }
      total = total.add(value.get());
    }
    return Optional.of(total);
  }
}
