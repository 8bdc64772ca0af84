package dev.tracknote.quantity;

import java.math.BigDecimal;

/**
 * Money.
 *
 * @param value in base units of the currency, such as dollars
 * @param currency ISO 4217 code
 */
public record Amount(BigDecimal value, String currency) implements Quantity {}
