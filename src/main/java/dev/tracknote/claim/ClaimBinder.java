package dev.tracknote.claim;

import dev.tracknote.quantity.Basis;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says what a figure in a sentence is a figure of. */
final class ClaimBinder {

  private static final int REACH_AFTER = 26;
  private static final int REACH_BASIS = 16;
  private static final Pattern OF_WHAT =
      Pattern.compile("(?i)\\s?(?:的|of|in)?\\s?(?:its|the|total|net|quarterly|GAAP|non-GAAP)?\\s?");

  /** After these the measure is what is compared with, and the figure the distance to it. */
  private static final Pattern COMPARES =
      Pattern.compile(
          "(?i)高于|低于|多于|少于|大于|小于|(?<![同环占对])比(?![例重])|exceed|\\b(?:above|below|than|against|covered|outsold|outgrew|outpaced)\\b");

  private static final Pattern ON_BASIS =
      Pattern.compile("(?i)\\s?[（(,，]?\\s?(?:on an? |in |为|系|按)?\\s?");
  private static final Pattern AT = Pattern.compile("\\s?(?:at|in|for)\\s(?:the )?");
  private static final Pattern OF_UNITS =
      Pattern.compile(
          "(?i)\\b(?:prices?|pricing|volumes?|units?|ASPs?|orders?|rates?)\\b|销量|均价|单价|价格|件量|客流");
  private static final Pattern THE_GROUPS =
      Pattern.compile("(?i)(?:\\bthe (?:group|company)['’]s|集团(?:整体)?的)\\s?$");
  private static final Pattern AT_PART = Pattern.compile("\\s(?:of|at|in|for|from)\\s(?:the )?");
  private static final Pattern LOSES = Pattern.compile("(?i)亏损|loss(?:es)?");
  private static final Pattern ASIDE =
      Pattern.compile(
          ",\\s(?:of which|including|among (?:them|which)|led by)\\b[^,;]*,\\s(?:was|were|is|are|rose|fell|grew|came|stood|increased|declined|dropped|climbed|slipped|gained|shrank|jumped)\\b[^,;]*$");
  private static final Pattern OF = Pattern.compile("\\s?of\\s(?:the )?");

  /** A ratio of its own, which takes the place of the amount that was named before. */
  private static final Pattern OWN_RATIO = Pattern.compile("(?:费用|成本|资本|负债)率");

  private final String text;
  private final List<StatedFigure> figures;
  private final List<Mention> mentions;
  private final Vocabulary vocabulary;
  private final boolean chinese;
  private final Surroundings around;
  private final FigureTime time;

  ClaimBinder(
      Sentence sentence,
      List<StatedFigure> figures,
      List<Mention> mentions,
      Vocabulary vocabulary) {
    this.text = sentence.text();
    this.figures = figures;
    this.mentions = mentions;
    this.vocabulary = vocabulary;
    this.chinese = Han.isIn(text);
    this.around = new Surroundings(figures, mentions);
    this.time = new FigureTime(text, figures, around);
  }

  /** Says by itself which way a figure before it lies. */
  private static final Pattern LESS =
      Pattern.compile("(?i)^(?:(?:less|more|lower|higher|fewer) than|above|below)");

