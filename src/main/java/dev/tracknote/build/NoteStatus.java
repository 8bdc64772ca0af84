package dev.tracknote.build;

import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.plan.Freshness;
import dev.tracknote.plan.Reason;
import dev.tracknote.report.FindingText;
import dev.tracknote.report.NoteRecord;
import dev.tracknote.report.StatusDocument;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The state of notes, from their inputs and from what the last run made of the same inputs. */
public final class NoteStatus {

  /** What a run may have made of a note that it did not publish. */
  private static final List<String> HELD_BACK =
      List.of("rejected", "needs the analyst", "unwritable", "crashed");

  private NoteStatus() {}

  /**
   * The coverage list.
   *
   * @param last what the last run said of each note
   */
  public static List<StatusDocument.Line> of(List<Freshness> plan, List<NoteRecord> last) {
    Map<String, NoteRecord> records = new LinkedHashMap<>();
    last.forEach(record -> records.put(record.note(), record));
    return plan.stream()
        .map(f -> line(f, Optional.ofNullable(records.get(f.note().name()))))
        .toList();
  }

  private static StatusDocument.Line line(Freshness note, Optional<NoteRecord> last) {
    String edition = note.published().map(p -> p.edition().id()).orElse("");
    List<String> reasons = note.reasons().stream().map(Reason::text).toList();
    Optional<NoteRecord> held =
        last.filter(r -> HELD_BACK.contains(r.status()) && r.inputs().equals(note.inputs()));
    String state;
    if (note.isArchived()) {
      state = "archived";
      reasons = List.of();
    } else if (note.isFresh()) {
      state = "fresh";
    } else if (held.isPresent()) {
      state = held.get().status();
      reasons = List.of(first(held.get()));
    } else {
      state = note.published().isPresent() ? "out of date" : "never built";
      reasons = note.published().isPresent() ? reasons : List.of();
    }
    return new StatusDocument.Line(note.note().name(), state, edition, reasons);
  }

  private static String first(NoteRecord record) {
    return record.findings().stream()
        .filter(Diagnostic::isError)
        .findFirst()
        .map(f -> FindingText.lines(f).getFirst())
        .orElse(record.fault());
  }
}
