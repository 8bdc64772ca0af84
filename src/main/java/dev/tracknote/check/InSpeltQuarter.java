package dev.tracknote.check;

import dev.tracknote.claim.Clauses;
import dev.tracknote.claim.StatedFigure.Kind;
import dev.tracknote.quantity.FiscalQuarter;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The value of a quarter that is spelt out without its year, where the year is the calendar's:
 * «一季度末为 172 GWh», «in the first quarter free cash flow had been a negative RMB405m».
 */
final class InSpeltQuarter implements Derivation {

  private static final Pattern QUARTER =
      Pattern.compile("(?i)(?<![至前到、和])[一二三四]季度|\\b(?:first|second|third|fourth)[- ]quarter\\b");

  @Override
  public List<Interval> of(Told told) {
    boolean level = told.is(Kind.MONEY) || told.is(Kind.COUNT) || told.is(Kind.PERCENT);
    if (!level
        || told.claim().change()
        || !PeriodMisdated.isCalendarYear(told.dossier())
        || !told.sentence().holds(QUARTER)) {
      return List.of();
    }
    String text = told.sentence().text();
    int figure = told.claim().figure().from();
    Matcher quarter = QUARTER.matcher(text.substring(Clauses.start(text, figure), figure));
    int number = 0;
    while (quarter.find()) {
      number = PeriodUnderstood.number(quarter.group());
    }
    return number == 0 ? List.of() : at(last(number, told.dossier().quarter()), told);
  }

  /** The last quarter of that number up to the note's own. */
  private static FiscalQuarter last(int number, FiscalQuarter own) {
    FiscalQuarter quarter = own;
    while (quarter.quarter() != number) {
      quarter = quarter.previous();
    }
    return quarter;
  }

  private static List<Interval> at(FiscalQuarter quarter, Told told) {
    List<Interval> derived = new ArrayList<>();
    told.values(Stretch.of(quarter)).map(Told::exactly).forEach(derived::add);
    told.dossier()
        .series(told.claim().measure())
        .flatMap(s -> s.at(quarter))
        .map(Told::exactly)
        .ifPresent(derived::add);
    return derived;
  }
}
