package dev.tracknote.note;

import java.util.List;

/**
 * A headed part of the note.
 *
 * @param kind stable name that a stylesheet can address, such as {@code event}
 * @param id anchor for bookmarks and links
 */
public record Section(String kind, String id, Text heading, List<Block> blocks) {

  public Section {
    blocks = List.copyOf(blocks);
  }
}
