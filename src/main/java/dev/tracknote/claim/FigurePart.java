package dev.tracknote.claim;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Says of which part of its company a figure in a sentence is. */
final class FigurePart {

  private static final Pattern AT = Pattern.compile("\\s?(?:at|in|for)\\s(?:the )?");
  private static final Pattern FROM = Pattern.compile("\\s?(?:in|at|from)\\s(?:the )?");
  private static final Pattern NEXT = Pattern.compile("\\s?,?\\s?(?:and |another |a further )?");
  private static final Pattern OF_UNITS =
      Pattern.compile(
          "(?i)\\b(?:prices?|pricing|volumes?|units?|ASPs?|orders?|rates?)\\b|销量|均价|单价|价格|件量|客流");
  private static final Pattern THE_GROUPS =
      Pattern.compile("(?i)(?:\\bthe (?:group|company)['’]s|集团(?:整体)?的)\\s?$");
  private static final Pattern GIVES =
      Pattern.compile("\\s?(?:业务|板块|分部)?\\s?(?:为|对|给|拉动|带动|推动|拖累)了?\\s?(?:公司|集团|整体|总体|全公司)*的?\\s?");
  private static final Pattern AT_PART = Pattern.compile("\\s(?:of|at|in|for|from)\\s(?:the )?");
  private static final Pattern LOSES = Pattern.compile("(?i)亏损|loss(?:es)?");

  /** «$88 million of the $273 million that group revenue gained»: a part of another's amount. */
  private static final Pattern OF_THE =
      Pattern.compile(
          "(?i)\\s?(?:out )?of (?:the|its|that|a total|all)(?: (?:of|additional|extra|total))?\\s?");

  private static final Pattern OF = Pattern.compile("\\s?of\\s(?:the )?");

  private final String text;
  private final Surroundings around;

  FigurePart(String text, Surroundings around) {
    this.text = text;
    this.around = around;
  }

  /** «gains of 1.1% at Short-haul»: in English the part may stand behind its rate. */
  Optional<Mention.OfSegment> behind(StatedFigure figure, int end) {
    return around.isChinese()
            || (figure.kind() != StatedFigure.Kind.PERCENT && !isNext(figure))
            || OF_UNITS.matcher(text).find()
        ? Optional.empty()
        : around
            .earliest(
                Mention.OfSegment.class, figure.to(), Math.min(end, around.beforeNext(figure)))
            .filter(
                s ->
                    (figure.kind() == StatedFigure.Kind.PERCENT ? AT : FROM)
                        .matcher(text.substring(figure.to(), s.from()))
                        .matches());
  }

  /**
   * «EUR42.3m in Services and EUR16.1m in Automation»: the name before is that of the amount
   * before.
   */
  private boolean isNext(StatedFigure figure) {
    Optional<Mention.OfSegment> before = around.latest(Mention.OfSegment.class, 0, figure.from());
    int end = before.map(Mention.OfSegment::to).orElse(-1);
    int amount = around.lastFigureEnd(0, end);
    return figure.kind() == StatedFigure.Kind.MONEY
        && amount > 0
        && FROM.matcher(text.substring(amount, before.get().from())).matches()
        && NEXT.matcher(text.substring(end, figure.from())).matches();
  }

  /** «36.9% of Insurance Service». */
  boolean isShareOf(StatedFigure figure, int end) {
    return figure.kind() == StatedFigure.Kind.PERCENT
        && !text.substring(0, figure.from()).endsWith("within ")
        && around
            .earliest(
                Mention.OfSegment.class, figure.to(), Math.min(end, around.beforeNext(figure)))
            .filter(s -> OF.matcher(text.substring(figure.to(), s.from())).matches())
            .isPresent();
  }

  /** A segment with a figure and no measure between: what a segment has is its revenue. */
  boolean isAlone(StatedFigure figure, int start) {
    Optional<Mention.OfSegment> own =
        around
            .latest(Mention.OfSegment.class, start, figure.from())
            .filter(s -> !s.segment().isEmpty());
    int before = around.lastFigureEnd(start, figure.from());
    return own.isPresent()
        && (around.isChinese() || !isNext(figure))
        && !(before > own.get().to()
            && OF_THE.matcher(text.substring(before, figure.from())).matches())
        && around.latest(Mention.OfMeasure.class, own.get().to(), figure.from()).isEmpty()
        && !FigureMeasure.compares(text.substring(start, own.get().from()))
        && !isMeasuredBefore(own.get(), start)
        && !OF_UNITS.matcher(text.substring(start, own.get().from())).find()
        && Fillers.only(around.bare(own.get().to(), figure.from()));
  }

  /** «the operating loss of Other Bets». */
  private boolean isMeasuredBefore(Mention.OfSegment part, int start) {
    return around
        .latest(Mention.OfMeasure.class, start, part.from())
        .filter(m -> AT_PART.matcher(text.substring(m.to(), part.from())).matches())
        .isPresent();
  }

  /** What a part has is its revenue; what it loses is its operating income. */
  String measure(StatedFigure figure, int start) {
    return isLoss(figure, start) ? "operating_income" : "revenue";
  }

  /** «Losses at Other Bets», «机床业务亏损». */
  private boolean isLoss(StatedFigure figure, int start) {
    return around
        .latest(Mention.OfLoss.class, start, figure.from())
        .filter(l -> LOSES.matcher(text.substring(l.from(), l.to())).matches())
        .isPresent();
  }

  /** The segments that can be meant: the one in the clause, else those named before, or none. */
  List<String> meant(StatedFigure figure, int start) {
    if (THE_GROUPS.matcher(text.substring(start, figure.from())).find()) {
      return List.of("");
    }
    Optional<Mention.OfSegment> own = around.latest(Mention.OfSegment.class, start, figure.from());
    if (own.isPresent()) {
      return List.of(
          isActing(own.get(), figure)
              ? ""
              : Overtaking.winner(own.get(), text, around).orElse(own.get()).segment());
    }
    Set<String> candidates = new LinkedHashSet<>();
    around
        .latest(Mention.OfSegment.class, 0, figure.from())
        .ifPresent(
            s -> {
              Overtaking.winner(s, text, around).ifPresent(w -> candidates.add(w.segment()));
              candidates.add(s.segment());
            });
    around
        .earliest(Mention.OfSegment.class, figure.to(), Clauses.end(text, figure.to()))
        .ifPresent(s -> candidates.add(s.segment()));
    candidates.add("");
    return new ArrayList<>(candidates);
  }

  /** «境外为营收增速 23.9% 贡献了 5.8 个百分点»: the rate is that of the whole, to which the part gives. */
  private boolean isActing(Mention.OfSegment part, StatedFigure figure) {
    boolean amount = figure.kind() == StatedFigure.Kind.MONEY;
    return (amount || figure.kind() == StatedFigure.Kind.PERCENT)
        && around
            .earliest(Mention.OfMeasure.class, part.to(), figure.from())
            .filter(m -> GIVES.matcher(text.substring(part.to(), m.from())).matches())
            .isPresent();
  }
}
