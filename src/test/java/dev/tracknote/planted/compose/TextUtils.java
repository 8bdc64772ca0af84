package dev.tracknote.planted.compose;

/** A name that says nothing. */
final class TextUtils {
  private TextUtils() {}
}
