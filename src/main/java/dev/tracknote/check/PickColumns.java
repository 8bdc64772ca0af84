package dev.tracknote.check;

import dev.tracknote.commentary.Prose;
import dev.tracknote.diagnostic.Place;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a table of picks has what; beyond its last column what it may leave out and does.
 *
 * @param behindNames whether the tickers stand in brackets behind the names: «瑞峙激光（RZJG.SH）»
 * @param width how many columns there are
 */
record PickColumns(
    int theme,
    int company,
    int ticker,
    int market,
    int coverage,
    int rating,
    boolean behindNames,
    int width) {

  private static final Pattern THEME = Pattern.compile("(?i)环节|细分|板块|主题|segment|link|theme");
  private static final Pattern COMPANY =
      Pattern.compile("(?i)公司|名称|标的|个股|company|name|\\bpicks?\\b|stock");
  private static final Pattern TICKER = Pattern.compile("(?i)代码|ticker|code");
  private static final Pattern MARKET = Pattern.compile("(?i)市场|market|exchange");
  private static final Pattern COVERAGE = Pattern.compile("(?i)覆盖|covered|coverage");
  private static final Pattern RATING = Pattern.compile("(?i)评级|rating|recommendation|stance");

  private static final Pattern LISTED =
      Pattern.compile(
          "(?<name>[^（()）、，,;；]+?)\\s*[（(]\\s*(?<ticker>" + Listing.TICKER.pattern() + ")\\s*[）)]");

  /** One row of the table. */
  record Pick(String segment, String company, String ticker, String market, Place place) {

    boolean isListed() {
      return !ticker.isEmpty();
    }
  }

  static PickColumns of(Prose.Grid grid) {
    List<String> heads = grid.head().stream().map(CountedItems::plain).toList();
    int ticker = column(heads, TICKER, Integer.MAX_VALUE);
    int market = column(heads, MARKET, 3);
    int coverage = column(heads, COVERAGE, Integer.MAX_VALUE);
    int rating = column(heads, RATING, Integer.MAX_VALUE);
    boolean named = ticker < heads.size();
    boolean behind =
        !named && grid.rows().stream().flatMap(List::stream).anyMatch(c -> isListed(plain(c)));
    return new PickColumns(
        column(heads, THEME, 0),
        column(heads, COMPANY, 1),
        named ? ticker : 2,
        market,
        coverage,
        rating,
        behind,
        heads.size());
  }

  boolean tellTickers() {
    return behindNames || ticker < width;
  }

  Pick pick(List<Prose.Passage> row) {
    String name = cell(row, company);
    String code = behindNames || ticker == rating ? "" : cell(row, ticker);
    if (behindNames) {
      Optional<Matcher> listed =
          row.stream().map(c -> LISTED.matcher(plain(c))).filter(Matcher::matches).findFirst();
      name = listed.map(m -> m.group("name")).orElse(name);
      code = listed.map(m -> m.group("ticker")).orElse(code);
    }
    return new Pick(cell(row, theme), name, code, cell(row, market), row.getFirst().place());
  }

  static String cell(List<Prose.Passage> row, int column) {
    return column < row.size() ? plain(row.get(column)) : "";
  }

  private static String plain(Prose.Passage cell) {
    return CountedItems.plain(cell).strip();
  }

  private static boolean isListed(String cell) {
    return LISTED.matcher(cell).matches();
  }

  private static int column(List<String> heads, Pattern name, int usual) {
    for (int i = 0; i < heads.size(); i++) {
      if (name.matcher(heads.get(i)).find()) {
        return i;
      }
    }
    return usual;
  }
}
