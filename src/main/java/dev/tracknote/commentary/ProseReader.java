package dev.tracknote.commentary;

import dev.tracknote.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.BulletList;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;

/** Reads Markdown blocks; what a note has no place for is reported with its cure. */
final class ProseReader {

  /** A numbered list with two levels of lists inside; deeper ones have no look of their own. */
  private static final int DEEPEST = 3;

  private final SourcePlaces places;
  private final List<Diagnostic> findings;

  ProseReader(SourcePlaces places, List<Diagnostic> findings) {
    this.places = places;
    this.findings = findings;
  }

  List<Prose> read(Node node) {
    return read(node, 1);
  }

  /**
   * Reads a block.
   *
   * @param depth how many lists a list stands in, with itself
   */
  private List<Prose> read(Node node, int depth) {
    return switch (node) {
      case Paragraph p -> List.of(new Prose.Passage(spans(p), places.of(p)));
      case Heading h -> List.of(new Prose.Heading(spans(h), places.of(h)));
      case OrderedList list -> listing(true, list, depth);
      case BulletList list -> listing(false, list, depth);
      case TableBlock table -> List.of(grid(table));
      default -> {
        findings.add(
            Diagnostic.error(
                "unsupported-markdown",
                places.of(node),
                "expected a paragraph, list, table or heading, found " + SpanReader.nameOf(node),
                "write it as one of these; raw HTML, images, code and quotes are not set"));
        yield List.of();
      }
    };
  }

  /** The typed words alone. */
  static String plain(List<Span> spans) {
    return spans.stream()
        .map(s -> s instanceof Span.Typed typed ? typed.text() : "")
        .collect(Collectors.joining())
        .strip();
  }

  List<Span> spans(Node block) {
    return new SpanReader(places, findings).read(block);
  }

  private List<Prose> listing(boolean ordered, Node list, int depth) {
    if (depth <= DEEPEST) {
      return List.of(new Prose.Listing(ordered, items(list, depth), places.of(list)));
    }
    findings.add(
        Diagnostic.error(
            "unsupported-markdown",
            places.of(list),
            "expected at most two levels of lists inside a list, found a third",
            "move these items one level up, or write them as a sentence"));
    return List.of();
  }

  private List<List<Prose>> items(Node list, int depth) {
    List<List<Prose>> items = new ArrayList<>();
    for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
      List<Prose> blocks = new ArrayList<>();
      for (Node child = item.getFirstChild(); child != null; child = child.getNext()) {
        blocks.addAll(read(child, depth + 1));
      }
      items.add(List.copyOf(blocks));
    }
    return items;
  }

  private Prose.Grid grid(TableBlock table) {
    List<Prose.Passage> head = List.of();
    List<List<Prose.Passage>> rows = new ArrayList<>();
    for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
      for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
        if (part instanceof TableHead) {
          head = cells((TableRow) row);
        } else if (part instanceof TableBody) {
          rows.add(cells((TableRow) row));
        }
      }
    }
    return new Prose.Grid(head, rows, places.of(table));
  }

  private List<Prose.Passage> cells(TableRow row) {
    List<Prose.Passage> cells = new ArrayList<>();
    for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
      cells.add(new Prose.Passage(spans(cell), places.of(cell)));
    }
    return List.copyOf(cells);
  }
}