  Claim bind(StatedFigure figure) {
    int start = Clauses.start(text, figure.from());
    int end = Clauses.end(text, figure.to());
    Optional<Mention.OfMeasure> measure = measure(figure, start, end);
    Optional<Mention.OfComparison> against = comparison(figure, start, end);
    Optional<Mention.OfDirection> direction =
        around
            .latest(Mention.OfDirection.class, sinceLastFigure(figure, start), figure.from())
            .filter(d -> !isOfName(d));
    if (!chinese) {
      // «35.7% more than a year ago and 6.0% less than in FY25Q4»: the nearest word is behind
      Optional<Mention.OfDirection> before = direction;
      direction =
          around
              .earliest(
                  Mention.OfDirection.class, figure.to(), Math.min(around.beforeNext(figure), end))
              .filter(d -> text.substring(figure.to(), d.from()).isBlank())
              .filter(
                  d ->
                      before.isEmpty()
                          || LESS.matcher(text.substring(d.from(), d.to())).find()
                          || isOfFigureBefore(before.get(), figure))
              .or(() -> before);
    }
    Optional<Mention.OfSegment> behind =
        isPartAlone(figure, start) ? Optional.empty() : segmentBehind(figure, end);
    List<String> segments =
        behind.map(s -> List.of(s.segment())).orElseGet(() -> segments(figure, start));
    boolean part =
        isPartAlone(figure, start)
            || (behind.isPresent()
                && measure.filter(m -> m.to() <= figure.from() && m.from() >= start).isEmpty());
    boolean ofSegment = isOfSegment(figure, end);
    return new Claim(
        figure,
        part
            ? isLossOfPart(figure, start) ? "operating_income" : "revenue"
            : measure.map(Mention.OfMeasure::measure).orElse(""),
        part || (measure.isPresent() && isFirm(figure, measure.get(), start)),
        measure
            .filter(m -> !part && m.to() <= figure.from())
            .map(m -> foreignScope(m, Clauses.start(text, m.from())))
            .orElse(""),
        segments,
        behind.isPresent()
            || around.latest(Mention.OfSegment.class, start, figure.from()).isPresent(),
        basis(figure, end),
        time.period(figure, start, end),
        time.when(figure, start),
        against.map(Mention.OfComparison::against),
        !ofSegment && (against.isPresent() || direction.isPresent() || figure.signed()),
        direction.map(d -> !d.up()).orElse(false),
        ofSegment || around.any(Mention.OfShare.class, 0, Math.min(end, figure.to() + REACH_AFTER)),
        around
                .latest(Mention.OfOutlook.class, 0, end)
                .map(Mention.OfOutlook::guidance)
                .orElse(false)
            || around.any(Mention.OfOutlook.class, start, end),
        around.any(Mention.OfOutlook.class, 0, end),
        around.any(Mention.OfCondition.class, 0, end),
        around.any(Mention.OfExclusion.class, 0, end));
  }

  /** «8.4% up on the year and 0.8% down on the quarter»: each word stands behind its figure. */
  private boolean isOfFigureBefore(Mention.OfDirection direction, StatedFigure figure) {
    int end = around.lastFigureEnd(0, figure.from());
    return end > 0 && end <= direction.from() && text.substring(end, direction.from()).isBlank();
  }

  /** «629 million of capital expenditure», else the nearest before it, else after, else carried. */
  private Optional<Mention.OfMeasure> measure(StatedFigure figure, int start, int end) {
    Optional<Mention.OfMeasure> after =
        around.earliest(
            Mention.OfMeasure.class, figure.to(), Math.min(end, figure.to() + REACH_AFTER));
    Optional<Mention.OfMeasure> before =
        around.latest(Mention.OfMeasure.class, start, figure.from());
    boolean own =
        after.isPresent()
            && figure.kind() != StatedFigure.Kind.PERCENT
            && OF_WHAT.matcher(text.substring(figure.to(), after.get().from())).matches();
    if (own || (before.isEmpty() && after.isPresent())) {
      return after;
    }
    if (before.isPresent()) {
      return before;
    }
    int aside = aside(figure);
    if (aside > 0) {
      return around.latest(Mention.OfMeasure.class, 0, aside);
    }
    boolean ratio =
        figure.kind() != StatedFigure.Kind.MONEY
            && OWN_RATIO.matcher(text.substring(start, figure.from())).find();
    return ratio ? Optional.empty() : around.latest(Mention.OfMeasure.class, 0, figure.from());
  }

  /**
   * Where «costs of $4bn, of which $2bn research, were 4.3% higher» names a part of its subject in
   * passing, before the figure; zero where it does not.
   */
  private int aside(StatedFigure figure) {
    if (chinese) {
      return 0;
    }
    Matcher matcher = ASIDE.matcher(text.substring(0, figure.from()));
    return matcher.find() ? matcher.start() : 0;
  }

  /** «gains of 1.1% at Short-haul»: in English the part may stand behind its rate. */
  private Optional<Mention.OfSegment> segmentBehind(StatedFigure figure, int end) {
    return chinese || figure.kind() != StatedFigure.Kind.PERCENT || OF_UNITS.matcher(text).find()
        ? Optional.empty()
        : around
            .earliest(
                Mention.OfSegment.class, figure.to(), Math.min(end, around.beforeNext(figure)))
            .filter(s -> AT.matcher(text.substring(figure.to(), s.from())).matches());
  }

  /** «36.9% of Insurance Service». */
  private boolean isOfSegment(StatedFigure figure, int end) {
    return figure.kind() == StatedFigure.Kind.PERCENT
        && !text.substring(0, figure.from()).endsWith("within ")
        && around
            .earliest(
                Mention.OfSegment.class, figure.to(), Math.min(end, around.beforeNext(figure)))
            .filter(s -> OF.matcher(text.substring(figure.to(), s.from())).matches())
            .isPresent();
  }

