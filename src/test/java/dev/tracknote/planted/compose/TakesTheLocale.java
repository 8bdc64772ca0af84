package dev.tracknote.planted.compose;

import java.util.Locale;

/** A text that differs from machine to machine. */
final class TakesTheLocale {
  private TakesTheLocale() {}

  static Locale here() {
    return Locale.getDefault();
  }
}
