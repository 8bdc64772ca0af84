package dev.tracknote.quantity;

import java.math.BigDecimal;

/** A number of shares. */
public record Shares(BigDecimal value) implements Quantity {}
