package dev.tracknote.mapping;

import java.util.Locale;
import java.util.Optional;

/** Whose years a header means that does not say FY. */
public enum Years {
  FISCAL,
  CALENDAR;

  /** The name that mapping files use. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Years> of(String id) {
    for (Years years : values()) {
      if (years.id().equals(id)) {
        return Optional.of(years);
      }
    }
    return Optional.empty();
  }
}
