package dev.tracknote.check;

import dev.tracknote.claim.ClaimFinder;
import dev.tracknote.claim.GuidanceWords;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.commentary.Part;
import dev.tracknote.commentary.PartKind;
import dev.tracknote.commentary.Prose;
import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.metrics.Measure;
import dev.tracknote.quantity.FiscalQuarter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * R22: a row of a typed table that contradicts itself or what was stated: a verdict beside a range
 * and a result, a growth beside the two amounts that it is the growth of, a figure outside the
 * accounts under the head of another time.
 */
final class TableRowWrong implements Check {

  private static final Pattern WITHIN =
      Pattern.compile("(?i)^\\W*(?:符合|区间内|达标|持平|在区间内|within|in line|in range|met|inside)\\W*$");
  private static final Pattern ABOVE =
      Pattern.compile("(?i)^\\W*(?:超出|超过|高于|超预期|好于|超上限|above|beat|ahead|exceeded|over)\\W*$");
  private static final Pattern BELOW =
      Pattern.compile("(?i)^\\W*(?:低于|不及|未达|不及预期|below|miss(?:ed)?|short|under)\\W*$");
  private static final Pattern RATE =
      Pattern.compile("(?i)同比|环比|[年季][增减]|增速|增幅|变动|变化|增长|YoY|QoQ|y/y|q/q|change|growth|chg");

  /** A column of something else than the amounts that the rate compares. */
  private static final Pattern OTHER =
      Pattern.compile("(?i)margin|率$|guid|" + GuidanceWords.ZH + "|预期");

