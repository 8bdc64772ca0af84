package dev.tracknote.claim;

import java.util.List;
import java.util.Optional;

/** What stands before and behind a figure in its sentence. */
final class Surroundings {

  private final String text;
  private final List<StatedFigure> figures;
  private final List<Mention> mentions;
  private final boolean chinese;

  Surroundings(String text, List<StatedFigure> figures, List<Mention> mentions) {
    this.text = text;
    this.figures = figures;
    this.mentions = mentions;
    this.chinese = Han.isIn(text);
  }

  boolean isChinese() {
    return chinese;
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

  /** Whether a stretch lies within one of a kind. */
  boolean hold(Class<? extends Mention> kind, Mention stretch) {
    return mentions.stream()
        .filter(kind::isInstance)
        .anyMatch(m -> m.from() <= stretch.from() && m.to() >= stretch.to());
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

  /** The figure right before one. */
  Optional<StatedFigure> last(StatedFigure figure) {
    int at = figures.indexOf(figure);
    return at > 0 ? Optional.of(figures.get(at - 1)) : Optional.empty();
  }

  /** Where the figure behind one begins. */
  int beforeNext(StatedFigure figure) {
    return figures.stream()
        .filter(f -> f.from() >= figure.to())
        .mapToInt(StatedFigure::from)
        .min()
        .orElse(Integer.MAX_VALUE);
  }

  /** A stretch of the sentence without its figures and words of the trade. */
  String bare(int from, int to) {
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
}
