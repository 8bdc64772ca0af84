package dev.tracknote.quantity;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A quarter of a company's fiscal year.
 *
 * @param year four digits, as the company names it
 * @param quarter 1 to 4
 */
public record FiscalQuarter(int year, int quarter)
    implements FiscalPeriod, Comparable<FiscalQuarter> {

  private static final Pattern LABEL = Pattern.compile("FY(\\d{2})Q([1-4])");

  public FiscalQuarter {
    if (quarter < 1 || quarter > 4) {
      throw new IllegalArgumentException("a quarter is 1 to 4: " + quarter);
    }
  }

  public static Optional<FiscalQuarter> parse(String label) {
    Matcher matcher = LABEL.matcher(label);
    return matcher.matches()
        ? Optional.of(
            new FiscalQuarter(
                2000 + Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2))))
        : Optional.empty();
  }

  public FiscalQuarter plus(int quarters) {
    int ordinal = year * 4 + quarter - 1 + quarters;
    return new FiscalQuarter(Math.floorDiv(ordinal, 4), Math.floorMod(ordinal, 4) + 1);
  }

  public FiscalQuarter previous() {
    return plus(-1);
  }

  public FiscalQuarter next() {
    return plus(1);
  }

  public FiscalQuarter yearAgo() {
    return plus(-4);
  }

  public FiscalYear fiscalYear() {
    return new FiscalYear(year);
  }

  @Override
  public String label() {
    int inCentury = year % 100;
    return (inCentury < 10 ? "FY0" : "FY") + inCentury + "Q" + quarter;
  }

  // asked with every value that is looked up; what a record derives is slow
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof FiscalQuarter q && year == q.year && quarter == q.quarter;
  }

  @Override
  public int hashCode() {
    return year * 31 + quarter;
  }

  @Override
  public int compareTo(FiscalQuarter other) {
    return Integer.compare(year * 4 + quarter, other.year * 4 + other.quarter);
  }
}
