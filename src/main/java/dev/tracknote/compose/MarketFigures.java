package dev.tracknote.compose;

import dev.tracknote.facts.Closes;
import dev.tracknote.facts.IndustrySize;
import dev.tracknote.facts.Prices;
import dev.tracknote.metrics.Figure;
import dev.tracknote.quantity.Ratio;
import dev.tracknote.wording.Language;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
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

  /** A figure that rests on the price of a share. */
  int priced(String text, Figure figure, Prices.Close price) {
    List<PrintedFigure.Input> inputs = new ArrayList<>();
    inputs.add(close("close", price.close(), price.date(), "prices.csv"));
    figure.inputs().stream()
        .distinct()
        .forEach(f -> inputs.add(PrintedFigure.Input.of(f, language)));
    return register.number(
        text,
        figure.name(),
        price.date().toString(),
        ExactValue.of(figure.value()),
        figure.formula(),
        inputs);
  }

  /** A return of the share or the index that is followed, or of its benchmark. */
  int performance(
      String text, String name, Ratio value, String formula, PerformanceBox.Track track) {
    Closes closes = track.closes();
    Closes.Day last = closes.days().getLast();
    return register.number(
        text,
        name,
        last.date().toString(),
        ExactValue.of(value),
        formula + ", up to " + last.date(),
        List.of(
            close("close." + closes.index().in(language), last.index(), last.date(), track.file()),
            close(
                "close." + closes.benchmark().in(language),
                last.benchmark(),
                last.date(),
                track.benchmarkFile())));
  }

  private static PrintedFigure.Input close(
      String key, BigDecimal value, LocalDate day, String file) {
    return new PrintedFigure.Input(key, ExactValue.number(value), file, file, "", day, file);
  }
}
