package dev.tracknote.claim;

import dev.tracknote.commentary.PartKind;
import dev.tracknote.commentary.Span;
import dev.tracknote.diagnostic.Place;
import java.util.ArrayList;
import java.util.List;

/**
 * One sentence of the prose on one line.
 *
 * @param text with each figure reference as one {@link #REFERENCE} sign
 * @param anchors where stretches of the text stand in the source, ascending
 * @param part the section that it stands in
 * @param passage counts the paragraphs, so that sentences of one paragraph share it
 * @param references to the figures that the signs stand for, in their order
 * @param cut whether it went on and was too long to be read to its end
 * @param topic the heading or the words in bold that its passage, or one above it, begins with;
 *     empty where it stands under none
 */
public record Sentence(
    String text,
    List<Anchor> anchors,
    PartKind part,
    int passage,
    List<Span.Reference> references,
    boolean cut,
    String topic) {

  /** Stands for a figure that the program fills in. */
  public static final char REFERENCE = '\uFFFC';

  public Sentence {
    anchors = List.copyOf(anchors);
    references = List.copyOf(references);
  }

  /** The source place of the character at an offset of the text. */
  public record Anchor(int offset, Place place) {}

  /**
   * A figure reference where its sign stands.
   *
   * @param at offset of the sign in the text
   */
  public record Placed(Span.Reference reference, int at) {}

  /** The references with the places of their signs, in their order. */
  public List<Placed> placedReferences() {
    List<Placed> placed = new ArrayList<>();
    int at = -1;
    for (Span.Reference reference : references) {
      at = text.indexOf(REFERENCE, at + 1);
      placed.add(new Placed(reference, at));
    }
    return placed;
  }

  public Place place() {
    return anchors.getFirst().place();
  }

  public Place placeAt(int offset) {
    Anchor nearest = anchors.getFirst();
    for (Anchor anchor : anchors) {
      if (anchor.offset() <= offset) {
        nearest = anchor;
      }
    }
    Place place = nearest.place();
    int step =
        text.codePointCount(nearest.offset(), Math.clamp(offset, nearest.offset(), text.length()));
    return new Place(place.file(), place.line(), place.column() + step);
  }
}
