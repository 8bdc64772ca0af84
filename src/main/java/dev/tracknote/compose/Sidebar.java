package dev.tracknote.compose;

import dev.tracknote.facts.Company;
import dev.tracknote.facts.IndustrySize;
import dev.tracknote.facts.Market;
import dev.tracknote.facts.Prices;
import dev.tracknote.house.Analyst;
import dev.tracknote.house.Label;
import dev.tracknote.house.RatingGrade;
import dev.tracknote.metrics.Figure;
import dev.tracknote.metrics.Measure;
import dev.tracknote.metrics.Metrics;
import dev.tracknote.metrics.Subject;
import dev.tracknote.note.Block;
import dev.tracknote.note.Entries;
import dev.tracknote.note.Rating;
import dev.tracknote.note.Run;
import dev.tracknote.note.SidebarBox;
import dev.tracknote.note.Table;
import dev.tracknote.note.Text;
import dev.tracknote.quantity.FiscalQuarter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The column beside the text of page one. */
final class Sidebar {

  private static final int EARLIER_REPORTS = 3;
  private static final int EARLIER_BESIDE_PRICES = 2;

  /** Where the label leaves room for the headline, whose figures are runs of their own. */
  private static final String HEADLINE_GAP = "\uFFFC";

  private final Desk desk;

  Sidebar(Desk desk) {
    this.desk = desk;
  }

  List<SidebarBox> compose() {
    List<SidebarBox> boxes = new ArrayList<>();
    rating().ifPresent(boxes::add);
    Optional<Prices> prices = desk.facts().prices().map(p -> p.asKnownOn(desk.manuscript().date()));
    desk.register().in("key-data", () -> keyData(prices.isPresent())).ifPresent(boxes::add);
    desk.register()
        .in("price", () -> prices.flatMap(p -> new PriceBox(desk).compose(p)))
        .ifPresent(boxes::add);
    Optional<Market> market = desk.facts().market().map(m -> m.asKnownOn(desk.manuscript().date()));
    desk.register().in("industry-size", () -> industrySize(prices, market)).ifPresent(boxes::add);
    desk.register().in("performance", () -> performance(prices, market)).ifPresent(boxes::add);
    analysts().ifPresent(boxes::add);
    int most = prices.isPresent() ? EARLIER_BESIDE_PRICES : EARLIER_REPORTS;
    desk.register().in("related", () -> earlier(most)).ifPresent(boxes::add);
    return boxes;
  }

  /** The share's own performance where it is known, else that of its industry. */
  private Optional<SidebarBox> performance(Optional<Prices> prices, Optional<Market> market) {
    return prices
        .flatMap(p -> PerformanceBox.Track.of(p, desk.facts().company().name()))
        .or(() -> market.flatMap(PerformanceBox.Track::of))
        .flatMap(new PerformanceBox(desk)::compose);
  }

  private Optional<SidebarBox> rating() {
    String id = desk.manuscript().commentary().front().value("rating", "");
    Optional<RatingGrade> grade = desk.manuscript().house().rating(id);
    String action = desk.manuscript().commentary().front().value("rating_action", "maintain");
    return grade.map(
        g ->
            box(
                "rating",
                Label.SIDEBAR_RATING,
                new Rating(
                    g.name().in(desk.language()),
                    desk.label(action(action)),
                    desk.label(Label.RATING_REMARK)),
                ""));
  }

  private static Label action(String action) {
    return switch (action.toLowerCase(Locale.ROOT)) {
      case "initiate" -> Label.RATING_INITIATE;
      case "raise" -> Label.RATING_RAISE;
      case "lower" -> Label.RATING_LOWER;
      default -> Label.RATING_MAINTAIN;
    };
  }

  /** Beside a price only what it is held against has room. */
  private Optional<SidebarBox> keyData(boolean priced) {
    List<Table.Row> rows = new ArrayList<>();
    Metrics metrics = desk.metrics();
    List<Measure> measures = List.of(Measure.REVENUE, Measure.NET_INCOME, Measure.FREE_CASH_FLOW);
    for (Measure measure : priced ? measures.subList(0, 2) : measures) {
      metrics
          .trailingYear(Subject.company(measure), desk.quarter())
          .ifPresent(
              f ->
                  rows.add(
                      row(desk.label(Label.TRAILING_YEAR, MeasureNames.of(desk, measure)), f)));
    }
    metrics
        .level(Subject.company(Measure.INVENTORY), desk.quarter())
        .filter(f -> !priced)
        .ifPresent(f -> rows.add(row(desk.label(Label.INVENTORY), f)));
    List<Table.Column> columns =
        List.of(
            new Table.Column(desk.exhibitStyle().unit(desk.currency()), false),
            new Table.Column(desk.quarter().label(), true));
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(
            box("key-data", Label.SIDEBAR_KEY_DATA, new Table("side", columns, rows), ""));
  }

