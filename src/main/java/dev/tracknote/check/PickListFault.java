package dev.tracknote.check;

import dev.tracknote.commentary.Prose;
import dev.tracknote.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** R23 in a table that lists its picks in a cell, each with its ticker in brackets behind it. */
final class PickListFault implements Check {

  private static final Pattern ITEM =
      Pattern.compile(
          "(?<name>[^、，,;；（()）]+?)\\s*(?:[（(](?<ticker>[^（()）]*)[）)])?\\s*(?=$|[、，,;；])");

  /** What closes a list that goes on. */
  private static final Pattern OTHERS =
      Pattern.compile("(?i)等(?:公司|标的|个股)?[。.]?|(?:and |among )?others\\.?|etc\\.?");

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    List<Diagnostic> findings = new ArrayList<>();
    PickTables.of(dossier).forEach(grid -> lists(grid, findings));
    return findings;
  }

  private static void lists(Prose.Grid grid, List<Diagnostic> findings) {
    for (int column = 0; column < grid.head().size(); column++) {
      int at = column;
      List<Prose.Passage> cells =
          grid.rows().stream().filter(r -> at < r.size()).map(r -> r.get(at)).toList();
      boolean listing = cells.stream().anyMatch(c -> tickers(CountedItems.plain(c)) > 0);
      if (listing) {
        cells.forEach(c -> cell(c, findings));
      }
    }
  }

  private static long tickers(String cell) {
    if (cell.indexOf('(') < 0 && cell.indexOf('（') < 0) {
      return 0;
    }
    return ITEM.matcher(cell)
        .results()
        .filter(r -> r.group(2) != null && Listing.TICKER.matcher(r.group(2).strip()).matches())
        .count();
  }

  private static void cell(Prose.Passage cell, List<Diagnostic> findings) {
    Set<String> seen = new LinkedHashSet<>();
    Matcher matcher = ITEM.matcher(CountedItems.plain(cell));
    while (matcher.find()) {
      String name = matcher.group("name").strip();
      String ticker = matcher.group("ticker") == null ? "" : matcher.group("ticker").strip();
      if (name.isEmpty() || name.matches("[-–—*]+") || OTHERS.matcher(name).matches()) {
        continue;
      }
      if (!Listing.TICKER.matcher(ticker).matches() || Listing.isMisplaced(ticker)) {
        findings.add(
            fault(
                cell,
                "expected a ticker with its market for " + name + ", found \"" + ticker + "\"",
                "write it as 300476.SZ, 0285.HK or NVDA.O behind the name"));
        return;
      }
      if (!seen.add(name)) {
        findings.add(
            fault(
                cell,
                "expected each company once in a segment, found " + name + " again",
                "take one of the two out"));
        return;
      }
    }
  }

  private static Diagnostic fault(Prose.Passage cell, String message, String hint) {
    return Findings.error("R23", cell.place(), message, "", hint);
  }
}
