package dev.tracknote.check;

import dev.tracknote.claim.StatedFigure;
import java.util.Comparator;
import java.util.List;

/** Of several values the one that a wrong figure most likely meant. */
final class Nearest {

  private Nearest() {}

  static Expected to(StatedFigure figure, List<Expected> values) {
    return values.stream()
        .min(Comparator.comparing(e -> e.value().abs().subtract(figure.value().abs()).abs()))
        .orElseThrow();
  }
}
