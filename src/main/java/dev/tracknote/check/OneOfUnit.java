package dev.tracknote.check;

import dev.tracknote.claim.ReadSentence;
import java.util.Locale;

/** Whether a sentence speaks of one of what a series counts: «HKD 288,000 a client». */
final class OneOfUnit {

  private OneOfUnit() {}

  static boolean is(StatedSeries series, ReadSentence sentence) {
    String unit = series.statements().getFirst().unit().toLowerCase(Locale.ROOT);
    String one = unit.endsWith("s") ? unit.substring(0, unit.length() - 1) : unit;
    String text = sentence.text().toLowerCase(Locale.ROOT);
    return one.length() > 2
        && (text.contains(" a " + one)
            || text.contains(" an " + one)
            || text.contains("each " + one)
            || text.contains("every " + one));
  }
}
