package dev.tracknote.compose;

import dev.tracknote.commentary.Part;
import dev.tracknote.commentary.PartKind;
import dev.tracknote.commentary.Prose;
import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.house.Label;
import dev.tracknote.note.Block;
import dev.tracknote.note.Section;
import dev.tracknote.note.Table;
import dev.tracknote.note.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The investment view and the picks by segment: segment, company, ticker, market, covered by. */
final class PicksSection implements SectionComposer {

  private static final int COLUMNS = 5;

  @Override
  public Optional<Section> compose(Desk desk) {
    return desk.manuscript()
        .commentary()
        .part(PartKind.PICKS)
        .map(p -> section(desk, new ProseComposer(desk), p));
  }

  private static Section section(Desk desk, ProseComposer prose, Part part) {
    Text heading = prose.heading(part, Label.SECTION_PICKS);
    return new Section("picks", "picks", heading, blocks(desk, prose, part));
  }

  private static List<Block> blocks(Desk desk, ProseComposer prose, Part part) {
    List<Block> blocks = new ArrayList<>();
    for (Prose piece : part.prose()) {
      if (piece instanceof Prose.Grid grid) {
        picks(desk, prose, grid).ifPresent(blocks::add);
      } else {
        blocks.addAll(prose.blocks(List.of(piece)));
      }
    }
    return blocks;
  }

  private static Optional<Table> picks(Desk desk, ProseComposer prose, Prose.Grid grid) {
    if (grid.head().size() != COLUMNS) {
      desk.report(
          Diagnostic.error(
              "picks-table",
              grid.place(),
              "expected five columns (segment, company, ticker, market, covered by), found "
                  + grid.head().size(),
              "add or remove columns; leave a cell empty when there is nothing to say"));
      return Optional.empty();
    }
    List<Table.Column> columns =
        grid.head().stream().map(h -> new Table.Column(prose.text(h.spans()), false)).toList();
    return Optional.of(new Table("picks", columns, rows(prose, grid)));
  }

  /** Rows of one segment share its cell, which carries the segment's number. */
  private static List<Table.Row> rows(ProseComposer prose, Prose.Grid grid) {
    List<List<Text>> texts =
        grid.rows().stream().map(r -> r.stream().map(c -> prose.text(c.spans())).toList()).toList();
    List<Table.Row> rows = new ArrayList<>();
    int segments = 0;
    for (int i = 0; i < texts.size(); i++) {
      boolean first = i == 0 || !segment(texts, i).equals(segment(texts, i - 1));
      segments += first ? 1 : 0;
      String name = ProseComposer.circled(segments) + " " + segment(texts, i);
      List<Table.Cell> cells = new ArrayList<>();
      cells.add(new Table.Cell(Text.of(name), first ? sameSegment(texts, i) : 0, false));
      texts.get(i).stream().skip(1).forEach(t -> cells.add(new Table.Cell(t, 1, false)));
      rows.add(new Table.Row(cells, false));
    }
    return rows;
  }

  private static String segment(List<List<Text>> rows, int index) {
    return rows.get(index).getFirst().plain();
  }

  private static int sameSegment(List<List<Text>> rows, int from) {
    int end = from;
    while (end < rows.size() && segment(rows, end).equals(segment(rows, from))) {
      end++;
    }
    return end - from;
  }
}
