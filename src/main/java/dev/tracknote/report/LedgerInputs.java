package dev.tracknote.report;

import dev.tracknote.compose.PrintedFigure;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the figures of a ledger rest on, each told once; many figures rest on the same. */
final class LedgerInputs {
  private final Map<String, PrintedFigure.Input> byId = new LinkedHashMap<>();

  /** An input's key, with its date where an earlier edition of it is told too. */
  String idOf(PrintedFigure.Input input) {
    PrintedFigure.Input other = byId.putIfAbsent(input.key(), input);
    if (other == null || other.equals(input)) {
      return input.key();
    }
    String dated = input.key() + "@" + input.asOf() + " " + input.row();
    byId.put(dated, input);
    return dated;
  }

  Map<String, Object> all() {
    Map<String, Object> all = new LinkedHashMap<>();
    byId.forEach((id, input) -> all.put(id, LedgerDocument.input(input)));
    return all;
  }
}
