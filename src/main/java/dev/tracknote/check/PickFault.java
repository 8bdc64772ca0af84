package dev.tracknote.check;

import dev.tracknote.commentary.Prose;
import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.diagnostic.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * R23: a pick without a ticker that says its market, with a ticker of another market or of another
 * company, twice in one segment, or covered by nobody in a table that says who covers.
 */
final class PickFault implements Check {

  private static final Pattern PLACEHOLDER =
      Pattern.compile("(?i)|tbd|tba|tbc|n/?a|none|nil|待补|待定|待查|未知|未定|无|暂无|x{2,}|[?？—–-]+");

  private static final Pattern RATING =
      Pattern.compile(
          "(?i)(?:强烈)?(?:增持|买入|推荐|持有|中性|减持|卖出|回避|优于大市|跑赢大市|同步大市|弱于大市)|over-?weight|under-?weight|equal[- ]?weight|neutral|buy|sell|hold|outperform|underperform|accumulate|reduce|add");
  private static final Pattern UNCOVERED =
      Pattern.compile("(?i)未覆盖|无覆盖|未评级|不在覆盖|not covered|no coverage|uncovered|not rated");

  /** One row of the table. */
  private record Pick(String segment, String company, String ticker, String market, Place place) {}

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    List<Diagnostic> findings = new ArrayList<>();
    PickTables.of(dossier).forEach(grid -> listed(grid, dossier, findings));
    return findings;
  }

  private static void listed(Prose.Grid grid, Dossier dossier, List<Diagnostic> findings) {
    Columns columns = Columns.of(grid);
    if (columns.ticker() < grid.head().size()) {
      picks(grid, columns, findings);
      rated(grid, columns, dossier, findings);
    }
  }

  /** Where a table has what; beyond its last column what it may leave out and does. */
  private record Columns(int theme, int company, int ticker, int market, int coverage, int rating) {

    private static final Pattern THEME = Pattern.compile("(?i)环节|板块|segment|link|theme");
    private static final Pattern COMPANY = Pattern.compile("(?i)公司|名称|company|name");
    private static final Pattern TICKER = Pattern.compile("(?i)代码|ticker|code");
    private static final Pattern MARKET = Pattern.compile("(?i)市场|market|exchange");
    private static final Pattern COVERAGE = Pattern.compile("(?i)覆盖|covered|coverage");
    private static final Pattern RATING = Pattern.compile("(?i)评级|rating|recommendation|stance");

    static Columns of(Prose.Grid grid) {
      List<String> heads = grid.head().stream().map(CountedItems::plain).toList();
      return new Columns(
          column(heads, THEME, 0),
          column(heads, COMPANY, 1),
          column(heads, TICKER, 2),
          column(heads, MARKET, 3),
          column(heads, COVERAGE, Integer.MAX_VALUE),
          column(heads, RATING, Integer.MAX_VALUE));
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

  private static void picks(Prose.Grid grid, Columns columns, List<Diagnostic> findings) {
    int coverage = columns.coverage();
    boolean covered =
        grid.rows().stream().anyMatch(r -> !PLACEHOLDER.matcher(cell(r, coverage)).matches());
    Map<String, Pick> seen = new LinkedHashMap<>();
    for (List<Prose.Passage> row : grid.rows()) {
      Pick pick =
          new Pick(
              cell(row, columns.theme()),
              cell(row, columns.company()),
              cell(row, columns.ticker()),
              cell(row, columns.market()),
              row.getFirst().place());
      int before = findings.size();
      ticker(pick, findings);
      if (findings.size() == before) {
        twice(pick, seen, findings);
      }
      if (findings.size() == before
          && covered
          && PLACEHOLDER.matcher(cell(row, coverage)).matches()) {
        findings.add(
            fault(
                pick,
                "expected who covers " + pick.company() + ", found nobody",
                "name the team, or take the pick out: a rating needs coverage"));
      }
    }
  }

  /** A rating of another company, where nothing says who covers it. */
  private static void rated(
      Prose.Grid grid, Columns columns, Dossier dossier, List<Diagnostic> findings) {
    int rating = columns.rating();
    boolean told = columns.coverage() < grid.head().size();
    for (List<Prose.Passage> row : grid.rows()) {
      String company = cell(row, columns.company());
      String ticker = cell(row, columns.ticker());
      String given = cell(row, rating);
      boolean own =
          ticker.equals(dossier.facts().company().code())
              || dossier.vocabulary().company().contains(company);
      boolean contradicted = RATING.matcher(given).find() && UNCOVERED.matcher(given).find();
      if (contradicted || (!own && !told && RATING.matcher(given).matches())) {
        findings.add(
            Findings.warning(
                "R23",
                row.getFirst().place(),
                "expected who covers " + company + ", found a rating of " + given + " and nobody",
                "say in a column who covers it, or take the rating out"));
      }
    }
  }

  private static void ticker(Pick pick, List<Diagnostic> findings) {
    String ticker = pick.ticker();
    if (PLACEHOLDER.matcher(ticker).matches() || !Listing.TICKER.matcher(ticker).matches()) {
      findings.add(
          fault(
              pick,
              "expected a ticker with its market for "
                  + pick.company()
                  + ", found \""
                  + ticker
                  + "\"",
              "write it as 300476.SZ, 0285.HK or NVDA.O"));
    } else if (Listing.isMisplaced(ticker) || Listing.contradicts(pick.market(), ticker)) {
      findings.add(
          fault(
              pick,
              "expected a ticker of the market "
                  + pick.market()
                  + " for "
                  + pick.company()
                  + ", found \""
                  + ticker
                  + "\"",
              "correct the ticker or the market"));
    }
  }

  private static void twice(Pick pick, Map<String, Pick> seen, List<Diagnostic> findings) {
    Pick sameName = seen.putIfAbsent("name " + pick.segment() + "|" + pick.company(), pick);
    Pick sameTicker = seen.putIfAbsent("code " + pick.segment() + "|" + pick.ticker(), pick);
    Pick anyTicker = seen.putIfAbsent("code " + pick.ticker(), pick);
    Pick anyName = seen.putIfAbsent("name " + pick.company(), pick);
    if (sameName != null || sameTicker != null) {
      findings.add(
          fault(
              pick,
              "expected each company once in a segment, found " + pick.company() + " again",
              "take one of the two rows out"));
    } else if (anyTicker != null && !anyTicker.company().equals(pick.company())) {
      findings.add(
          fault(
              pick,
              "expected one company for "
                  + pick.ticker()
                  + ", found "
                  + anyTicker.company()
                  + " and "
                  + pick.company(),
              "correct the ticker of one of the two"));
    } else if (anyName != null && !anyName.ticker().equals(pick.ticker())) {
      findings.add(
          fault(
              pick,
              "expected one ticker for "
                  + pick.company()
                  + ", found "
                  + anyName.ticker()
                  + " and "
                  + pick.ticker(),
              "correct the ticker of one of the two"));
    }
  }

  private static String cell(List<Prose.Passage> row, int column) {
    return column < row.size() ? CountedItems.plain(row.get(column)).strip() : "";
  }

  private static Diagnostic fault(Pick pick, String message, String hint) {
    return Findings.error("R23", pick.place(), message, "", hint);
  }
}
