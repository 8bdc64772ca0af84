package dev.tracknote.claim;

import dev.tracknote.quantity.Basis;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Says on which basis a figure in a sentence stands. */
final class FigureBasis {

  private static final int REACH = 20;

  private static final Pattern ON_BASIS =
      Pattern.compile("(?i)\\s?[（(,，]?\\s?(?:(?:on|under) (?:an? |the )?|in |为|系|按)?\\s?");

  /**
   * «10.1% on GAAP and 10.6% adjusted»: said of the figure that it follows, whatever went before.
   */
  private static final Pattern BEHIND =
      Pattern.compile("(?i)\\s?[（(]\\s?| (?:(?:on|under) (?:an? |the )?)?");

  private static final Pattern OWN_BEHIND =
      Pattern.compile("(?i) (?:on|under) (?:an? |the )?|\\s?[（(]\\s?");

  /** What is adjusted for something is no basis, and a line is on the basis before its name. */
  private static final Pattern OF_NEXT =
      Pattern.compile("(?i)^(?: for\\b| \\w+ (?:of|was|were|is|at|came)\\b)");

  /** Between two figures that stand for two things in turn. */
  private static final Pattern JOINED =
      Pattern.compile("\\s?(?:[和与及、/对]|以及)\\s?|,? (?:and|versus|vs\\.?|against) (?:the )?");

  private final String text;
  private final List<StatedFigure> figures;
  private final Surroundings around;

  FigureBasis(String text, List<StatedFigure> figures, Surroundings around) {
    this.text = text;
    this.figures = figures;
    this.around = around;
  }

  Optional<Basis> of(StatedFigure figure, int end) {
    Optional<Mention.OfBasis> before = lastFree(figure.from());
    if (before.isEmpty()) {
      return behind(figure, end, ON_BASIS).map(Mention.OfBasis::basis);
    }
    return behind(figure, end, BEHIND)
        .filter(b -> !OF_NEXT.matcher(text.substring(b.to())).find())
        .map(Mention.OfBasis::basis)
        .or(() -> inTurn(figure, before.get()))
        .or(() -> before.map(Mention.OfBasis::basis));
  }

  /**
   * «from 15.7% under GAAP to 18.9%»: the last basis before a place that does not stand behind a
   * figure as that figure's own.
   */
  private Optional<Mention.OfBasis> lastFree(int place) {
    Optional<Mention.OfBasis> last = around.latest(Mention.OfBasis.class, 0, place);
    return last.isPresent() && isOwnOfFigureBefore(last.get())
        ? around.latest(Mention.OfBasis.class, 0, last.get().from())
        : last;
  }

  private boolean isOwnOfFigureBefore(Mention.OfBasis basis) {
    return figures.stream()
        .filter(f -> f.to() <= basis.from())
        .anyMatch(f -> OWN_BEHIND.matcher(text.substring(f.to(), basis.from())).matches());
  }

  private Optional<Mention.OfBasis> behind(StatedFigure figure, int end, Pattern link) {
    int to = Math.min(Math.min(end, around.beforeNext(figure)), figure.to() + REACH);
    return around
        .earliest(Mention.OfBasis.class, figure.to(), to)
        .filter(b -> link.matcher(text.substring(figure.to(), b.from())).matches());
  }

  /** «GAAP 净利率 25.1%，non-GAAP 29.9%，都低于上季的 26.1% 和 31.1%»: a pair takes the two bases in turn. */
  private Optional<Basis> inTurn(StatedFigure figure, Mention.OfBasis last) {
    Optional<Mention.OfBasis> first = around.latest(Mention.OfBasis.class, 0, last.from());
    if (first.isEmpty() || first.get().basis() == last.basis()) {
      return Optional.empty();
    }
    int own = weighty(last.to(), figure.from());
    boolean apart = weighty(first.get().to(), last.from()) > 0;
    if (apart && own == 0 && weighty(0, first.get().from()) == 0) {
      return Optional.empty();
    }
    int at = figures.indexOf(figure);
    boolean leads = isJoined(at);
    boolean follows = isJoined(at - 1);
    return leads == follows
        ? Optional.empty()
        : Optional.of(leads ? first.get().basis() : last.basis());
  }

  /** How many figures stand between two places. */
  private int weighty(int from, int to) {
    return (int)
        figures.stream()
            .filter(f -> f.kind() != StatedFigure.Kind.COUNT)
            .filter(f -> f.from() >= from && f.to() <= to)
            .count();
  }

  /** Whether a figure and the one behind it are a pair of one kind. */
  private boolean isJoined(int at) {
    if (at < 0 || at + 1 >= figures.size()) {
      return false;
    }
    StatedFigure one = figures.get(at);
    StatedFigure next = figures.get(at + 1);
    return one.kind() == next.kind()
        && one.to() <= next.from()
        && JOINED.matcher(text.substring(one.to(), next.from())).matches();
  }
}
