package dev.tracknote.check;

import dev.tracknote.claim.StatedFigure.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** How wide a guided range is: «区间宽度 0.165 亿美元», «a band $16.5m wide». */
final class WidthOfGuided implements Derivation {

  private static final Pattern WIDTH =
      Pattern.compile(
          "(?i)宽度|宽(?=[约为达仅]|\\s?\\d)|上下(?:限|沿)?(?:相差|之差)|\\bwid(?:e|th)\\b|\\bspan(?:s|ning)?\\b|\\bspread\\b");

  @Override
  public List<Interval> of(Told told) {
    List<Interval> derived = new ArrayList<>();
    if (told.clauseHolds(WIDTH) && (told.is(Kind.MONEY) || told.is(Kind.POINTS))) {
      told.dossier().guidedSpans().stream()
          .filter(s -> s.ratio() == told.is(Kind.POINTS))
          .forEach(s -> derived.add(Told.exactly(s.high().subtract(s.low()))));
    }
    return derived;
  }
}
