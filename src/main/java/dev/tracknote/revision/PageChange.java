package dev.tracknote.revision;

import dev.tracknote.compose.PrintedFigure;
import dev.tracknote.diagnostic.Place;
import dev.tracknote.quantity.Quantity;
import dev.tracknote.wording.Language;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What became of the note in one language.
 *
 * @param figures those that both editions print and that have another value now, in page order
 * @param added names of figures that only the later edition prints
 * @param gone names of figures that only the earlier edition prints
 * @param claims typed figures that are judged otherwise now
 */
public record PageChange(
    Language language,
    List<FigureChange> figures,
    List<String> added,
    List<String> gone,
    List<ExhibitChange> exhibits,
    List<SentenceChange> sentences,
    List<ClaimTurn> claims) {

  public PageChange {
    figures = List.copyOf(figures);
    added = List.copyOf(added);
    gone = List.copyOf(gone);
    exhibits = List.copyOf(exhibits);
    sentences = List.copyOf(sentences);
    claims = List.copyOf(claims);
  }

  boolean isNothing() {
    return figures.isEmpty()
        && added.isEmpty()
        && gone.isEmpty()
        && exhibits.isEmpty()
        && sentences.isEmpty()
        && claims.isEmpty();
  }

  /**
   * A figure that has another value.
   *
   * @param where every place that prints it now
   */
  public record FigureChange(PrintedFigure then, PrintedFigure now, List<String> where) {

    public FigureChange {
      where = List.copyOf(where);
    }

    /** Whether the pages show that it moved; a move below the last printed digit does not show. */
    public boolean shows() {
      return !then.text().equals(now.text());
    }

    /** By how much it moved: in percent, or in points where it is itself a ratio. */
    public Optional<Quantity> difference() {
      return Difference.of(then.value(), now.value());
    }

    /** Whether exhibits alone print it. */
    public boolean isOfExhibitsOnly() {
      return where.stream().allMatch(w -> w.startsWith("exhibit-"));
    }
  }

  /** A figure that was typed and left as it is, and that stands otherwise now. */
  public record ClaimTurn(TypedFigure then, TypedFigure now) {

    static List<ClaimTurn> between(List<TypedFigure> then, List<TypedFigure> now) {
      return Alignment.of(words(then), words(now)).pairs().stream()
          .map(same -> new ClaimTurn(then.get(same.then()), now.get(same.now())))
          .filter(pair -> !pair.then().verdict().equals(pair.now().verdict()))
          .toList();
    }

    private static List<List<String>> words(List<TypedFigure> figures) {
      return figures.stream().map(f -> List.of(f.place().file(), f.text())).toList();
    }
  }

  /** An exhibit of which points or cells moved. */
  public record ExhibitChange(String label, String caption, List<Point> points) {

    public ExhibitChange {
      points = List.copyOf(points);
    }

    /**
     * A point of a series or a cell of a table.
     *
     * @param at the category or the column
     */
    public record Point(String series, String at, String then, String now) {}
  }

  /**
   * A sentence that reads otherwise.
   *
   * @param place where it stands now, or stood when it is gone
   * @param then empty when it is new
   * @param now empty when it is gone
   */
  public record SentenceChange(Kind kind, Place place, String then, String now) {

    /** What changed in it. */
    public enum Kind {
      /** The figures that the program fills in. */
      FIGURES,
      /** The words that the analyst types. */
      WORDS,
      ADDED,
      GONE;

      /** The word that documents use. */
      public String id() {
        return name().toLowerCase(Locale.ROOT);
      }
    }
  }
}
