package dev.tracknote.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The findings of one print job, each kept once. */
final class Findings {
  private final Set<LayoutFinding> seen = new LinkedHashSet<>();

  void add(String rule, int page, String message, String hint) {
    seen.add(new LayoutFinding(rule, page, withoutMarks(message), hint));
  }

  private static String withoutMarks(String message) {
    StringBuilder plain = new StringBuilder(message.length());
    message.codePoints().filter(c -> !SettingMarks.isReserved(c)).forEach(plain::appendCodePoint);
    return plain.toString();
  }

  List<LayoutFinding> inPageOrder() {
    List<LayoutFinding> sorted = new ArrayList<>(seen);
    sorted.sort(Comparator.comparingInt(LayoutFinding::page));
    return List.copyOf(sorted);
  }
}
