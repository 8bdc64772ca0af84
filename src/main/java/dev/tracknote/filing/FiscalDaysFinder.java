package dev.tracknote.filing;

import dev.tracknote.facts.ReportedQuarter;
import dev.tracknote.quantity.FiscalQuarter;
import dev.tracknote.quantity.FiscalYear;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Finds the days of a company's quarters from the periods that its filings state.
 *
 * <p>The fiscal year and period of a row are those of the filing and not of the figure, so that
 * only the days count; a year's name is what most of its annual reports call it.
 */
final class FiscalDaysFinder {

  // a year that ends in the first days of January is named for the year before
  private static final int TURN_OF_THE_YEAR = 10;

  private final List<FiledValue> rows;
  private final Omissions omissions;
  private final NavigableMap<Span, Integer> support = new TreeMap<>();

  /** A finder on the rows of an income statement. */
  FiscalDaysFinder(List<FiledValue> rows, Omissions omissions) {
    this.rows = rows.stream().filter(r -> r.filing().isPeriodic()).toList();
    this.omissions = omissions;
    Map<Span, NavigableSet<Filing>> filings = new TreeMap<>();
    for (FiledValue row : this.rows) {
      filings.computeIfAbsent(row.span(), s -> new TreeSet<>()).add(row.filing());
    }
    filings.forEach((span, some) -> support.put(span, some.size()));
  }

  FiscalDays find() {
    List<Span> years = years();
    Optional<Span> running =
        running(years.isEmpty() ? Optional.empty() : Optional.of(years.getFirst().end()));
    if (running.isPresent() && !years.isEmpty()) {
      LocalDate next = years.getFirst().end().plusDays(1);
      LocalDate start = running.get().start();
      if (start.isAfter(next.plusDays(7))) {
        omissions.warn(
            "fiscal-year-moved",
            "expected a year that begins on %s, found one that begins on %s".formatted(next, start),
            "the quarters before it are left out, since they are of another length or place");
        years = List.of();
      } else if (Span.near(start, next)) {
        running = Optional.of(new Span(next, running.get().end()));
      } else {
        running = Optional.empty();
      }
    }
    return quarters(years, running);
  }

  /** The years that follow each other without a gap, the latest first. */
  private List<Span> years() {
    NavigableMap<Span, Integer> candidates = new TreeMap<>();
    for (FiledValue row : rows) {
      if (row.filing().isYearly() && row.span().isYear()) {
        candidates.put(row.span(), support.getOrDefault(row.span(), 1));
      }
    }
    List<Span> years = new ArrayList<>();
    Optional<Span> year =
        candidates.isEmpty() ? Optional.empty() : best(candidates, candidates.lastKey().end());
    while (year.isPresent()) {
      years.add(year.get());
      LocalDate before = year.get().start().minusDays(1);
      year = best(candidates, before).map(y -> new Span(y.start(), before));
    }
    return years;
  }

  private static Optional<Span> best(Map<Span, Integer> candidates, LocalDate end) {
    Span best = null;
    int most = 0;
    for (Map.Entry<Span, Integer> candidate : candidates.entrySet()) {
      if (Span.near(candidate.getKey().end(), end) && candidate.getValue() >= most) {
        best = candidate.getKey();
        most = candidate.getValue();
      }
    }
    return Optional.ofNullable(best);
  }

  /**
   * The part of the running year that the latest quarterly report covers.
   *
   * @param lastYear the day on which the latest year ended, when one has
   */
  private Optional<Span> running(Optional<LocalDate> lastYear) {
    Optional<FiledValue> latest =
        rows.stream()
            .filter(r -> !r.filing().isYearly())
            .filter(r -> r.span().isBetween(77, 310))
            .max((a, b) -> a.span().end().compareTo(b.span().end()));
    if (latest.isEmpty()) {
      return Optional.empty();
    }
    LocalDate end = latest.get().span().end();
    return rows.stream()
        .filter(r -> !r.filing().isYearly() && Span.near(r.span().end(), end))
        .filter(r -> r.span().isHalf() || r.span().isNineMonths() || isFirst(r, lastYear))
        .map(FiledValue::span)
        .min((a, b) -> a.start().compareTo(b.start()));
  }

  private static boolean isFirst(FiledValue row, Optional<LocalDate> lastYear) {
    boolean follows =
        lastYear.filter(end -> Span.near(end.plusDays(1), row.span().start())).isPresent();
    return row.span().isQuarter() && (follows || row.fiscalPeriod().equals("Q1"));
  }

