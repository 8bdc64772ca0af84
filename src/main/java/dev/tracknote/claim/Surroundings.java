package dev.tracknote.claim;

import java.util.List;
import java.util.Optional;

/** What stands before and behind a figure in its sentence. */
final class Surroundings {

  private final List<StatedFigure> figures;
  private final List<Mention> mentions;

  Surroundings(List<StatedFigure> figures, List<Mention> mentions) {
    this.figures = figures;
    this.mentions = mentions;
  }

  /** The last mention of a kind between two places. */
  <T extends Mention> Optional<T> latest(Class<T> kind, int from, int to) {
    for (int i = mentions.size() - 1; i >= 0; i--) {
      if (isIn(mentions.get(i), kind, from, to)) {
        return Optional.of(kind.cast(mentions.get(i)));
      }
    }
    return Optional.empty();
  }

  /** The first mention of a kind between two places. */
  <T extends Mention> Optional<T> earliest(Class<T> kind, int from, int to) {
    for (Mention mention : mentions) {
      if (isIn(mention, kind, from, to)) {
        return Optional.of(kind.cast(mention));
      }
    }
    return Optional.empty();
  }

  /** Whether there is one between two places. */
  boolean any(Class<? extends Mention> kind, int from, int to) {
    return earliest(kind, from, to).isPresent();
  }

  private static boolean isIn(Mention mention, Class<?> kind, int from, int to) {
    return kind.isInstance(mention) && mention.from() >= from && mention.to() <= to;
  }

  /** Where the last weighty figure between two places ends. */
  int lastFigureEnd(int start, int before) {
    int end = start;
    for (StatedFigure figure : figures) {
      boolean counts = figure.kind() == StatedFigure.Kind.COUNT;
      if (!counts && figure.from() >= start && figure.to() <= before) {
        end = figure.to();
      }
    }
    return end;
  }

  /** Where the figure behind one begins. */
  int beforeNext(StatedFigure figure) {
    return figures.stream()
        .filter(f -> f.from() >= figure.to())
        .mapToInt(StatedFigure::from)
        .min()
        .orElse(Integer.MAX_VALUE);
  }
}
