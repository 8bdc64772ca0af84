package dev.tracknote.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.xhtmlrenderer.layout.LayoutContext;
import org.xhtmlrenderer.newtable.TableCellBox;
import org.xhtmlrenderer.newtable.TableRowBox;
import org.xhtmlrenderer.render.BlockBox;
import org.xhtmlrenderer.render.Box;
import org.xhtmlrenderer.render.LineBox;

/**
 * Lets drawings grow: those of a row until they end at one height, those of a page until it is
 * full.
 *
 * <p>Boxes are moved after the layout instead of laid out once more, which would cost a fifth of
 * the printing; nothing that is moved leaves its page.
 */
final class TallerDrawings {
  /** Ten points, which nobody misses at the foot of a page. */
  private static final int LEAST = 600;

  private final LayoutContext context;
  private final PageEnds ends;
  private final List<Row> rows = new ArrayList<>();
  private final MovedBoxes moves;

  /** The drawings that stand side by side, and what they stand in: a row of a table, or alone. */
  private record Row(Box around, List<BlockBox> drawings) {

    boolean isTableRow() {
      return around instanceof TableRowBox;
    }
  }

  TallerDrawings(LayoutContext context, PageEnds ends, List<BlockBox> drawings) {
    this.context = context;
    this.ends = ends;
    moves = new MovedBoxes(context, ends);
    Map<Box, Row> known = new LinkedHashMap<>();
    for (BlockBox box : drawings) {
      if (isElastic(box)) {
        Box around = around(box);
        Row row = known.get(around);
        if (row == null) {
          row = new Row(around, new ArrayList<>());
          known.put(around, row);
          rows.add(row);
        }
        row.drawings.add(box);
      }
    }
  }

  private static boolean isElastic(BlockBox box) {
    return box.getReplacedElement() instanceof DrawingElement drawing
        && drawing.isElastic()
        && !Boxes.style(box).isMaxHeightNone()
        && isInFlow(box);
  }

  private static boolean isInFlow(Box box) {
    return !PageEnds.isBeside(box) && (box.getParent() == null || isInFlow(Boxes.parent(box)));
  }

  private static Box around(BlockBox drawing) {
    Box outermost = drawing;
    for (Box box = drawing; box.getParent() != null; box = box.getParent()) {
      if (box instanceof TableRowBox) {
        return box;
      }
      outermost = box instanceof LineBox ? box : outermost;
    }
    return outermost;
  }

  void grow() {
    int[] room = new int[ends.count()];
    for (int page = 0; page < room.length; page++) {
      room[page] = ends.isTableGoingOn(page) ? 0 : ends.room(page);
    }
    for (Row row : rows) {
      if (row.isTableRow()) {
        int page = ends.page(row.around).getPageNo();
        room[page] -= level(row, room[page]);
      }
    }
    for (int page = 0; page < room.length; page++) {
      if (!ends.isLast(page) && room[page] > LEAST) {
        fill(page, room[page]);
      }
    }
    moves.settle();
  }

  /** Drawings side by side end at one height, whatever stands above them; gives what that took. */
  private int level(Row row, int room) {
    int lowest = row.drawings.stream().mapToInt(TallerDrawings::bottom).max().orElse(0);
    int extra = 0;
    for (BlockBox drawing : row.drawings) {
      int by = lowest - bottom(drawing);
      if (by > growth(drawing)) {
        return 0;
      }
      extra = Math.max(extra, by - spare(cell(drawing)));
    }
    if (extra > room) {
      return 0;
    }
    for (BlockBox drawing : row.drawings) {
      moves.growInside(drawing, lowest - bottom(drawing), cell(drawing));
    }
    if (extra > 0) {
      moves.growRow(row.around, extra);
    }
    return extra;
  }

  private void fill(int page, int room) {
    List<Row> here = new ArrayList<>();
    for (Row row : rows) {
      if (ends.page(row.around).getPageNo() == page && growth(row) > 0) {
        here.add(row);
      }
    }
    here.sort(Comparator.comparingInt(this::growth));
    int left = room;
    for (int i = 0; i < here.size(); i++) {
      int by = Math.min(growth(here.get(i)), left / (here.size() - i));
      left -= by;
      grow(here.get(i), by);
    }
  }

  private void grow(Row row, int by) {
    if (row.isTableRow()) {
      row.drawings.forEach(drawing -> moves.growInside(drawing, by, cell(drawing)));
      moves.growRow(row.around, by);
    } else {
      row.drawings.forEach(drawing -> moves.growInside(drawing, by, row.around));
      row.around.setHeight(row.around.getHeight() + by);
      moves.makeRoom(row.around, by);
    }
  }

  private static int bottom(Box box) {
    return box.getAbsY() + box.getHeight();
  }

  private int growth(BlockBox drawing) {
    int most = Boxes.style(drawing).getMaxHeight(context, 0);
    return Math.max(0, most - drawing.getHeight());
  }

  /** A row grows as far as all that stands in it can. */
  private int growth(Row row) {
    int least = row.drawings.stream().mapToInt(this::growth).min().orElse(0);
    return row.isTableRow() && holdsMore(row) ? 0 : least;
  }

  private static boolean holdsMore(Row row) {
    int cells = 0;
    for (int i = 0; i < row.around.getChildCount(); i++) {
      cells += row.around.getChild(i).getChildCount() > 0 ? 1 : 0;
    }
    return cells > row.drawings.size();
  }

  private static Box cell(BlockBox drawing) {
    Box box = drawing;
    while (!(box instanceof TableCellBox)) {
      box = Boxes.parent(box);
    }
    return box;
  }

  /** What a cell has left below its content. */
  private static int spare(Box cell) {
    Box last = cell.getChild(cell.getChildCount() - 1);
    return cell.getHeight() - last.getY() - last.getHeight();
  }
}
