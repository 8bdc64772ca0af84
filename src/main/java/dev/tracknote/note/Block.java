package dev.tracknote.note;

/** A piece of the page. */
public sealed interface Block
    permits Paragraph, Subheading, Items, Entries, Table, ChartBlock, Exhibit, ExhibitRow, Rating {

  /** The name of the template part that sets this block. */
  String part();
}
