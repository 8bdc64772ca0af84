package dev.tracknote.note;

import java.util.List;

/**
 * A box beside the text of page one.
 *
 * @param kind stable name that a stylesheet can address
 * @param source line under the box, or empty
 */
public record SidebarBox(String kind, String heading, List<Block> blocks, String source) {

  public SidebarBox {
    blocks = List.copyOf(blocks);
  }
}
