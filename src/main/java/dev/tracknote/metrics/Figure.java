package dev.tracknote.metrics;

import dev.tracknote.facts.Fact;
import dev.tracknote.quantity.FiscalPeriod;
import dev.tracknote.quantity.Quantity;
import java.util.List;

/**
 * A figure that can be printed, with all that is needed to trace it.
 *
 * @param name the reference that yields it
 * @param formula in words, such as {@code (revenue FY27Q1 − revenue FY26Q1) ÷ revenue FY26Q1}
 * @param inputs the published facts that it was computed from
 */
public record Figure(
    String name, Quantity value, FiscalPeriod period, String formula, List<Fact> inputs) {

  public Figure {
    inputs = List.copyOf(inputs);
  }

  Figure named(String other) {
    return new Figure(other, value, period, formula, inputs);
  }
}
