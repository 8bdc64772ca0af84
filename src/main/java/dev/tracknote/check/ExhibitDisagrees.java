package dev.tracknote.check;

import dev.tracknote.claim.ClaimFinder;
import dev.tracknote.claim.Mention;
import dev.tracknote.commentary.Part;
import dev.tracknote.commentary.PartKind;
import dev.tracknote.commentary.Prose;
import dev.tracknote.commentary.Span;
import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.metrics.Measure;
import dev.tracknote.metrics.Subject;
import dev.tracknote.quantity.Basis;
import dev.tracknote.quantity.FiscalPeriod;
import dev.tracknote.quantity.FiscalQuarter;
import dev.tracknote.quantity.FiscalYear;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** R22: a typed table that the ledger contradicts, or whose caption names another period. */
final class ExhibitDisagrees implements Check {

  private static final Pattern NUMBER = Pattern.compile("[+−-]?(\\d[\\d,]*)(\\.\\d+)?\\s?(%)?");
  private static final Pattern CAPTION =
      Pattern.compile("(?i)^\\s*(?:图|表|exhibit|table|figure|chart)\\b?.*");

  /** A cell with what its row and column say it holds. */
  private record Cell(BigDecimal typed, int decimals, BigDecimal fact, Prose.Passage passage) {

    boolean isAt(int scale) {
      BigDecimal step = BigDecimal.ONE.movePointLeft(decimals);
      BigDecimal shown = fact.movePointLeft(scale);
      return shown.subtract(typed).abs().multiply(BigDecimal.TWO).compareTo(step) <= 0;
    }
  }

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
        cells(grid, dossier, findings);
        if (i > 0) {
          caption(prose.get(i - 1), grid, dossier, findings);
        }
        if (i + 1 < prose.size()) {
          caption(prose.get(i + 1), grid, dossier, findings);
        }
      }
    }
  }

  private static void cells(Prose.Grid grid, Dossier dossier, List<Diagnostic> findings) {
    List<Cell> money = new ArrayList<>();
    List<Cell> ratios = new ArrayList<>();
    for (List<Prose.Passage> row : grid.rows()) {
      for (int column = 1; column < row.size() && column < grid.head().size(); column++) {
        String says = plain(row.getFirst()) + " | " + plain(grid.head().get(column));
        Matcher matcher = NUMBER.matcher(plain(row.get(column)).strip());
        if (matcher.matches()) {
          cell(says, matcher, row.get(column), dossier)
              .ifPresent((matcher.group(3) == null ? money : ratios)::add);
        }
      }
    }
    report(money, List.of(0, 3, 6, 7, 8, 9, 12), findings);
    report(ratios, List.of(-2), findings);
  }

  private static Optional<Cell> cell(
      String says, Matcher matcher, Prose.Passage passage, Dossier dossier) {
    List<Mention> mentions = ClaimFinder.mentions(says, dossier.vocabulary());
    Optional<FiscalPeriod> period =
        first(mentions, Mention.OfPeriod.class).map(Mention.OfPeriod::period);
    Optional<Measure> measure =
        first(mentions, Mention.OfMeasure.class).flatMap(m -> Measure.of(m.measure()));
    String segment =
        first(mentions, Mention.OfSegment.class).map(Mention.OfSegment::segment).orElse("");
    Basis basis =
        first(mentions, Mention.OfBasis.class).map(Mention.OfBasis::basis).orElse(Basis.GAAP);
    boolean change = first(mentions, Mention.OfComparison.class).isPresent();
    if (period.isEmpty() || change || (measure.isEmpty() && segment.isEmpty())) {
      return Optional.empty();
    }
    Measure of = measure.orElse(Measure.REVENUE);
    if (of.isRatio() != (matcher.group(3) != null)) {
      return Optional.empty();
    }
    Stretch stretch =
        switch (period.get()) {
          case FiscalQuarter q -> Stretch.of(q);
          case FiscalYear y -> Stretch.year(y.year());
        };
    String fraction = matcher.group(2) == null ? "" : matcher.group(2);
    BigDecimal typed = new BigDecimal(matcher.group(1).replace(",", "") + fraction);
    return dossier
        .ground()
        .value(new Subject(of, segment, basis), stretch)
        .map(v -> new Cell(typed, Math.max(0, fraction.length() - 1), v, passage));
  }

  /** The scale at which most cells agree is the table's; a cell that disagrees there is wrong. */
  private static void report(List<Cell> cells, List<Integer> scales, List<Diagnostic> findings) {
    int best =
        scales.stream().max((a, b) -> Long.compare(agree(cells, a), agree(cells, b))).orElse(0);
    if (cells.isEmpty() || agree(cells, best) * 2 < cells.size()) {
      return;
    }
    for (Cell cell : cells) {
      if (!cell.isAt(best)) {
        findings.add(
            Findings.error(
                "R22",
                cell.passage().place(),
                "expected "
                    + cell.fact().movePointLeft(best).stripTrailingZeros().toPlainString()
                    + " in the table, found "
                    + cell.typed(),
                "",
                "correct the cell; the other cells of the table agree with the ledger"));
      }
    }
  }

  private static long agree(List<Cell> cells, int scale) {
    return cells.stream().filter(c -> c.isAt(scale)).count();
  }

  private static void caption(
      Prose near, Prose.Grid grid, Dossier dossier, List<Diagnostic> findings) {
    if (!(near instanceof Prose.Passage passage) || !CAPTION.matcher(plain(passage)).matches()) {
      return;
    }
    Set<FiscalPeriod> held = new LinkedHashSet<>();
    IntStream.range(0, grid.head().size())
        .forEach(i -> add(plain(grid.head().get(i)), dossier, held));
    grid.rows().forEach(r -> add(plain(r.getFirst()), dossier, held));
    for (Mention mention : ClaimFinder.mentions(plain(passage), dossier.vocabulary())) {
      if (mention instanceof Mention.OfPeriod named
          && named.period() instanceof FiscalQuarter
          && !held.isEmpty()
          && !held.contains(named.period())) {
        findings.add(
            Findings.error(
                "R22",
                passage.place(),
                "expected a period that the table holds, found " + named.period().label(),
                "",
                "name in the caption the periods of the columns"));
        return;
      }
    }
  }

  private static void add(String text, Dossier dossier, Set<FiscalPeriod> periods) {
    for (Mention mention : ClaimFinder.mentions(text, dossier.vocabulary())) {
      if (mention instanceof Mention.OfPeriod named) {
        periods.add(named.period());
      }
    }
  }

  private static <T extends Mention> Optional<T> first(List<Mention> mentions, Class<T> kind) {
    return mentions.stream().filter(kind::isInstance).map(kind::cast).findFirst();
  }

  private static String plain(Prose.Passage passage) {
    return passage.spans().stream()
        .map(s -> s instanceof Span.Typed typed ? typed.text() : "")
        .collect(Collectors.joining());
  }
}
