package dev.tracknote.check;

import dev.tracknote.commentary.PartKind;
import dev.tracknote.commentary.Prose;
import dev.tracknote.commentary.Span;
import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.diagnostic.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** R23: a pick without a known ticker, or twice in one segment. */
final class PickFault implements Check {

  private static final int TICKER = 2;
  private static final Pattern KNOWN_TICKER =
      Pattern.compile(
          "\\d{6}\\.(?:SH|SZ|BJ)|\\d{4,5}\\.HK|\\d{4}\\.(?:TW|TWO|T)|\\d{6}\\.(?:KS|KQ)|[A-Z]{1,5}(?:\\.[A-Z]{1,2})?|\\d{4}\\.[A-Z]{1,3}");

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    List<Diagnostic> findings = new ArrayList<>();
    dossier
        .commentary()
        .part(PartKind.PICKS)
        .ifPresent(
            part ->
                part.prose().stream()
                    .filter(Prose.Grid.class::isInstance)
                    .map(Prose.Grid.class::cast)
                    .forEach(grid -> picks(grid, findings)));
    return findings;
  }

  private static void picks(Prose.Grid grid, List<Diagnostic> findings) {
    List<String> seen = new ArrayList<>();
    for (List<Prose.Passage> row : grid.rows()) {
      if (row.size() <= TICKER) {
        continue;
      }
      String company = plain(row.get(1));
      String ticker = plain(row.get(TICKER));
      Place place = row.getFirst().place();
      if (!KNOWN_TICKER.matcher(ticker).matches()) {
        findings.add(
            Findings.error(
                "R23",
                place,
                "expected a ticker with its market for " + company + ", found \"" + ticker + "\"",
                "",
                "write it as 300476.SZ, 0285.HK or NVDA.O"));
      }
      String key = plain(row.getFirst()) + "|" + company;
      if (seen.contains(key)) {
        findings.add(
            Findings.error(
                "R23",
                place,
                "expected each company once in a segment, found " + company + " again",
                "",
                "take one of the two rows out"));
      }
      seen.add(key);
    }
  }

  private static String plain(Prose.Passage passage) {
    return passage.spans().stream()
        .map(s -> s instanceof Span.Typed typed ? typed.text() : "")
        .collect(Collectors.joining())
        .strip();
  }
}