  private FiscalDays quarters(List<Span> years, Optional<Span> running) {
    int latest = running.isPresent() && years.isEmpty() ? runningName() : names(years);
    Map<FiscalYear, LocalDate> starts = new TreeMap<>();
    Map<FiscalYear, Span> whole = new TreeMap<>();
    NavigableMap<FiscalQuarter, Span> found = new TreeMap<>();
    running.ifPresent(
        span -> {
          FiscalYear year = new FiscalYear(years.isEmpty() ? latest : latest + 1);
          starts.put(year, span.start());
          cut(year, span.start(), Optional.empty(), found);
        });
    for (int i = 0; i < years.size(); i++) {
      FiscalYear year = new FiscalYear(latest - i);
      starts.put(year, years.get(i).start());
      whole.put(year, years.get(i));
      cut(year, years.get(i).start(), Optional.of(years.get(i).end()), found);
    }
    return new FiscalDays(latestRun(found), starts, whole);
  }

  private void cut(
      FiscalYear year, LocalDate start, Optional<LocalDate> end, Map<FiscalQuarter, Span> found) {
    Map<Integer, LocalDate> cuts = new QuarterEnds(support).of(start, end);
    for (int i = 1; i <= 4; i++) {
      LocalDate before = i == 1 ? start.minusDays(1) : cuts.get(i - 1);
      LocalDate last = i == 4 ? end.orElse(null) : cuts.get(i);
      if (before != null && last != null) {
        Span span = new Span(before.plusDays(1), last);
        if (span.isBetween(70, 130)) {
          found.put(year.quarter(i), span);
        }
      }
    }
  }

  private List<ReportedQuarter> latestRun(NavigableMap<FiscalQuarter, Span> found) {
    List<ReportedQuarter> run = new ArrayList<>();
    for (Map.Entry<FiscalQuarter, Span> entry : found.descendingMap().entrySet()) {
      FiscalQuarter quarter = entry.getKey();
      boolean follows = run.isEmpty() || run.getFirst().label().equals(quarter.next());
      if (!follows || quarter.year() < 2000) {
        omissions.warn(
            "missing-quarter",
            "expected %s before %s, found no days for it"
                .formatted(
                    run.getFirst().label().previous().label(), run.getFirst().label().label()),
            "the quarters before it are left out; add the missing one to calendar.csv by hand");
        break;
      }
      run.addFirst(new ReportedQuarter(quarter, entry.getValue().start(), entry.getValue().end()));
    }
    return run;
  }

  /** What the latest of the years is called, by most of the annual reports. */
  private int names(List<Span> years) {
    Map<Integer, Integer> votes = new LinkedHashMap<>();
    for (int i = 0; i < years.size(); i++) {
      for (int name : names(years.get(i))) {
        votes.merge(name + i, 1, Integer::sum);
      }
    }
    int byEnd = years.isEmpty() ? 0 : years.getFirst().end().minusDays(TURN_OF_THE_YEAR).getYear();
    int best = byEnd;
    for (Map.Entry<Integer, Integer> vote : votes.entrySet()) {
      boolean near = Math.abs(vote.getKey() - byEnd) <= 1;
      if (near && vote.getValue() > votes.getOrDefault(best, 0)) {
        best = vote.getKey();
      }
    }
    return best;
  }

  /** What each annual report calls the year that is its own. */
  private List<Integer> names(Span year) {
    Map<Filing, LocalDate> last = new TreeMap<>();
    Map<Filing, Integer> name = new TreeMap<>();
    for (FiledValue row : rows) {
      if (row.filing().isYearly() && row.span().isYear() && row.fiscalYear() > 0) {
        last.merge(row.filing(), row.span().end(), (a, b) -> a.isAfter(b) ? a : b);
        name.put(row.filing(), row.fiscalYear());
      }
    }
    List<Integer> names = new ArrayList<>();
    last.forEach(
        (filing, end) -> {
          if (Span.near(end, year.end())) {
            names.add(name.getOrDefault(filing, 0));
          }
        });
    return names;
  }

  /** What the latest quarterly report calls its year. */
  private int runningName() {
    return rows.stream()
        .filter(r -> !r.filing().isYearly() && r.fiscalYear() > 0)
        .max((a, b) -> a.filing().compareTo(b.filing()))
        .map(FiledValue::fiscalYear)
        .orElseGet(() -> rows.getLast().span().end().getYear());
  }
}
