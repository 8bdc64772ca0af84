package dev.tracknote.quantity;

import java.math.BigDecimal;

/**
 * The difference of two ratios, in percentage points.
 *
 * @param fraction 0.142 stands for 14.2 percentage points, or 1,420 basis points
 */
public record Points(BigDecimal fraction) implements Quantity {}
