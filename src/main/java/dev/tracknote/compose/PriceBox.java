package dev.tracknote.compose;

import dev.tracknote.facts.Prices;
import dev.tracknote.house.Label;
import dev.tracknote.metrics.Figure;
import dev.tracknote.metrics.Valuation;
import dev.tracknote.note.Run;
import dev.tracknote.note.SidebarBox;
import dev.tracknote.note.Table;
import dev.tracknote.note.Text;
import dev.tracknote.quantity.FiscalYear;
import dev.tracknote.quantity.PerShare;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the share costs and what the house holds it to be worth; only what is known is shown. */
final class PriceBox {

  private final Desk desk;
  private final MarketFigures figures;

  PriceBox(Desk desk) {
    this.desk = desk;
    this.figures = new MarketFigures(desk);
  }

  Optional<SidebarBox> compose(Prices prices) {
    return Valuation.of(desk.facts(), desk.metrics(), prices, desk.quarter())
        .map(valuation -> box(prices, valuation));
  }

  private SidebarBox box(Prices prices, Valuation valuation) {
    List<Table.Row> rows = new ArrayList<>();
    rows.add(row(desk.label(Label.PRICE), valuation.price(), valuation));
    target().ifPresent(t -> rows.add(target(t, valuation)));
    valuation
        .marketValue()
        .ifPresent(f -> rows.add(row(desk.label(Label.MARKET_VALUE), f, valuation)));
    valuation
        .trailingPriceEarnings()
        .ifPresent(f -> rows.add(row(desk.label(Label.TRAILING_PRICE_EARNINGS), f, valuation)));
    FiscalYear year = comingYear();
    valuation
        .forwardPriceEarnings(year)
        .ifPresent(
            f ->
                rows.add(
                    row(desk.label(Label.FORWARD_PRICE_EARNINGS, year.label()), f, valuation)));
    // the day and the source stand in the head, since the column has no line to spare
    List<Table.Column> columns =
        List.of(
            new Table.Column(desk.label(Label.AS_OF, valuation.close().date().toString()), false),
            new Table.Column(prices.source().in(desk.language()), true));
    return new SidebarBox(
        "price", desk.label(Label.SIDEBAR_PRICE), List.of(new Table("side", columns, rows)), "");
  }

  /** The year that the house's next results belong to. */
  private FiscalYear comingYear() {
    return desk.quarter().next().fiscalYear();
  }

  private Optional<BigDecimal> target() {
    String typed = desk.manuscript().commentary().front().value("target", "");
    return typed.matches("\\d{1,9}(\\.\\d{1,6})?")
        ? Optional.of(new BigDecimal(typed)).filter(t -> t.signum() > 0)
        : Optional.empty();
  }

  /** The target with what it is above the close, in one row. */
  private Table.Row target(BigDecimal target, Valuation valuation) {
    String text = desk.numbers().text(new PerShare(target, desk.currency()));
    Figure upside = valuation.upside(target);
    String above = desk.numbers().text(upside.value());
    int number = figures.priced(above, upside, valuation.close());
    Text cell = new Text(List.of(Run.plain(text + " "), Run.figure(above, number)));
    return new Table.Row(
        List.of(Table.Cell.of(desk.label(Label.TARGET_PRICE)), new Table.Cell(cell, 1, false)),
        false);
  }

  private Table.Row row(String label, Figure figure, Valuation valuation) {
    String text = desk.numbers().text(figure.value());
    int number = figures.priced(text, figure, valuation.close());
    return new Table.Row(
        List.of(Table.Cell.of(label), Table.Cell.of(Run.figure(text, number))), false);
  }
}
