package dev.tracknote.compose;

import dev.tracknote.facts.Closes;
import dev.tracknote.facts.IndustrySize;
import dev.tracknote.quantity.Ratio;
import dev.tracknote.wording.Language;
import java.math.BigDecimal;
import java.util.List;

/** Writes down the figures of the market data, which come from no company's facts. */
final class MarketFigures {

  private final FigureRegister register;
  private final Language language;

  MarketFigures(Desk desk) {
    this.register = desk.register();
    this.language = desk.language();
  }

  /** A number of the industry's size, printed as it was published. */
  int size(String name, IndustrySize size, BigDecimal value) {
    String day = size.asOf().toString();
    return register.number(
        value.toPlainString(),
        name,
        day,
        ExactValue.number(value),
        "as published",
        List.of(
            new PrintedFigure.Input(
                name,
                ExactValue.number(value),
                "industry.json",
                size.source().in(language),
                "",
                size.asOf(),
                "industry.json")));
  }

  /** A return of the industry's index or of its benchmark. */
  int performance(String text, String name, Ratio value, String formula, Closes closes) {
    Closes.Day last = closes.days().getLast();
    return register.number(
        text,
        name,
        last.date().toString(),
        ExactValue.of(value),
        formula + ", up to " + last.date(),
        List.of(
            close("close." + closes.index().in(language), last.index(), last),
            close("close." + closes.benchmark().in(language), last.benchmark(), last)));
  }

  private static PrintedFigure.Input close(String key, BigDecimal value, Closes.Day day) {
    return new PrintedFigure.Input(
        key, ExactValue.number(value), "closes.csv", "closes.csv", "", day.date(), "closes.csv");
  }
}
