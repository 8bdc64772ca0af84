package dev.tracknote.bench;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * Moves the amounts of each period by up to four thousandths, all by the same factor, so that every
 * digit is new while parts still add up and what the prose says of them stays true.
 */
final class ScaledFacts {
  private static final int LIMIT = 400;

  private final Random chance;
  private final Map<String, BigDecimal> factors = new TreeMap<>();

  ScaledFacts(Random chance) {
    this.chance = chance;
  }

  /** A table of facts, estimates or statements with its exact dollar amounts moved. */
  String scaled(String csv) {
    List<String> lines = csv.lines().toList();
    List<String> heads = fields(lines.getFirst());
    StringBuilder out = new StringBuilder(lines.getFirst()).append('\n');
    for (String line : lines.subList(1, lines.size())) {
      out.append(String.join(",", row(heads, fields(line)))).append('\n');
    }
    return out.toString();
  }

  private List<String> row(List<String> heads, List<String> row) {
    String period = row.get(heads.indexOf("period"));
    boolean exact = !heads.contains("stated_to") || row.get(heads.indexOf("stated_to")).isEmpty();
    if (!exact || period.isEmpty() || !row.get(heads.indexOf("unit")).equals("USD")) {
      return row;
    }
    int at = heads.indexOf("value");
    row.set(at, times(row.get(at), factor(period)));
    int high = heads.indexOf("high");
    if (high >= 0 && !row.get(high).isEmpty()) {
      row.set(high, times(row.get(high), factor(period)));
    }
    return row;
  }

  private BigDecimal factor(String period) {
    return factors.computeIfAbsent(
        period, p -> BigDecimal.valueOf(100_000 + chance.nextInt(2 * LIMIT) - LIMIT, 5));
  }

  private static String times(String value, BigDecimal factor) {
    return new BigDecimal(value).multiply(factor).stripTrailingZeros().toPlainString();
  }

  private static List<String> fields(String line) {
    List<String> fields = new ArrayList<>();
    int start = 0;
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      if (line.charAt(i) == '"') {
        quoted = !quoted;
      } else if (line.charAt(i) == ',' && !quoted) {
        fields.add(line.substring(start, i));
        start = i + 1;
      }
    }
    fields.add(line.substring(start));
    return fields;
  }
}
