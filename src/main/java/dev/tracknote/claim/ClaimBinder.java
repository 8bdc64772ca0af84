package dev.tracknote.claim;

import java.util.List;
import java.util.Optional;

/** Says what a figure in a sentence is a figure of. */
final class ClaimBinder {

  private static final int REACH_OF_SHARE = 26;

  private final String text;
  private final Surroundings around;
  private final FigureMeasure measures;
  private final FigurePart parts;
  private final FigureMove moves;
  private final FigureTime times;
  private final ListHeading headings;
  private final FigureBasis bases;
  private final Vocabulary vocabulary;

  ClaimBinder(
      Sentence sentence,
      List<StatedFigure> figures,
      List<Mention> mentions,
      Vocabulary vocabulary) {
    this.text = sentence.text();
    this.around = new Surroundings(text, figures, mentions);
    this.measures = new FigureMeasure(text, vocabulary, around);
    this.parts = new FigurePart(text, around);
    this.moves = new FigureMove(text, around);
    this.times = new FigureTime(text, figures, around);
    this.headings = new ListHeading(text, around);
    this.bases = new FigureBasis(text, figures, around);
    this.vocabulary = vocabulary;
  }

  Claim bind(StatedFigure figure) {
    int start = Clauses.start(text, figure.from());
    int end = Clauses.end(text, figure.to());
    Optional<Mention.OfMeasure> measure = measures.meant(figure, start, end);
    Optional<Mention.OfComparison> against = moves.comparison(figure, start, end);
    Optional<Mention.OfDirection> direction = moves.direction(figure, start, end);
    boolean alone = parts.isAlone(figure, start);
    Optional<Mention.OfSegment> behind = alone ? Optional.empty() : parts.behind(figure, end);
    boolean unmeasured =
        alone
            || (behind.isPresent()
                && figure.kind() == StatedFigure.Kind.PERCENT
                && measure.filter(m -> m.to() <= figure.from() && m.from() >= start).isEmpty());
    boolean shareOf = parts.isShareOf(figure, end);
    String named =
        unmeasured
            ? headings
                .over(figure)
                .map(Mention.OfMeasure::measure)
                .orElseGet(() -> parts.measure(figure, start))
            : measure.map(Mention.OfMeasure::measure).orElse("");
    List<String> segments =
        behind.map(s -> List.of(s.segment())).orElseGet(() -> parts.meant(figure, start));
    return new Claim(
        figure,
        vocabulary.ofPart(named, segments),
        unmeasured || measure.filter(m -> measures.isFirm(figure, m, start)).isPresent(),
        measure
            .filter(m -> !unmeasured && m.to() <= figure.from())
            .map(measures::foreignScope)
            .orElse(""),
        segments,
        behind.isPresent() || around.any(Mention.OfSegment.class, start, figure.from()),
        bases.of(figure, end),
        times.period(figure, start, end),
        times.when(figure, start),
        against.map(Mention.OfComparison::against),
        !shareOf && (against.isPresent() || direction.isPresent() || figure.signed()),
        direction.map(d -> !d.up()).orElse(false),
        shareOf
            || around.any(Mention.OfShare.class, 0, Math.min(end, figure.to() + REACH_OF_SHARE)),
        isGuidance(start, end),
        around.any(Mention.OfOutlook.class, 0, end),
        around.any(Mention.OfCondition.class, 0, end),
        around.any(Mention.OfExclusion.class, 0, end));
  }

  /** Whether the last word of outlook up to here is one of guidance, or the clause has any. */
  private boolean isGuidance(int start, int end) {
    return around
            .latest(Mention.OfOutlook.class, 0, end)
            .filter(Mention.OfOutlook::guidance)
            .isPresent()
        || around.any(Mention.OfOutlook.class, start, end);
  }
}
