package dev.tracknote.check;

import dev.tracknote.metrics.Measure;
import dev.tracknote.metrics.Subject;
import dev.tracknote.quantity.Basis;
import java.util.ArrayList;
import java.util.List;

/** The things of one kind that a sentence names side by side, two or more of them at a time. */
final class Combinations {

  private static final int MOST = 6;

  private Combinations() {}

  static List<List<Subject>> of(Scene scene) {
    List<List<Subject>> all = new ArrayList<>();
    List<Subject> parts =
        scene.segments().stream().map(s -> Subject.segment(Measure.REVENUE, s)).toList();
    choose(parts, all);
    List<Subject> lines =
        scene.measures().stream()
            .filter(m -> !m.isRatio() && m != Measure.REVENUE)
            .map(m -> Subject.company(m, Basis.GAAP))
            .toList();
    choose(lines, all);
    return all;
  }

  private static void choose(List<Subject> from, List<List<Subject>> all) {
    int size = Math.min(MOST, from.size());
    for (int mask = 1; mask < 1 << size; mask++) {
      if (Integer.bitCount(mask) > 1) {
        List<Subject> chosen = new ArrayList<>();
        for (int i = 0; i < size; i++) {
          if ((mask & 1 << i) != 0) {
            chosen.add(from.get(i));
          }
        }
        all.add(chosen);
      }
    }
  }
}
