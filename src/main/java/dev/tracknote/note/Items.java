package dev.tracknote.note;

import java.util.List;

/**
 * A numbered list; its labels are finished text.
 *
 * @param level 1 for key points, 2 for 1）2）, 3 for ①②
 */
public record Items(int level, List<Item> items) implements Block {

  public Items {
    items = List.copyOf(items);
  }

  /**
   * One entry.
   *
   * @param label number as printed
   * @param lead the bold sentence that opens a key point, or empty
   * @param blocks what stands below its own text
   */
  public record Item(String label, Text lead, Text text, List<Block> blocks) {

    public Item {
      blocks = List.copyOf(blocks);
    }
  }

  @Override
  public String part() {
    return "items";
  }
}
