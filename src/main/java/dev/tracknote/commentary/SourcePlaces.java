package dev.tracknote.commentary;

import dev.tracknote.diagnostic.Place;
import java.util.List;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;

/** Turns the parser's positions into places of the file. */
final class SourcePlaces {

  private final String file;
  private final List<String> lines;
  private final int skipped;
  private int lastLine = -1;
  private int lastIndex;
  private int lastColumn;

  /**
   * @param lines of the whole file
   * @param skipped lines before the Markdown begins
   */
  SourcePlaces(String file, List<String> lines, int skipped) {
    this.file = file;
    this.lines = lines;
    this.skipped = skipped;
  }

  Place of(Node node) {
    return of(node, 0);
  }

  /** The place of a character of a one-line node, counted from its start. */
  Place of(Node node, int offset) {
    List<SourceSpan> spans = node.getSourceSpans();
    if (spans.isEmpty()) {
      return node.getParent() == null ? Place.file(file) : of(node.getParent());
    }
    SourceSpan span = spans.getFirst();
    int line = span.getLineIndex() + skipped;
    String text = line < lines.size() ? lines.get(line) : "";
    int index = Math.min(text.length(), span.getColumnIndex() + offset);
    return new Place(file, line + 1, column(line, text, index));
  }

  /** Whether a character stands in the source line of a node as it is. */
  boolean holds(Node node, int codePoint) {
    Place place = of(node);
    return place.line() > 0 && lines.get(place.line() - 1).indexOf(codePoint) >= 0;
  }

  /** Places are mostly asked for from left to right, so counting goes on from the last one. */
  private int column(int line, String text, int index) {
    if (line != lastLine || index < lastIndex) {
      lastLine = line;
      lastIndex = 0;
      lastColumn = 1;
    }
    lastColumn += text.codePointCount(lastIndex, index);
    lastIndex = index;
    return lastColumn;
  }
}
