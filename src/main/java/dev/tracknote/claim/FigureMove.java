package dev.tracknote.claim;

import java.util.Optional;
import java.util.regex.Pattern;

/** Says which way a figure in a sentence moved, and against what. */
final class FigureMove {

  private static final int REACH_AFTER = 26;

  /** Says by itself which way a figure before it lies. */
  private static final Pattern LESS =
      Pattern.compile("(?i)^(?:(?:less|more|lower|higher|fewer) than|above|below)");

  /** What may stand between two figures beside the name of the part that the second is of. */
  private static final Pattern JOINING =
      Pattern.compile("(?i)\\s*(?:and|while|[、和与及]|以及)?\\s*(?:that of |those of |the |in )?\\s*");

  /** Between a rate and the noun for the move that it tells of. */
  private static final Pattern NOUN = Pattern.compile("\\s?的(?:单季)?(?:同比|环比|按年|按季)?");

  private static final Pattern NO_MOVE = Pattern.compile("\\s?(?:目标|预期|指引|预测|率|点|空间|区间|贡献|来自)");

  /** «a gain of 2.0 and the sequential one a gain of 0.5»: of the figure that comes. */
  private static final Pattern OF_NEXT =
      Pattern.compile("(?i)(?:,| and| while| but| against) (?:the|a|an|its) $");

  private static final Pattern OPENS =
      Pattern.compile("(?i)\\W*(?:(?:and|but|meanwhile|viewed|measured|seen|on a)\\s)?");
  private static final Pattern CLOSES = Pattern.compile("(?i)(?: (?:basis|terms|view|alone))?,");

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
    Optional<Mention.OfDirection> said =
        around.isChinese()
            ? before.or(() -> nounBehind(figure, end))
            : directionBehind(figure, end, before).or(() -> before);
    return said.map(d -> seenFromNow(d, figure)).or(() -> carried(figure, start));
  }

  /** «had been $5m lower»: since then it has risen by so much. */
  private Mention.OfDirection seenFromNow(Mention.OfDirection said, StatedFigure figure) {
    return said.from() >= figure.to() && BackThen.isDistance(text, figure)
        ? new Mention.OfDirection(said.from(), said.to(), !said.up())
        : said;
  }

  /** «A slipped 2.2% and B 4.4% quarter on quarter»: the fall goes on to the second. */
  private Optional<Mention.OfDirection> carried(StatedFigure figure, int start) {
    Optional<StatedFigure> last = around.last(figure);
    return last.filter(f -> goesOn(f, figure))
        .flatMap(f -> direction(f, Math.min(start, Clauses.start(text, f.from())), f.to()))
        .filter(d -> !d.up());
  }

  private boolean goesOn(StatedFigure last, StatedFigure figure) {
    return figure.kind() == StatedFigure.Kind.PERCENT
        && last.kind() == figure.kind()
        && !last.signed()
        && !figure.signed()
        && around.any(Mention.OfSegment.class, last.to(), figure.from())
        && JOINING.matcher(around.bare(last.to(), figure.from())).matches();
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

  /** «2.6% 的同比增长». */
  private Optional<Mention.OfDirection> nounBehind(StatedFigure figure, int end) {
    return around
        .earliest(Mention.OfDirection.class, figure.to(), Math.min(around.beforeNext(figure), end))
        .filter(d -> NOUN.matcher(text.substring(figure.to(), d.from())).matches())
        .filter(d -> !NO_MOVE.matcher(text.substring(d.to())).lookingAt());
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
      return before.or(() -> comparisonBehind(figure, end));
    }
    Optional<Mention.OfComparison> after =
        around
            .earliest(
                Mention.OfComparison.class,
                figure.to(),
                Math.min(Math.min(end, around.beforeNext(figure)), figure.to() + REACH_AFTER))
            .filter(c -> !OF_NEXT.matcher(text.substring(figure.to(), c.from())).find());
    boolean first = sinceLastFigure(figure, start) == start;
    return after.isPresent() || !first ? after : before.or(() -> leading(start));
  }

  /** «Sequentially, it fell 21.4%»: what the clause before it is nothing but. */
  private Optional<Mention.OfComparison> leading(int start) {
    return around
        .earliest(Mention.OfComparison.class, 0, start)
        .filter(c -> OPENS.matcher(text.substring(0, c.from())).matches())
        .filter(c -> CLOSES.matcher(text.substring(c.to(), start)).matches());
  }

  /** «2.6% 的同比增长», of a figure before which no other comparison stands. */
  private Optional<Mention.OfComparison> comparisonBehind(StatedFigure figure, int end) {
    return nounBehind(figure, end)
        .flatMap(d -> around.latest(Mention.OfComparison.class, figure.to(), d.from()));
  }

  private int sinceLastFigure(StatedFigure figure, int start) {
    return Math.max(start, around.lastFigureEnd(start, figure.from()));
  }
}
