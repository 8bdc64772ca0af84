package dev.tracknote.check;

/** R18: a comparison across bases, or with a value that was restated since. */
final class BasesMixed extends FaultyFigure {

  BasesMixed() {
    super(
        "R18",
        Fault.Kind.BASIS,
        "compare like with like: one basis, and comparatives as they were recast");
  }
}
