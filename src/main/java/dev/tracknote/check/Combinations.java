package dev.tracknote.check;

import dev.tracknote.metrics.Measure;
import dev.tracknote.metrics.Subject;
import dev.tracknote.quantity.Basis;
import java.util.ArrayList;
import java.util.List;

/** The things of one kind that a sentence names side by side, two or more of them at a time. */
final class Combinations {

  /** So many names are taken in every combination; of more only neighbours are taken together. */
  private static final int FEW = 4;

  private Combinations() {}

  static List<List<Subject>> of(Scene scene) {
    List<List<Subject>> all = new ArrayList<>();
    choose(parts(scene.segments()), all);
    List<String> said = PartsMeant.named(scene.sentence()).stream().distinct().toList();
    // «美洲和亚太两者» may mean any of many, and before all the two that it names
    if (scene.segments().size() > FEW && said.size() <= FEW) {
      choose(parts(said), all);
    }
    choose(
        scene.measures().stream()
            .filter(m -> !m.isRatio() && m != Measure.REVENUE)
            .map(m -> Subject.company(m, Basis.GAAP))
            .toList(),
        all);
    return all;
  }

  private static List<Subject> parts(List<String> ids) {
    return ids.stream().map(s -> Subject.segment(Measure.REVENUE, s)).toList();
  }

  private static void choose(List<Subject> from, List<List<Subject>> all) {
    if (from.size() > FEW) {
      neighbours(from, all);
      return;
    }
    for (int mask = 1; mask < 1 << from.size(); mask++) {
      if (Integer.bitCount(mask) > 1) {
        List<Subject> chosen = new ArrayList<>();
        for (int i = 0; i < from.size(); i++) {
          if ((mask & 1 << i) != 0) {
            chosen.add(from.get(i));
          }
        }
        all.add(chosen);
      }
    }
  }

  private static void neighbours(List<Subject> from, List<List<Subject>> all) {
    for (int i = 0; i < from.size(); i++) {
      for (int j = i + 2; j <= from.size(); j++) {
        all.add(from.subList(i, j));
      }
    }
  }
}
