package dev.tracknote.check;

import dev.tracknote.claim.StatedFigure;
import dev.tracknote.facts.Segment;
import dev.tracknote.metrics.Measure;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What a figure could be a figure of if its scope were swapped: the whole, a part, one return. */
final class Scopes {

  private static final List<Measure> RETURNS =
      List.of(Measure.DIVIDENDS_PAID, Measure.SHARE_REPURCHASES, Measure.CASH_RETURNED);

  private final Ground ground;

  Scopes(Ground ground) {
    this.ground = ground;
  }

  /** One digit, or a hedge before it, fits too many values to tell which one was swapped in. */
  static boolean isTooRough(StatedFigure figure) {
    return figure.hedge() != StatedFigure.Hedge.NONE
        || figure.value().abs().compareTo(figure.step().movePointRight(1)) < 0;
  }

  Frame others(Bound bound, Frame frame) {
    Set<String> segments = new LinkedHashSet<>();
    segments.add("");
    ground.facts().company().segments().stream().map(Segment::id).forEach(segments::add);
    segments.removeAll(frame.segments());
    // two parts beside each other are two values of their own
    segments.removeIf(s -> !isAround(s, frame));
    Set<Measure> measures = new LinkedHashSet<>(frame.measures());
    if (RETURNS.contains(bound.measure())) {
      measures.addAll(RETURNS);
      segments.add("");
    }
    return new Frame(measures, segments, frame.bases(), frame.stretches(), frame.starts());
  }

  /** The one holds the other: a part and its whole. */
  static boolean isAround(String segment, Frame frame) {
    return frame.segments().stream()
        .anyMatch(
            s ->
                s.isEmpty()
                    || segment.isEmpty()
                    || s.startsWith(segment + ".")
                    || segment.startsWith(s + "."));
  }
}
