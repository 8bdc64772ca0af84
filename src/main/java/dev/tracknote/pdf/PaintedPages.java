package dev.tracknote.pdf;

import java.util.List;

/**
 * What painting has shown.
 *
 * @param placements where the elements that the job asked for begin, in the order of painting
 * @param textHashes of each page's text, as {@link dev.tracknote.pdf.reading.TextHash} tells it
 */
public record PaintedPages(List<Placement> placements, List<String> textHashes) {

  public PaintedPages {
    placements = List.copyOf(placements);
    textHashes = List.copyOf(textHashes);
  }
}
