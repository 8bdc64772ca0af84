package dev.tracknote.filing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Everything that one company filed under the tags that are of use here. */
final class FactBook {

  private final String file;
  private final String cik;
  private final String name;
  private final Map<String, Map<String, List<FiledValue>>> byTagAndUnit;

  /**
   * A book of values.
   *
   * @param file path as the user would type it
   * @param cik ten digits
   * @param name as the company's filings spell it
   */
  FactBook(
      String file,
      String cik,
      String name,
      Map<String, Map<String, List<FiledValue>>> byTagAndUnit) {
    this.file = file;
    this.cik = cik;
    this.name = name;
    this.byTagAndUnit = new TreeMap<>(byTagAndUnit);
  }

  String file() {
    return file;
  }

  String cik() {
    return cik;
  }

  String name() {
    return name;
  }

  List<FiledValue> values(String tag, String unit) {
    return byTagAndUnit.getOrDefault(tag, Map.of()).getOrDefault(unit, List.of());
  }

  /** The values of several tags, by their units. */
  Map<String, List<FiledValue>> byUnit(Collection<String> tags) {
    Map<String, List<FiledValue>> values = new TreeMap<>();
    for (String tag : tags) {
      byTagAndUnit
          .getOrDefault(tag, Map.of())
          .forEach(
              (unit, some) -> values.computeIfAbsent(unit, u -> new ArrayList<>()).addAll(some));
    }
    return values;
  }

  Stream<FiledValue> all() {
    return byTagAndUnit.values().stream()
        .flatMap(units -> units.values().stream())
        .flatMap(List::stream);
  }
}
