package dev.tracknote.check;

import dev.tracknote.quantity.FiscalPeriod;
import dev.tracknote.quantity.FiscalQuarter;
import dev.tracknote.quantity.FiscalYear;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Consecutive quarters taken together: one quarter, a half, three quarters, a year.
 *
 * @param last the quarter that it ends with
 * @param quarters how many quarters it spans
 */
record Stretch(FiscalQuarter last, int quarters) {

  static Stretch of(FiscalQuarter quarter) {
    return new Stretch(quarter, 1);
  }

  static Stretch of(FiscalPeriod period) {
    return switch (period) {
      case FiscalQuarter quarter -> of(quarter);
      case FiscalYear year -> year(year.year());
    };
  }

  /** From one quarter to a later one. */
  static Stretch between(FiscalQuarter first, FiscalQuarter last) {
    int quarters = (last.year() - first.year()) * 4 + last.quarter() - first.quarter() + 1;
    return new Stretch(last, quarters);
  }

  static Stretch year(int year) {
    return new Stretch(new FiscalQuarter(year, 4), 4);
  }

  // asked with every value that is looked up; what a record derives is slow
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Stretch s && quarters == s.quarters && last.equals(s.last);
  }

  @Override
  public int hashCode() {
    return last.hashCode() * 31 + quarters;
  }

  /** Whether this is a part of a longer stretch. */
  boolean isWithin(Stretch whole) {
    return quarters < whole.quarters
        && last.compareTo(whole.last) <= 0
        && last.plus(1 - quarters).compareTo(whole.last.plus(1 - whole.quarters)) >= 0;
  }

  /** Whether this is as long as another stretch and ends earlier. */
  boolean isBefore(Stretch other) {
    return quarters == other.quarters && last.compareTo(other.last) < 0;
  }

  boolean isFiscalYear() {
    return quarters == 4 && last.quarter() == 4;
  }

  Stretch yearAgo() {
    return new Stretch(last.yearAgo(), quarters);
  }

  /** As many quarters, right before this stretch. */
  Stretch previous() {
    return new Stretch(last.plus(-quarters), quarters);
  }

  /** The same quarters of another fiscal year. */
  Stretch ofYear(int year) {
    return new Stretch(new FiscalQuarter(year, last.quarter()), quarters);
  }

  List<FiscalQuarter> each() {
    List<FiscalQuarter> each = new ArrayList<>();
    for (int i = quarters - 1; i >= 0; i--) {
      each.add(last.plus(-i));
    }
    return each;
  }

  String label() {
    return quarters == 1
        ? last.label()
        : isFiscalYear()
            ? last.fiscalYear().label()
            : last.plus(1 - quarters).label() + "…" + last.label();
  }
}
