package dev.tracknote.note;

import java.util.List;

/** Exhibits side by side. */
public record ExhibitRow(List<Exhibit> exhibits) implements Block {

  public ExhibitRow {
    exhibits = List.copyOf(exhibits);
  }

  @Override
  public String part() {
    return "exhibit-row";
  }
}
