package dev.tracknote.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The coverage list: what state each note is in, and why. */
public final class StatusDocument {

  private StatusDocument() {}

  /**
   * The state of one note.
   *
   * @param state such as {@code fresh}, {@code out of date} or {@code needs the analyst}
   * @param edition id of the edition in force, or empty
   * @param reasons what made it out of date, or what is wrong with it
   */
  public record Line(String note, String state, String edition, List<String> reasons) {

    public Line {
      reasons = List.copyOf(reasons);
    }
  }

  /** A line for each note, and one that counts them. */
  public static String text(List<Line> lines) {
    StringBuilder text = new StringBuilder();
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (Line line : lines) {
      counts.merge(line.state(), 1, Integer::sum);
      String reasons = String.join("; ", line.reasons());
      String row = String.format(Locale.ROOT, "%-18s %-18s %s", line.note(), line.state(), reasons);
      text.append(row.stripTrailing()).append('\n');
    }
    List<String> sums = new ArrayList<>();
    counts.forEach((state, count) -> sums.add(count + " " + state));
    return text.append(sums.isEmpty() ? "no notes" : String.join(", ", sums))
        .append('\n')
        .toString();
  }

  /** The same as JSON. */
  public static String json(List<Line> lines) {
    List<Map<String, Object>> notes = new ArrayList<>();
    for (Line line : lines) {
      Map<String, Object> note = new LinkedHashMap<>();
      note.put("note", line.note());
      note.put("state", line.state());
      note.put("edition", line.edition());
      note.put("reasons", line.reasons());
      notes.add(note);
    }
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("notes", notes);
    return Json.text(document);
  }
}
