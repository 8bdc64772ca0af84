package dev.tracknote.quantity;

import java.math.BigDecimal;

/** A value in units of another: 3 means three times as much (增长到 3 倍, which is 增长 2 倍). */
public record Multiple(BigDecimal times) implements Quantity {}
