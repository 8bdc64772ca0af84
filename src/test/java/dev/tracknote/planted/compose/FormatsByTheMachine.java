package dev.tracknote.planted.compose;

/** A number whose digits differ from machine to machine. */
final class FormatsByTheMachine {
  private FormatsByTheMachine() {}

  static String page(int number) {
    return "%d".formatted(number);
  }
}
