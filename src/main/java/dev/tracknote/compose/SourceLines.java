package dev.tracknote.compose;

import dev.tracknote.house.Label;
import dev.tracknote.wording.Language;

/** The source lines under exhibits. */
final class SourceLines {

  private SourceLines() {}

  /** The company and the house that worked its figures. */
  static String company(Desk desk) {
    Language language = desk.language();
    return desk.label(
        Label.SOURCE,
        desk.facts().company().name().in(language),
        desk.manuscript().house().name().in(language));
  }
}
