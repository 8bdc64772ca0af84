package dev.tracknote.compose;

import dev.tracknote.commentary.Part;
import dev.tracknote.commentary.Prose;
import dev.tracknote.commentary.Span;
import dev.tracknote.house.Label;
import dev.tracknote.note.Block;
import dev.tracknote.note.Items;
import dev.tracknote.note.Paragraph;
import dev.tracknote.note.Run;
import dev.tracknote.note.Subheading;
import dev.tracknote.note.Table;
import dev.tracknote.note.Text;
import java.util.ArrayList;
import java.util.List;

/** Turns the analyst's prose into blocks of the page, figures filled in. */
final class ProseComposer {

  private static final String CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳";

  private static final Text NONE = new Text(List.of());

  private final Desk desk;
  private final TextComposer texts;

  ProseComposer(Desk desk) {
    this.desk = desk;
    this.texts = new TextComposer(desk);
  }

  Text text(List<Span> spans) {
    return texts.compose(spans);
  }

  /** The house's own word for a section, unless the analyst fills a figure into its heading. */
  Text heading(Part part, Label word) {
    return part.hasReference() ? text(part.title()) : Text.of(desk.label(word));
  }

  List<Block> blocks(List<Prose> prose) {
    return blocks(prose, 0);
  }

  private List<Block> blocks(List<Prose> prose, int depth) {
    List<Block> blocks = new ArrayList<>();
    for (Prose piece : prose) {
      blocks.add(block(piece, depth));
    }
    return blocks;
  }

  private Block block(Prose piece, int depth) {
    return switch (piece) {
      case Prose.Passage p -> new Paragraph(Paragraph.Role.BODY, text(p.spans()));
      case Prose.Heading h -> new Subheading("", text(h.spans()));
      case Prose.Listing l -> items(l, depth + 1);
      case Prose.Grid g -> table(g);
    };
  }

  private Items items(Prose.Listing listing, int level) {
    List<Items.Item> items = new ArrayList<>();
    for (List<Prose> content : listing.items()) {
      items.add(item(content, level, items.size() + 1));
    }
    return new Items(level, items);
  }

  private Items.Item item(List<Prose> content, int level, int number) {
    List<Prose> rest = content;
    Text lead = NONE;
    Text text = NONE;
    if (!content.isEmpty() && content.getFirst() instanceof Prose.Passage first) {
      rest = content.subList(1, content.size());
      text = text(first.spans());
      int end = lead(text);
      lead = new Text(text.runs().subList(0, end));
      text = new Text(text.runs().subList(end, text.runs().size()));
    }
    return new Items.Item(label(level, number), lead, text, blocks(rest, level));
  }

  /**
   * How many runs a bold opening takes that is a whole sentence: the claim that the rest of the
   * item supports. The mark of a draft may stand before it.
   */
  private static int lead(Text text) {
    int end = 0;
    boolean whole = false;
    for (Run run : text.runs()) {
      if (!run.mark() && !run.strong()) {
        break;
      }
      whole =
          run.strong() && (run.text().strip().endsWith("。") || run.text().strip().endsWith("."));
      end++;
    }
    return whole ? end : 0;
  }

  /** The numbers of the three levels: 1、 then 1） then ①. */
  private String label(int level, int number) {
    String plain = Integer.toString(number);
    return switch (level) {
      case 1 -> desk.label(Label.ITEM_FIRST, plain);
      case 2 -> desk.label(Label.ITEM_SECOND, plain);
      default -> circled(number);
    };
  }

  static String circled(int number) {
    return number <= CIRCLED.length() ? CIRCLED.substring(number - 1, number) : "(" + number + ")";
  }

  private Table table(Prose.Grid grid) {
    List<Table.Column> columns =
        grid.head().stream().map(h -> new Table.Column(text(h.spans()), false)).toList();
    List<Table.Row> rows =
        grid.rows().stream()
            .map(
                r ->
                    new Table.Row(
                        r.stream().map(c -> new Table.Cell(text(c.spans()), 1, false)).toList(),
                        false))
            .toList();
    return new Table("prose", columns, rows);
  }
}
