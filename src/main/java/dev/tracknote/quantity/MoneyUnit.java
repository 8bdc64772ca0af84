package dev.tracknote.quantity;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The unit that amounts of money share where many of them stand together. */
public enum MoneyUnit {
  /** In Chinese it is 亿, a tenth of a billion. */
  BILLIONS,
  MILLIONS,
  /** In Chinese it is 万, ten of a thousand. */
  THOUSANDS;

  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<MoneyUnit> of(String id) {
    return Stream.of(values()).filter(u -> u.id().equals(id)).findFirst();
  }
}