  /** What part of a whole each row is, beside the amounts and of no account to their growth. */
  private static final Pattern SHARE =
      Pattern.compile("(?i)占比|份额|比重|权重|\\bshare\\b|\\bmix\\b|% of");

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    List<Diagnostic> findings = new ArrayList<>();
    for (Part part : dossier.commentary().parts()) {
      if (part.kind() != PartKind.PICKS) {
        grids(part.prose(), dossier, findings);
      }
    }
    return findings;
  }

  private static void grids(List<Prose> prose, Dossier dossier, List<Diagnostic> findings) {
    for (Prose piece : prose) {
      if (piece instanceof Prose.Listing listing) {
        listing.items().forEach(item -> grids(item, dossier, findings));
      }
      if (piece instanceof Prose.Grid grid) {
        List<String> heads = grid.head().stream().map(TableRowWrong::plain).toList();
        for (List<Prose.Passage> row : grid.rows()) {
          verdict(row)
              .or(
                  () ->
                      isOfTwoThings(heads, dossier)
                          ? Optional.empty()
                          : growth(heads, row, dossier))
              .ifPresent(findings::add);
          stated(heads, row, dossier, findings);
        }
      }
    }
  }

  private static String plain(Prose.Passage cell) {
    return CountedItems.plain(cell).replace("*", "").strip();
  }

  /** The only figure of a cell that holds nothing else. */
  private static Optional<StatedFigure> figure(Prose.Passage cell) {
    List<StatedFigure> figures = ClaimFinder.figures(plain(cell));
    return figures.size() == 1 ? Optional.of(figures.getFirst()) : Optional.empty();
  }

  private static Optional<Diagnostic> verdict(List<Prose.Passage> row) {
    Optional<StatedFigure> band = Optional.empty();
    Optional<StatedFigure> result = Optional.empty();
    Optional<Prose.Passage> said = Optional.empty();
    for (Prose.Passage cell : row.subList(1, row.size())) {
      Optional<StatedFigure> figure = figure(cell);
      if (figure.isPresent() && (figure.get().isRange() || figure.get().width().isPresent())) {
        band = band.isPresent() ? band : figure;
      } else if (figure.isPresent() && band.isPresent() && result.isEmpty()) {
        result = figure;
      } else if (isVerdict(plain(cell))) {
        said = Optional.of(cell);
      }
    }
    if (band.isEmpty() || result.isEmpty() || said.isEmpty()) {
      return Optional.empty();
    }
    Optional<Interval> range = range(band.get(), result.get());
    if (range.isEmpty()) {
      return Optional.empty();
    }
    BigDecimal value = result.get().value();
    Pattern right =
        value.compareTo(range.get().high()) > 0
            ? ABOVE
            : value.compareTo(range.get().low()) < 0 ? BELOW : WITHIN;
    return right.matcher(plain(said.get())).matches()
        ? Optional.empty()
        : Optional.of(
            Findings.error(
                "R22",
                said.get().place(),
                "expected the verdict that the row bears out, found \"" + plain(said.get()) + "\"",
                plain(row.get(0))
                    + ": "
                    + value.stripTrailingZeros().toPlainString()
                    + " against "
                    + range.get().low().stripTrailingZeros().toPlainString()
                    + " to "
                    + range.get().high().stripTrailingZeros().toPlainString(),
                "compare the result with the ends of the range"));
  }

  private static boolean isVerdict(String text) {
    return WITHIN.matcher(text).matches()
        || ABOVE.matcher(text).matches()
        || BELOW.matcher(text).matches();
  }

  /** The band in the units of the result; empty where the two cannot be compared. */
  private static Optional<Interval> range(StatedFigure band, StatedFigure result) {
    BigDecimal low = band.value();
    BigDecimal high = band.high().orElse(low);
    if (band.width().isPresent()) {
      BigDecimal half =
          band.kind() == StatedFigure.Kind.PERCENT
              ? band.width().get()
              : low.multiply(band.width().get());
      high = low.add(half);
      low = low.subtract(half);
    }
    boolean alike = band.kind() == result.kind();
    boolean near =
        result.value().signum() > 0
            && result.value().compareTo(high.multiply(BigDecimal.valueOf(3))) < 0
            && result.value().multiply(BigDecimal.valueOf(3)).compareTo(low) > 0;
    return alike && near && low.compareTo(high) < 0
        ? Optional.of(new Interval(low, high))
        : Optional.empty();
  }

  /** «| 营收 | 同比 | 经营利润 |»: the amounts are no two times of one thing. */
  private static boolean isOfTwoThings(List<String> heads, Dossier dossier) {
    return heads.stream()
            .skip(1)
            .flatMap(h -> ClaimFinder.mentions(h, dossier.accounts()).stream())
            .filter(Mention.OfMeasure.class::isInstance)
            .map(m -> ((Mention.OfMeasure) m).measure())
            .distinct()
            .count()
        > 1;
  }

  /** Two amounts and the rate by which the first exceeds the second. */
  private static Optional<Diagnostic> growth(
      List<String> heads, List<Prose.Passage> row, Dossier dossier) {
    List<StatedFigure> amounts = new ArrayList<>();
    List<Integer> columns = new ArrayList<>();
    int of = 0;
    Optional<StatedFigure> rate = Optional.empty();
    Optional<Prose.Passage> cell = Optional.empty();
    for (int column = 1; column < row.size() && column < heads.size(); column++) {
      if (SHARE.matcher(heads.get(column)).find() && !RATE.matcher(heads.get(column)).find()) {
        continue;
      }
      Optional<StatedFigure> figure = figure(row.get(column));
      if (figure.isEmpty() || figure.get().isRange() || OTHER.matcher(heads.get(column)).find()) {
        return Optional.empty();
      }
      if (figure.get().kind() == StatedFigure.Kind.PERCENT) {
        if (rate.isPresent() || !RATE.matcher(heads.get(column)).find()) {
          return Optional.empty();
        }
        rate = figure;
        cell = Optional.of(row.get(column));
        of = column;
      } else {
        amounts.add(figure.get());
        columns.add(column);
      }
    }
    if (rate.isEmpty() && amounts.size() == 3 && RATE.matcher(heads.get(3)).find()) {
      return difference(amounts, row.get(3));
    }
    boolean pair =
        amounts.size() == 2
            && rate.isPresent()
            && amounts.getFirst().kind() == amounts.getLast().kind()
            && amounts.stream().allMatch(a -> Interval.of(a).isPositive())
            && isOver(heads, columns, of, dossier);
    if (!pair) {
      return Optional.empty();
    }
    Interval a = Interval.of(amounts.getFirst());
    Interval b = Interval.of(amounts.getLast());
    boolean right =
        a.over(b).minus(BigDecimal.ONE).admits(rate.get())
            || b.over(a).minus(BigDecimal.ONE).admits(rate.get());
    return right
        ? Optional.empty()
        : Optional.of(
            Findings.error(
                "R22",
                cell.orElseThrow().place(),
                "expected "
                    + Words.of(a.over(b).minus(BigDecimal.ONE).middle(), rate.get())
                    + " in the table, found "
                    + plain(cell.orElseThrow()),
                "",
                "divide the two amounts of the row"));
  }

  /** Whether a rate can run between two amounts: their heads are its times, or it follows both. */
  private static boolean isOver(
      List<String> heads, List<Integer> amounts, int rate, Dossier dossier) {
    Optional<FiscalQuarter> one = time(heads.get(amounts.getFirst()), dossier);
    Optional<FiscalQuarter> other = time(heads.get(amounts.getLast()), dossier);
    if (one.isEmpty() || other.isEmpty()) {
      return rate > amounts.getLast();
    }
    FiscalQuarter now = one.get().compareTo(other.get()) > 0 ? one.get() : other.get();
    FiscalQuarter then = now.equals(one.get()) ? other.get() : one.get();
    return TableCell.isBetween(heads.get(rate), now, then);
  }

  private static Optional<Diagnostic> difference(List<StatedFigure> amounts, Prose.Passage cell) {
    Interval apart = Interval.of(amounts.get(0)).minus(Interval.of(amounts.get(1)));
    boolean alike = amounts.stream().map(StatedFigure::kind).distinct().count() == 1;
    return !alike || apart.admits(amounts.get(2))
        ? Optional.empty()
        : Optional.of(
            Findings.error(
                "R22",
                cell.place(),
                "expected "
                    + Words.of(apart.middle().abs(), amounts.get(2))
                    + " in the table, found "
                    + plain(cell),
                "",
                "subtract the two amounts of the row"));
  }

  /** A row of a figure outside the accounts, held against each column's time. */
  private static void stated(
      List<String> heads, List<Prose.Passage> row, Dossier dossier, List<Diagnostic> findings) {
    String label = plain(row.getFirst());
    String name = label.replaceAll("\\s*[（(][^）)]*[）)]\\s*", "").strip();
    List<StatedSeries> series =
        dossier.series().stream()
            .filter(s -> s.names().stream().anyMatch(n -> n.equalsIgnoreCase(name)))
            .toList();
    boolean ofAccounts =
        ClaimFinder.mentions(label, dossier.vocabulary()).stream()
            .anyMatch(
                m ->
                    m instanceof Mention.OfSegment
                        || (m instanceof Mention.OfMeasure o
                            && Measure.of(o.measure()).isPresent()));
    if (series.size() != 1 || ofAccounts) {
      return;
    }
    for (int column = 1; column < row.size() && column < heads.size(); column++) {
      Optional<FiscalQuarter> time = time(heads.get(column), dossier);
      Optional<StatedFigure> figure = figure(row.get(column));
      Optional<BigDecimal> value = time.flatMap(t -> series.getFirst().at(t));
      boolean level =
          figure.isPresent()
              && !figure.get().isRange()
              && !RATE.matcher(heads.get(column)).find()
              && StatedValueDiffers.isOfKind(
                  series.getFirst().statements().getFirst(), figure.get());
      if (level && value.filter(v -> !RowOfTable.isAtAnyScale(figure.get(), v)).isPresent()) {
        findings.add(
            Findings.error(
                "R22",
                row.get(column).place(),
                "expected "
                    + Words.of(value.get(), figure.get())
                    + " in the table, found "
                    + plain(row.get(column)),
                "",
                "compare with statements.csv"));
      }
    }
  }

  private static Optional<FiscalQuarter> time(String head, Dossier dossier) {
    for (Mention mention : ClaimFinder.mentions(head, dossier.vocabulary())) {
      if (mention instanceof Mention.OfPeriod p && p.period() instanceof FiscalQuarter q) {
        return Optional.of(q);
      }
      if (mention instanceof Mention.OfRelativePeriod p) {
        switch (p.when()) {
          case CURRENT -> {
            return Optional.of(dossier.quarter());
          }
          case YEAR_AGO -> {
            return Optional.of(dossier.quarter().yearAgo());
          }
          case PREVIOUS_QUARTER -> {
            return Optional.of(dossier.quarter().previous());
          }
          default -> {}
        }
      }
    }
    return Optional.empty();
  }
}
