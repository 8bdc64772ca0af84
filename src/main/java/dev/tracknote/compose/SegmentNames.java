package dev.tracknote.compose;

/** The names of segments as the page prints them. */
final class SegmentNames {

  private SegmentNames() {}

  static String of(Desk desk, String segment) {
    return desk.facts()
        .company()
        .segment(segment)
        .map(s -> s.name().in(desk.language()))
        .orElse(segment);
  }
}
