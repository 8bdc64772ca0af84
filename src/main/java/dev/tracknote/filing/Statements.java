package dev.tracknote.filing;

import dev.tracknote.facts.Metric;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** The filings of a company, asked for what they state of a metric in a period. */
final class Statements {

  private static final int NEAR = 7;

  private final FactBook book;
  private final String currency;
  private final Omissions omissions;
  private final Map<String, NavigableMap<LocalDate, List<FiledValue>>> byTag = new TreeMap<>();

  Statements(FactBook book, String currency, Omissions omissions) {
    this.book = book;
    this.currency = currency;
    this.omissions = omissions;
  }

  /** Whether any filing of the company states one of these tags. */
  boolean state(List<String> tags) {
    return tags.stream().anyMatch(tag -> !book.values(tag, currency).isEmpty());
  }

  /** What each filing states, in the order of filing. */
  List<Report> reports(Metric metric, Span period) {
    Map<Filing, Map<String, BigDecimal>> byFiling = new TreeMap<>();
    for (String tag : Concepts.of(metric)) {
      stated(tag, unit(metric), period)
          .forEach((filing, value) -> put(byFiling, filing, tag, value));
    }
    if (metric == Metric.SELLING_GENERAL_ADMINISTRATIVE) {
      addParts(byFiling, period, Concepts.SELLING, Concepts.ADMINISTRATION);
    }
    if (metric == Metric.REVENUE) {
      addParts(byFiling, period, Concepts.NET_INTEREST, Concepts.OTHER_THAN_INTEREST);
    }
    List<Report> reports = new ArrayList<>();
    byFiling.forEach(
        (filing, values) ->
            choice(metric, filing, values, period)
                .ifPresent(tag -> reports.add(new Report(filing, values, tag, how(tag)))));
    return reports;
  }

  private static String how(String tag) {
    return tag.contains(" + ") ? "the sum of its two parts" : "";
  }

  /** Adds the sum of two parts where a filing states no total. */
  private void addParts(
      Map<Filing, Map<String, BigDecimal>> byFiling, Span period, String one, String another) {
    Map<Filing, BigDecimal> rest = stated(another, currency, period);
    stated(one, currency, period)
        .forEach(
            (filing, value) -> {
              BigDecimal other = rest.get(filing);
              if (other != null && !byFiling.containsKey(filing)) {
                put(byFiling, filing, one + " + " + another, value.add(other));
              }
            });
  }

  private static void put(
      Map<Filing, Map<String, BigDecimal>> all, Filing filing, String tag, BigDecimal value) {
    all.computeIfAbsent(filing, f -> new LinkedHashMap<>()).put(tag, value);
  }

  /** The tag that counts where a filing uses several; none where it only states parts. */
  private Optional<String> choice(
      Metric metric, Filing filing, Map<String, BigDecimal> values, Span period) {
    String first = values.keySet().iterator().next();
    return switch (metric) {
      case REVENUE -> Optional.of(revenue(filing, values, period));
      case COST_OF_REVENUE -> cost(filing, values, period);
      default -> Optional.of(first);
    };
  }

  // the total of the face of the statement is the one that cost and gross profit add up to; where
  // that cannot be seen, a part such as revenue from contracts is smaller than the total
  private String revenue(Filing filing, Map<String, BigDecimal> values, Span period) {
    Optional<BigDecimal> gross = stated(Metric.GROSS_PROFIT, filing, period);
    Optional<BigDecimal> cost = stated(Metric.COST_OF_REVENUE, filing, period);
    if (gross.isPresent() && cost.isPresent()) {
      BigDecimal total = gross.get().add(cost.get());
      for (Map.Entry<String, BigDecimal> candidate : values.entrySet()) {
        if (candidate.getValue().compareTo(total) == 0) {
          return candidate.getKey();
        }
      }
    }
    BigDecimal all = values.get(Concepts.REVENUES);
    BigDecimal contracts = values.get(Concepts.CONTRACT_REVENUE);
    if (!values.containsKey(Concepts.NET_REVENUE)
        && all != null
        && contracts != null
        && contracts.compareTo(all) > 0) {
      return Concepts.CONTRACT_REVENUE;
    }
    return values.keySet().iterator().next();
  }

  private Optional<String> cost(Filing filing, Map<String, BigDecimal> values, Span period) {
    Optional<BigDecimal> gross = stated(Metric.GROSS_PROFIT, filing, period);
    if (gross.isPresent()) {
      for (String tag : Concepts.of(Metric.REVENUE)) {
        BigDecimal revenue = stated(tag, currency, period).get(filing);
        for (Map.Entry<String, BigDecimal> candidate : values.entrySet()) {
          if (revenue != null
              && revenue.subtract(candidate.getValue()).compareTo(gross.get()) == 0) {
            return Optional.of(candidate.getKey());
          }
        }
      }
    }
    String first = values.keySet().iterator().next();
    boolean parts =
        first.equals(Concepts.SERVICES)
            || (first.equals(Concepts.GOODS) && values.containsKey(Concepts.SERVICES));
    return parts ? Optional.empty() : Optional.of(first);
  }

  private Optional<BigDecimal> stated(Metric metric, Filing filing, Span period) {
    for (String tag : Concepts.of(metric)) {
      BigDecimal value = stated(tag, currency, period).get(filing);
      if (value != null) {
        return Optional.of(value);
      }
    }
    return Optional.empty();
  }

  /** The values of one tag, from the row of each filing that is nearest to the period. */
  private Map<Filing, BigDecimal> stated(String tag, String unit, Span period) {
    Map<Filing, FiledValue> nearest = new TreeMap<>();
    Map<Filing, BigDecimal> twice = new TreeMap<>();
    index(tag, unit)
        .subMap(period.end().minusDays(NEAR), true, period.end().plusDays(NEAR), true)
        .values()
        .forEach(
            rows ->
                rows.stream()
                    .filter(r -> r.span().isNear(period))
                    .forEach(r -> take(r, period, nearest, twice)));
    Map<Filing, BigDecimal> values = new TreeMap<>();
    nearest.forEach(
        (filing, row) -> {
          if (twice.containsKey(filing)) {
            omissions.twice(tag, row);
          } else {
            values.put(filing, row.value());
          }
        });
    return values;
  }

  private static void take(
      FiledValue row, Span period, Map<Filing, FiledValue> nearest, Map<Filing, BigDecimal> twice) {
    FiledValue other = nearest.get(row.filing());
    if (other == null || row.span().distance(period) < other.span().distance(period)) {
      nearest.put(row.filing(), row);
      twice.remove(row.filing());
    } else if (row.span().equals(other.span()) && row.value().compareTo(other.value()) != 0) {
      twice.put(row.filing(), row.value());
    }
  }

  private NavigableMap<LocalDate, List<FiledValue>> index(String tag, String unit) {
    return byTag.computeIfAbsent(
        tag + " " + unit,
        key -> {
          NavigableMap<LocalDate, List<FiledValue>> rows = new TreeMap<>();
          for (FiledValue row : book.values(tag, unit)) {
            if (row.filing().holdsAccounts()) {
              rows.computeIfAbsent(row.span().end(), d -> new ArrayList<>()).add(row);
            }
          }
          return rows;
        });
  }

  private String unit(Metric metric) {
    return switch (metric) {
      case SHARES_DILUTED -> "shares";
      case EPS_DILUTED -> currency + "/shares";
      default -> currency;
    };
  }
}
