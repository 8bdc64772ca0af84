package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.Clauses;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure;
import java.math.BigDecimal;
import java.util.List;

/** Whether one of several values is the typed figure, in size and in direction. */
final class Matching {

  private Matching() {}

  /** A level; a loss is typed without its sign where the sentence calls it a loss. */
  static boolean level(ReadSentence sentence, StatedFigure figure, List<Expected> values) {
    boolean loss = isLoss(sentence, figure);
    Reach reach = Reach.of(figure);
    return values.stream()
        .map(Expected::value)
        .anyMatch(v -> loss ? reach.holdsSize(v) : reach.holds(v));
  }

  /**
   * Whether a loss is spoken of up to the end of the figure's clause, and not of another time only.
   */
  private static boolean isLoss(ReadSentence sentence, StatedFigure figure) {
    List<Mention.OfLoss> losses = sentence.mentions(Mention.OfLoss.class);
    if (losses.isEmpty()) {
      return false;
    }
    int end = Clauses.end(sentence.text(), figure.to());
    return losses.stream().anyMatch(l -> l.from() < end);
  }

  /** A change; the words give its direction where no sign was typed. */
  static boolean change(Claim claim, List<Expected> values) {
    StatedFigure figure = claim.figure();
    Reach reach = Reach.of(figure);
    for (Expected expected : values) {
      BigDecimal value = expected.value();
      boolean signed = figure.signed() || figure.value().signum() < 0;
      boolean direct = reach.holds(value) && (signed || !claim.falling());
      boolean fall = !signed && claim.falling() && reach.holds(value.negate());
      if (direct || fall) {
        return true;
      }
    }
    return false;
  }

  /** Whether the clause says which way a change went. */
  static boolean isDirected(ReadSentence sentence, Claim claim) {
    StatedFigure figure = claim.figure();
    int from = Clauses.start(sentence.text(), figure.from());
    int to = Clauses.end(sentence.text(), figure.to());
    return figure.signed()
        || sentence.mentions(Mention.OfDirection.class).stream()
            .anyMatch(d -> d.from() >= from && d.to() <= to);
  }

  /** A change whose direction the words leave open. */
  static boolean size(StatedFigure figure, List<Expected> values) {
    Reach reach = Reach.of(figure);
    return values.stream().anyMatch(e -> reach.holdsSize(e.value()));
  }
}
