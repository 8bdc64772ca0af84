package dev.tracknote.quantity;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A company's fiscal year.
 *
 * @param year four digits, as the company names it
 */
public record FiscalYear(int year) implements FiscalPeriod, Comparable<FiscalYear> {

  private static final Pattern LABEL = Pattern.compile("FY(\\d{2})");

  public static Optional<FiscalYear> parse(String label) {
    Matcher matcher = LABEL.matcher(label);
    return matcher.matches()
        ? Optional.of(new FiscalYear(2000 + Integer.parseInt(matcher.group(1))))
        : Optional.empty();
  }

  public FiscalYear plus(int years) {
    return new FiscalYear(year + years);
  }

  public FiscalQuarter quarter(int number) {
    return new FiscalQuarter(year, number);
  }

  @Override
  public String label() {
    int inCentury = year % 100;
    return (inCentury < 10 ? "FY0" : "FY") + inCentury;
  }

  @Override
  public int compareTo(FiscalYear other) {
    return Integer.compare(year, other.year);
  }
}