  private Table.Row row(String label, Figure figure) {
    String value = desk.exhibitStyle().text(figure.value());
    return new Table.Row(
        List.of(Table.Cell.of(label), Table.Cell.of(desk.register().run(value, figure))), false);
  }

  /** The column has room for the share's price or for the size of its industry. */
  private Optional<SidebarBox> industrySize(Optional<Prices> prices, Optional<Market> market) {
    return prices.isPresent()
        ? Optional.empty()
        : market.flatMap(m -> m.size().map(size -> industrySize(m, size)));
  }

  private SidebarBox industrySize(Market market, IndustrySize size) {
    MarketFigures figures = new MarketFigures(desk);
    List<Table.Row> rows = new ArrayList<>();
    for (IndustrySize.Row row : size.rows()) {
      String name = "market.size." + (rows.size() + 1);
      rows.add(
          new Table.Row(
              List.of(
                  Table.Cell.of(row.label().in(desk.language())),
                  published(figures, name + ".value", size, row.value()),
                  published(figures, name + ".share", size, row.share())),
              false));
    }
    List<Table.Column> columns =
        List.of(
            new Table.Column(market.name().in(desk.language()), false),
            new Table.Column("", true),
            new Table.Column(desk.label(Label.SHARE_PERCENT), true));
    String asOf = desk.label(Label.AS_OF, size.asOf().toString());
    return box(
        "industry-size",
        Label.SIDEBAR_INDUSTRY_SIZE,
        new Table("side", columns, rows),
        size.source().in(desk.language()) + " " + asOf);
  }

  private static Table.Cell published(
      MarketFigures figures, String name, IndustrySize size, BigDecimal value) {
    return Table.Cell.of(Run.figure(value.toPlainString(), figures.size(name, size, value)));
  }

  private Optional<SidebarBox> earlier(int most) {
    List<Entries.Entry> entries =
        desk.manuscript().earlier().stream()
            .filter(r -> r.date().isBefore(desk.manuscript().date()))
            .sorted(Comparator.comparing(EarlierReport::date).reversed())
            .limit(most)
            .map(this::entry)
            .toList();
    return entries.isEmpty()
        ? Optional.empty()
        : Optional.of(box("related", Label.SIDEBAR_RELATED, new Entries(entries), ""));
  }

  private Entries.Entry entry(EarlierReport report) {
    String frame =
        desk.label(Label.RELATED_TITLE, title(report), HEADLINE_GAP, report.date().toString());
    int gap = frame.indexOf(HEADLINE_GAP);
    List<Run> runs = new ArrayList<>();
    runs.add(Run.plain(frame.substring(0, gap)));
    runs.addAll(
        new TextComposer(desk, report.quarter().orElse(desk.quarter()))
            .compose(report.headline())
            .runs());
    runs.add(Run.plain(frame.substring(gap + HEADLINE_GAP.length())));
    return new Entries.Entry("", List.of(new Text(runs)));
  }

  /** A note on a quarter is called as its own pages call it, unless it says otherwise. */
  private String title(EarlierReport report) {
    return report.title().isEmpty()
        ? report.quarter().map(q -> companyTitle(desk, q)).orElse("")
        : report.title();
  }

  private Optional<SidebarBox> analysts() {
    String ids = desk.manuscript().commentary().front().value("analysts", "");
    List<Entries.Entry> entries = new ArrayList<>();
    for (String id : ids.split(",", -1)) {
      desk.manuscript().house().analyst(id.strip()).map(this::entry).ifPresent(entries::add);
    }
    return entries.isEmpty()
        ? Optional.empty()
        : Optional.of(box("analysts", Label.SIDEBAR_ANALYSTS, new Entries(entries), ""));
  }

  private Entries.Entry entry(Analyst analyst) {
    return new Entries.Entry(
        analyst.name().in(desk.language()),
        List.of(Text.of(desk.label(Label.LICENCE, analyst.licence())), Text.of(analyst.email())));
  }

  private SidebarBox box(String kind, Label heading, Block block, String source) {
    return new SidebarBox(kind, desk.label(heading), List.of(block), source);
  }

  static String companyTitle(Desk desk) {
    return companyTitle(desk, desk.quarter());
  }

  private static String companyTitle(Desk desk, FiscalQuarter quarter) {
    Company company = desk.facts().company();
    return desk.label(
        Label.NOTE_TITLE, company.name().in(desk.language()), company.code(), quarter.label());
  }
}
