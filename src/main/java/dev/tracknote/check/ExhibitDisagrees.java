package dev.tracknote.check;

import dev.tracknote.claim.ClaimFinder;
import dev.tracknote.claim.Mention;
import dev.tracknote.commentary.Part;
import dev.tracknote.commentary.PartKind;
import dev.tracknote.commentary.Prose;
import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.facts.Split;
import dev.tracknote.quantity.FiscalPeriod;
import dev.tracknote.quantity.FiscalQuarter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * R22: a typed table whose cell the ledger contradicts (a level, a growth, a share), or whose
 * caption names a period that the table does not hold.
 */
final class ExhibitDisagrees implements Check {

  private static final Pattern CAPTION =
      Pattern.compile("(?i)^\\s*(?:图|表|附表|exhibit|table|figure|chart)\\b?.*");

  private static final Pattern BARE_TOTAL =
      Pattern.compile("(?i)^[\\s*]*(?:合计|总计|小计|共计|(?:sub-?)?total|sum|all)[\\s*]*$");

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    List<Diagnostic> findings = new ArrayList<>();
    for (Part part : dossier.commentary().parts()) {
      if (part.kind() != PartKind.PICKS) {
        prose(part.prose(), dossier, findings);
      }
    }
    return findings;
  }

  private static void prose(List<Prose> prose, Dossier dossier, List<Diagnostic> findings) {
    for (int i = 0; i < prose.size(); i++) {
      if (prose.get(i) instanceof Prose.Listing listing) {
        listing.items().forEach(item -> prose(item, dossier, findings));
      }
      if (prose.get(i) instanceof Prose.Grid grid) {
        String caption = "";
        Optional<Prose.Passage> captioned = Optional.empty();
        for (int near : List.of(i - 1, i + 1)) {
          if (near >= 0 && near < prose.size()) {
            String own = caption(prose.get(near), grid, dossier, findings);
            caption += own;
            if (!own.isEmpty() && prose.get(near) instanceof Prose.Passage passage) {
              captioned = Optional.of(passage);
            }
          }
        }
        // 珂万 in a company's name is no unit
        for (String name : dossier.vocabulary().company()) {
          caption = caption.replace(name, " ");
        }
        cells(grid, caption, captioned, dossier, findings);
      }
    }
  }

  private static void cells(
      Prose.Grid grid,
      String caption,
      Optional<Prose.Passage> captioned,
      Dossier dossier,
      List<Diagnostic> findings) {
    List<TableCell> open = new ArrayList<>();
    List<TableCell> said = new ArrayList<>();
    FiscalQuarter only = dossier.quarter();
    List<FiscalQuarter> heads =
        grid.head().stream()
            .flatMap(
                h -> ClaimFinder.mentions(CountedItems.plain(h), dossier.vocabulary()).stream())
            .filter(Mention.OfPeriod.class::isInstance)
            .map(m -> ((Mention.OfPeriod) m).period())
            .filter(FiscalQuarter.class::isInstance)
            .map(FiscalQuarter.class::cast)
            .toList();
    List<String> titles = grid.head().stream().map(CountedItems::plain).toList();
    for (List<Prose.Passage> row : grid.rows()) {
      String label = CountedItems.plain(row.getFirst());
      if (BARE_TOTAL.matcher(label).matches()) {
        Optional<String> whole = whole(grid, caption, dossier);
        if (whole.isEmpty()) {
          continue;
        }
        label = whole.get();
      }
      for (int column = 1; column < row.size() && column < grid.head().size(); column++) {
        if (TableCell.isOfYears(titles.get(column), titles)) {
          continue;
        }
        Prose.Passage typed = row.get(column);
        String name = label;
        Optional<TableCell> cell =
            TableCell.withMeasure(
                    TableCell.spelled(titles.get(column), heads),
                    titles.subList(0, column),
                    dossier)
                .flatMap(head -> TableCell.read(typed, name, head, caption, only, dossier));
        cell.filter(c -> c.scales().size() > 1).ifPresent(open::add);
        cell.filter(c -> c.scales().size() == 1).ifPresent(said::add);
      }
    }
    report(open, findings);
    if (!isOfAnotherScale(said)) {
      said.stream()
          .filter(c -> !c.isAt(c.scales().getFirst()))
          .forEach(c -> findings.add(fault(c, c.scales().getFirst())));
    } else {
      findings.add(scale(captioned.orElse(grid.head().getFirst())));
      said.stream()
          .filter(c -> c.scales().getFirst() < 0 && !c.isAt(c.scales().getFirst()))
          .forEach(c -> findings.add(fault(c, c.scales().getFirst())));
    }
  }

  /**
   * What the parts in the rows of a table make together, by its name; empty where they are no split
   * of anything, and then their total is none that is known.
   */
  private static Optional<String> whole(Prose.Grid grid, String caption, Dossier dossier) {
    boolean measured =
        ClaimFinder.mentions(caption, dossier.vocabulary()).stream()
            .anyMatch(Mention.OfMeasure.class::isInstance);
    String company = measured ? "" : "revenue";
    List<String> parts =
        grid.rows().stream()
            .flatMap(
                r ->
                    ClaimFinder.mentions(CountedItems.plain(r.getFirst()), dossier.vocabulary())
                        .stream())
            .filter(Mention.OfSegment.class::isInstance)
            .map(m -> ((Mention.OfSegment) m).segment())
            .filter(s -> !s.isEmpty())
            .distinct()
            .toList();
    if (parts.isEmpty()) {
      return Optional.of(company);
    }
    return dossier.facts().company().splits().stream()
        .filter(s -> s.parts().size() == parts.size() && parts.containsAll(s.parts()))
        .map(Split::of)
        .map(
            w ->
                w.isEmpty()
                    ? company
                    : dossier.vocabulary().segments().getOrDefault(w, List.of(company)).getFirst())
        .findFirst();
  }

  /** No amount is right in the unit that is said, and most are in another. */
  private static boolean isOfAnotherScale(List<TableCell> cells) {
    List<TableCell> amounts = cells.stream().filter(c -> c.scales().getFirst() > 0).toList();
    long right = amounts.stream().filter(c -> c.isAt(c.scales().getFirst())).count();
    return amounts.size() >= 3
        && right == 0
        && java.util.stream.Stream.of(3, 4, 6, 7, 8, 9)
            .anyMatch(s -> agree(amounts, s) * 3 >= amounts.size() * 2L);
  }

  private static Diagnostic scale(Prose.Passage place) {
    return Findings.error(
        "R22",
        place.place(),
        "expected the unit that the table is in, found another",
        "",
        "name the unit of the amounts in the caption");
  }

  /** Where no unit is said, the scale at which most cells agree is the table's. */
  private static void report(List<TableCell> cells, List<Diagnostic> findings) {
    if (cells.isEmpty()) {
      return;
    }
    int best =
        cells.getFirst().scales().stream()
            .max((a, b) -> Long.compare(agree(cells, a), agree(cells, b)))
            .orElse(0);
    if (agree(cells, best) * 2 >= cells.size()) {
      cells.stream().filter(c -> !c.isAt(best)).forEach(c -> findings.add(fault(c, best)));
    }
  }

  private static long agree(List<TableCell> cells, int scale) {
    return cells.stream().filter(c -> c.isAt(scale)).count();
  }

  private static Diagnostic fault(TableCell cell, int scale) {
    return Findings.error(
        "R22",
        cell.passage().place(),
        "expected "
            + Words.plain(cell.fact().movePointLeft(scale), cell.decimals())
            + " in the table, found "
            + cell.typed().toPlainString(),
        "",
        "correct the cell as the ledger has it");
  }

  private static String caption(
      Prose near, Prose.Grid grid, Dossier dossier, List<Diagnostic> findings) {
    if (!(near instanceof Prose.Passage passage)
        || !CAPTION.matcher(CountedItems.plain(passage)).matches()) {
      return "";
    }
    String text = CountedItems.plain(passage);
    Set<FiscalPeriod> held = new LinkedHashSet<>();
    IntStream.range(0, grid.head().size())
        .forEach(i -> add(CountedItems.plain(grid.head().get(i)), dossier, held));
    grid.rows().forEach(r -> add(CountedItems.plain(r.getFirst()), dossier, held));
    for (Mention mention : ClaimFinder.mentions(text, dossier.vocabulary())) {
      if (mention instanceof Mention.OfPeriod named
          && !held.isEmpty()
          && !holds(held, named.period())) {
        findings.add(
            Findings.error(
                "R22",
                passage.place(),
                "expected a period that the table holds, found " + named.period().label(),
                "",
                "name in the caption the periods of the columns"));
        return text;
      }
    }
    return text;
  }

  /** A year is held by its quarters too. */
  private static boolean holds(Set<FiscalPeriod> held, FiscalPeriod period) {
    return held.contains(period)
        || (!(period instanceof FiscalQuarter)
            && held.stream()
                .anyMatch(h -> h instanceof FiscalQuarter q && q.fiscalYear().equals(period)));
  }

  private static void add(String text, Dossier dossier, Set<FiscalPeriod> periods) {
    for (Mention mention : ClaimFinder.mentions(text, dossier.vocabulary())) {
      if (mention instanceof Mention.OfPeriod named) {
        periods.add(named.period());
      }
    }
  }
}