  /** A segment with a figure and no measure between: what a segment has is its revenue. */
  private boolean isPartAlone(StatedFigure figure, int start) {
    Optional<Mention.OfSegment> own =
        around
            .latest(Mention.OfSegment.class, start, figure.from())
            .filter(s -> !s.segment().isEmpty());
    return own.isPresent()
        && around.latest(Mention.OfMeasure.class, own.get().to(), figure.from()).isEmpty()
        && !COMPARES.matcher(text.substring(start, own.get().from())).find()
        && !isMeasuredBefore(own.get(), start)
        && !OF_UNITS.matcher(text.substring(start, own.get().from())).find()
        && Fillers.only(bare(own.get().to(), figure.from()));
  }

  /** «the operating loss of Other Bets». */
  private boolean isMeasuredBefore(Mention.OfSegment part, int start) {
    return around
        .latest(Mention.OfMeasure.class, start, part.from())
        .filter(m -> AT_PART.matcher(text.substring(m.to(), part.from())).matches())
        .isPresent();
  }

  /** «Losses at Other Bets», «机床业务亏损»: what a part loses is its operating income. */
  private boolean isLossOfPart(StatedFigure figure, int start) {
    return around
        .latest(Mention.OfLoss.class, start, figure.from())
        .filter(l -> LOSES.matcher(text.substring(l.from(), l.to())).matches())
        .isPresent();
  }

  private boolean isFirm(StatedFigure figure, Mention.OfMeasure measure, int start) {
    if (measure.from() >= figure.to()) {
      return OF_WHAT.matcher(text.substring(figure.to(), measure.from())).matches();
    }
    boolean near =
        measure.from() >= start
            || figure.kind() == StatedFigure.Kind.PERCENT
            || figure.kind() == StatedFigure.Kind.POINTS;
    String lead = text.substring(Math.min(start, measure.from()), measure.from());
    return near
        && !COMPARES.matcher(lead).find()
        && Fillers.only(bare(measure.to(), figure.from()));
  }

  /** «有机增速» is the name of a ratio, and says of none that it moved. */
  private boolean isOfName(Mention.OfDirection direction) {
    return mentions.stream()
        .filter(Mention.OfMeasure.class::isInstance)
        .anyMatch(m -> m.from() <= direction.from() && m.to() >= direction.to());
  }

  /** A stretch of the sentence without its figures and words of the trade. */
  private String bare(int from, int to) {
    StringBuilder rest = new StringBuilder(text.substring(from, to));
    mentions.forEach(m -> blank(rest, m.from() - from, m.to() - from));
    figures.forEach(f -> blank(rest, f.from() - from, f.to() - from));
    return rest.toString().replace('，', ' ').replace(',', ' ');
  }

  private static void blank(StringBuilder rest, int from, int to) {
    for (int i = Math.max(0, from); i < Math.min(to, rest.length()); i++) {
      rest.setCharAt(i, ' ');
    }
  }

  /** The segments that can be meant: the one in the clause, else those named before, or none. */
  private List<String> segments(StatedFigure figure, int start) {
    if (THE_GROUPS.matcher(text.substring(start, figure.from())).find()) {
      return List.of("");
    }
    Optional<Mention.OfSegment> own = around.latest(Mention.OfSegment.class, start, figure.from());
    if (own.isPresent()) {
      return List.of(Overtaking.winner(own.get(), text, around).orElse(own.get()).segment());
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

  /** What stands before the measure in its clause and is neither name nor filler. */
  private String foreignScope(Mention.OfMeasure measure, int start) {
    int from = around.lastFigureEnd(start, measure.from());
    String named = bare(from, measure.from());
    for (String name : vocabulary.company()) {
      named = named.replace(name, " ");
    }
    return Fillers.only(named.strip()) ? "" : named.strip();
  }

  private Optional<Basis> basis(StatedFigure figure, int end) {
    Optional<Mention.OfBasis> before = around.latest(Mention.OfBasis.class, 0, figure.from());
    return before.isPresent()
        ? before.map(Mention.OfBasis::basis)
        : around
            .earliest(
                Mention.OfBasis.class,
                figure.to(),
                Math.min(Math.min(end, around.beforeNext(figure)), figure.to() + REACH_BASIS))
            .filter(
                b ->
                    ON_BASIS
                        .matcher(text.substring(figure.to(), Math.max(figure.to(), b.from())))
                        .matches())
            .map(Mention.OfBasis::basis);
  }

  /** In Chinese the comparison stands before its figure, in English mostly after it. */
  private Optional<Mention.OfComparison> comparison(StatedFigure figure, int start, int end) {
    Optional<Mention.OfComparison> before =
        around.latest(Mention.OfComparison.class, sinceLastFigure(figure, start), figure.from());
    if (chinese) {
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
