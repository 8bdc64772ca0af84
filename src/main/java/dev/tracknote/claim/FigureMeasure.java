package dev.tracknote.claim;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says what a figure in a sentence measures. */
final class FigureMeasure {

  private static final int REACH_AFTER = 26;
  private static final Pattern OF_WHAT =
      Pattern.compile("(?i)\\s?(?:的|of|in)?\\s?(?:its|the|total|net|quarterly|GAAP|non-GAAP)?\\s?");

  /** After these the measure is what is compared with, and the figure the distance to it. */
  private static final Pattern COMPARES =
      Pattern.compile(
          "(?i)高于|低于|多于|少于|大于|小于|(?<![同环占对])比(?![例重])|exceed|\\b(?:above|below|than|against|covered|outsold|outgrew|outpaced)\\b");

  private static final Pattern ASIDE =
      Pattern.compile(
          ",\\s(?:of which|including|among (?:them|which)|led by)\\b[^,;]*,\\s(?:was|were|is|are|rose|fell|grew|came|stood|increased|declined|dropped|climbed|slipped|gained|shrank|jumped)\\b[^,;]*$");

  /** A ratio of its own, which takes the place of the amount that was named before. */
  private static final Pattern OWN_RATIO = Pattern.compile("(?:费用|成本|资本|负债)率");

  private final String text;
  private final Vocabulary vocabulary;
  private final Surroundings around;

  FigureMeasure(String text, Vocabulary vocabulary, Surroundings around) {
    this.text = text;
    this.vocabulary = vocabulary;
    this.around = around;
  }

  /** «629 million of capital expenditure», else the nearest before it, else after, else carried. */
  Optional<Mention.OfMeasure> meant(StatedFigure figure, int start, int end) {
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
    if (around.isChinese()) {
      return 0;
    }
    Matcher matcher = ASIDE.matcher(text.substring(0, figure.from()));
    return matcher.find() ? matcher.start() : 0;
  }

  /** Whether the measure stands at the figure with nothing but linking words between. */
  boolean isFirm(StatedFigure figure, Mention.OfMeasure measure, int start) {
    if (measure.from() >= figure.to()) {
      return OF_WHAT.matcher(text.substring(figure.to(), measure.from())).matches();
    }
    boolean near =
        measure.from() >= start
            || figure.kind() == StatedFigure.Kind.PERCENT
            || figure.kind() == StatedFigure.Kind.POINTS;
    String lead = text.substring(Math.min(start, measure.from()), measure.from());
    return near && !compares(lead) && Fillers.only(around.bare(measure.to(), figure.from()));
  }

  /** Whether words make what is named behind them that with which the figure is compared. */
  static boolean compares(String lead) {
    return COMPARES.matcher(lead).find();
  }

  /** What stands before the measure in its clause and is neither name nor filler. */
  String foreignScope(Mention.OfMeasure measure) {
    int start = Clauses.start(text, measure.from());
    int from = around.lastFigureEnd(start, measure.from());
    String named = around.bare(from, measure.from());
    for (String name : vocabulary.company()) {
      named = named.replace(name, " ");
    }
    return Fillers.only(named.strip()) ? "" : named.strip();
  }
}
