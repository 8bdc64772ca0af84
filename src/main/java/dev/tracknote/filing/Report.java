package dev.tracknote.filing;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What one filing says of one metric in one period.
 *
 * @param values by tag, when the filing states it under several
 * @param tag the one that counts
 * @param derivation how the value comes about; empty when the filing states it
 */
record Report(Filing filing, Map<String, BigDecimal> values, String tag, String derivation) {

  Report {
    values = new LinkedHashMap<>(values);
  }

  static Report of(Filing filing, String tag, BigDecimal value, String derivation) {
    return new Report(filing, Map.of(tag, value), tag, derivation);
  }

  BigDecimal value() {
    BigDecimal value = values.get(tag);
    if (value == null) {
      throw new IllegalStateException("no value under " + tag);
    }
    return value;
  }

  /** Whether the filing states a value under a tag, be it the one that counts or not. */
  boolean says(String other, BigDecimal value) {
    BigDecimal said = values.get(other);
    return said != null && said.compareTo(value) == 0;
  }

  /** The same report with another value under the tag that counts. */
  Report as(BigDecimal value) {
    Map<String, BigDecimal> others = new LinkedHashMap<>(values);
    others.put(tag, value);
    return new Report(filing, others, tag, derivation);
  }
}
