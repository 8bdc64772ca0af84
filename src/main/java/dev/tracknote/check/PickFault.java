package dev.tracknote.check;

import dev.tracknote.commentary.Prose;
import dev.tracknote.diagnostic.Diagnostic;
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

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    List<Diagnostic> findings = new ArrayList<>();
    PickTables.of(dossier).forEach(grid -> listed(grid, dossier, findings));
    return findings;
  }

  private static void listed(Prose.Grid grid, Dossier dossier, List<Diagnostic> findings) {
    PickColumns columns = PickColumns.of(grid);
    if (columns.tellTickers()) {
      picks(grid, columns, findings);
      rated(grid, columns, dossier, findings);
    }
  }

  private static void picks(Prose.Grid grid, PickColumns columns, List<Diagnostic> findings) {
    int coverage = columns.coverage();
    boolean covered =
        grid.rows().stream()
            .anyMatch(r -> !PLACEHOLDER.matcher(PickColumns.cell(r, coverage)).matches());
    Map<String, PickColumns.Pick> seen = new LinkedHashMap<>();
    for (List<Prose.Passage> row : grid.rows()) {
      PickColumns.Pick pick = columns.pick(row);
      if (columns.behindNames() && !pick.isListed()) {
        continue; // a cell with a list, or with a name alone: PickListFault's
      }
      int before = findings.size();
      ticker(pick, findings);
      if (findings.size() == before) {
        twice(pick, seen, findings);
      }
      if (findings.size() == before
          && covered
          && PLACEHOLDER.matcher(PickColumns.cell(row, coverage)).matches()) {
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
      Prose.Grid grid, PickColumns columns, Dossier dossier, List<Diagnostic> findings) {
    int rating = columns.rating();
    boolean told = columns.coverage() < grid.head().size();
    for (List<Prose.Passage> row : grid.rows()) {
      PickColumns.Pick pick = columns.pick(row);
      String company = pick.company();
      String given = PickColumns.cell(row, rating);
      boolean own =
          pick.ticker().equals(dossier.facts().company().code())
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

  private static void ticker(PickColumns.Pick pick, List<Diagnostic> findings) {
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

  private static void twice(
      PickColumns.Pick pick, Map<String, PickColumns.Pick> seen, List<Diagnostic> findings) {
    PickColumns.Pick sameName =
        seen.putIfAbsent("name " + pick.segment() + "|" + pick.company(), pick);
    PickColumns.Pick sameTicker =
        seen.putIfAbsent("code " + pick.segment() + "|" + pick.ticker(), pick);
    PickColumns.Pick anyTicker = seen.putIfAbsent("code " + pick.ticker(), pick);
    PickColumns.Pick anyName = seen.putIfAbsent("name " + pick.company(), pick);
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

  private static Diagnostic fault(PickColumns.Pick pick, String message, String hint) {
    return Findings.error("R23", pick.place(), message, "", hint);
  }
}
