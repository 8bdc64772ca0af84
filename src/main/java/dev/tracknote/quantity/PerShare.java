package dev.tracknote.quantity;

import java.math.BigDecimal;

/**
 * Money for one share.
 *
 * @param value in base units of the currency
 * @param currency ISO 4217 code
 */
public record PerShare(BigDecimal value, String currency) implements Quantity {}
