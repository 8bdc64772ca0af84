package dev.tracknote.mapping;

import java.util.Locale;
import java.util.Optional;

/** How a sheet is laid out. */
public enum Layout {
  /** A column for each period, a row for each line of the accounts. */
  PERIODS_ACROSS,
  /** A row for each period, a column for each line of the accounts. */
  PERIODS_DOWN,
  /** A row for each figure, with a column that names its period and one that names its metric. */
  TIDY;

  /** The name that mapping files use. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<Layout> of(String id) {
    for (Layout layout : values()) {
      if (layout.id().equals(id)) {
        return Optional.of(layout);
      }
    }
    return Optional.empty();
  }
}
