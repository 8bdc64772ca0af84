package dev.tracknote.claim;

import java.util.Optional;
import java.util.regex.Pattern;

/** Says which way a figure in a sentence moved, and against what. */
final class FigureMove {

  private static final int REACH_AFTER = 26;

  /** Says by itself which way a figure before it lies. */
  private static final Pattern LESS =
      Pattern.compile("(?i)^(?:(?:less|more|lower|higher|fewer) than|above|below)");

  private final String text;
  private final Surroundings around;

  FigureMove(String text, Surroundings around) {
    this.text = text;
    this.around = around;
  }

  /** The word of direction that is said of the figure. */
  Optional<Mention.OfDirection> direction(StatedFigure figure, int start, int end) {
    Optional<Mention.OfDirection> before =
        around
            .latest(Mention.OfDirection.class, sinceLastFigure(figure, start), figure.from())
            .filter(d -> !around.hold(Mention.OfMeasure.class, d));
    return around.isChinese() ? before : directionBehind(figure, end, before).or(() -> before);
  }

  /**
   * «35.7% more than a year ago and 6.0% less than in FY25Q4»: in English the nearest word may
   * stand right behind the figure.
   */
  private Optional<Mention.OfDirection> directionBehind(
      StatedFigure figure, int end, Optional<Mention.OfDirection> before) {
    return around
        .earliest(Mention.OfDirection.class, figure.to(), Math.min(around.beforeNext(figure), end))
        .filter(d -> text.substring(figure.to(), d.from()).isBlank())
        .filter(
            d ->
                before.isEmpty()
                    || LESS.matcher(text.substring(d.from(), d.to())).find()
                    || isOfFigureBefore(before.get(), figure));
  }

  /** «8.4% up on the year and 0.8% down on the quarter»: each word stands behind its figure. */
  private boolean isOfFigureBefore(Mention.OfDirection direction, StatedFigure figure) {
    int end = around.lastFigureEnd(0, figure.from());
    return end > 0 && end <= direction.from() && text.substring(end, direction.from()).isBlank();
  }

  /** In Chinese the comparison stands before its figure, in English mostly after it. */
  Optional<Mention.OfComparison> comparison(StatedFigure figure, int start, int end) {
    Optional<Mention.OfComparison> before =
        around.latest(Mention.OfComparison.class, sinceLastFigure(figure, start), figure.from());
    if (around.isChinese()) {
      return before;
    }
    Optional<Mention.OfComparison> after =
        around.earliest(
            Mention.OfComparison.class,
            figure.to(),
            Math.min(Math.min(end, around.beforeNext(figure)), figure.to() + REACH_AFTER));
    boolean first = sinceLastFigure(figure, start) == start;
    return after.isPresent() || !first ? after : before;
  }

  private int sinceLastFigure(StatedFigure figure, int start) {
    return Math.max(start, around.lastFigureEnd(start, figure.from()));
  }
}
