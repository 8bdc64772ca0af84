package dev.tracknote.data;

import dev.tracknote.facts.Metric;
import dev.tracknote.quantity.Basis;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads what makes up a figure of one company: metric, basis, unit and value. */
final class Figures {

  private final String currency;
  private final Findings findings;
  private final Names names;

  /**
   * Figures of one company.
   *
   * @param currency ISO 4217 code, empty when the company's own file is at fault
   */
  Figures(String currency, Findings findings) {
    this.currency = currency;
    this.findings = findings;
    this.names = new Names(findings);
  }

  Optional<Metric> metric(Word word) {
    List<String> all = Arrays.stream(Metric.values()).map(Metric::id).toList();
    return names.known("unknown-metric", "a metric", word, Metric::of, all);
  }

  Optional<Basis> basis(Word word) {
    List<String> all = Arrays.stream(Basis.values()).map(Basis::id).toList();
    return names.known("unknown-basis", "a basis", word, Basis::of, all);
  }

  /** The unit of a metric, when it is written as the metric and the company's currency ask for. */
  Optional<Unit> unit(Word word, Metric metric) {
    Unit wanted = Unit.of(metric);
    // without a currency nobody knows what is foreign: the company's own fault comes first
    String spelled = wanted.id(currency);
    if (word.text().equals(spelled) || currency.isEmpty()) {
      return Optional.of(wanted);
    }
    List<String> all = Stream.of(Unit.values()).map(unit -> unit.id(currency)).toList();
    String found = ", found " + Quoted.of(word.text());
    String cure = "write " + Quoted.of(spelled);
    if (all.contains(word.text())) {
      String message = "expected the unit %s for %s".formatted(Quoted.of(spelled), metric.id());
      findings.error("wrong-unit", word.place(), message + found, cure);
    } else if (isCurrency(word.text().replaceFirst("/share$", ""))) {
      String message = "expected the company's currency " + currency + found;
      findings.error("mixed-currency", word.place(), message, "convert it, or " + cure);
    } else {
      names.known("unknown-unit", "a unit", word, unit -> Optional.<Unit>empty(), all);
    }
    return Optional.empty();
  }

  /** The value, when its sign is one that the metric can have. */
  Optional<BigDecimal> value(Word word, Metric metric, boolean ofSegment) {
    Optional<BigDecimal> value = new Decimals(findings).read(word);
    if (value.isEmpty() || value.get().signum() >= 0 || metric.mayBeNegative()) {
      return value;
    }
    String message =
        "expected zero or more for %s, found %s".formatted(metric.id(), Quoted.of(word.text()));
    if (ofSegment) {
      // an elimination between segments is negative by its nature
      findings.warning(
          "negative-value", word.place(), message, "keep it only if it is an elimination");
      return value;
    }
    findings.error("negative-value", word.place(), message, "remove the minus sign");
    return Optional.empty();
  }

  /** A step or a width, which has no sign. */
  Optional<BigDecimal> unsigned(Word word) {
    Optional<BigDecimal> value = new Decimals(findings).read(word);
    if (value.isPresent() && value.get().signum() < 0) {
      findings.error(
          "negative-value",
          word.place(),
          "expected zero or more, found " + Quoted.of(word.text()),
          "remove the minus sign");
      return Optional.empty();
    }
    return value;
  }

  static boolean isCurrency(String code) {
    return Currency.getAvailableCurrencies().stream()
        .anyMatch(known -> known.getCurrencyCode().equals(code));
  }
}
