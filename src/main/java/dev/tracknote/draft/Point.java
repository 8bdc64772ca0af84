package dev.tracknote.draft;

import java.util.List;

/**
 * One key point.
 *
 * @param lead the sentence that the rest supports
 * @param body what follows it, or empty
 * @param items what stands below it, each an item of its own
 */
record Point(String lead, String body, List<String> items) {

  Point {
    items = List.copyOf(items);
  }

  Point(String lead, String body) {
    this(lead, body, List.of());
  }
}
