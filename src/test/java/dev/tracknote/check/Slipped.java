package dev.tracknote.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** A right line of a note with something in it put wrong. */
record Slipped(RightLines note, int at, String line) {

  /** So far apart no line tells what another is about. */
  private static final int APART = 4;

  /** Those that are found; as many are put into one note at once as stand apart. */
  static Set<Slipped> found(List<Slipped> all) {
    Map<RightLines, List<Map<Integer, Slipped>>> notes = new LinkedHashMap<>();
    for (Slipped one : all) {
      List<Map<Integer, Slipped>> copies =
          notes.computeIfAbsent(one.note(), n -> new ArrayList<>());
      copyFor(one, copies).put(one.at(), one);
    }
    Set<Slipped> found = new LinkedHashSet<>();
    notes.forEach((note, copies) -> copies.forEach(c -> found.addAll(foundIn(note, c))));
    return found;
  }

  private static Map<Integer, Slipped> copyFor(Slipped one, List<Map<Integer, Slipped>> copies) {
    for (Map<Integer, Slipped> copy : copies) {
      if (copy.keySet().stream().allMatch(line -> Math.abs(line - one.at()) >= APART)) {
        return copy;
      }
    }
    copies.add(new TreeMap<>());
    return copies.getLast();
  }

  private static List<Slipped> foundIn(RightLines note, Map<Integer, Slipped> slips) {
    Map<Integer, String> lines = new TreeMap<>();
    slips.forEach((at, slipped) -> lines.put(at, slipped.line()));
    Set<Integer> found = note.found(note.with(lines));
    return slips.values().stream().filter(s -> found.contains(s.at())).toList();
  }
}
