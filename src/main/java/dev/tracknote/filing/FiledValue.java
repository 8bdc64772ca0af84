package dev.tracknote.filing;

import java.math.BigDecimal;

/**
 * One value as one filing states it.
 *
 * @param fiscalYear the year that the filing is about, not the value; 0 when it is not told
 * @param fiscalPeriod the same of the period: {@code Q1} to {@code Q3} or {@code FY}
 */
record FiledValue(
    Span span, BigDecimal value, Filing filing, int fiscalYear, String fiscalPeriod) {}
