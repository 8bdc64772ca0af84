package dev.tracknote.check;

import dev.tracknote.claim.GuidanceWords;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.quantity.Band;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Which of its middle and its two ends the words of a sentence name of what is guided. */
record GuidedEnds(boolean middle, boolean low, boolean high) {

  private static final Pattern LOW_END =
      Pattern.compile("(?i)" + GuidanceWords.LOW_ZH + "|" + GuidanceWords.LOW_EN);
  private static final Pattern HIGH_END =
      Pattern.compile("(?i)" + GuidanceWords.HIGH_ZH + "|" + GuidanceWords.HIGH_EN);

  /** None of them is named more than another. */
  static final GuidedEnds ANY = new GuidedEnds(false, false, false);

  static GuidedEnds of(ReadSentence sentence) {
    return new GuidedEnds(
        sentence.holds(GuidedSpan.MIDDLE), sentence.holds(LOW_END), sentence.holds(HIGH_END));
  }

  /** Whether an end is named. */
  static boolean isOfEnd(ReadSentence sentence) {
    return sentence.holds(LOW_END) || sentence.holds(HIGH_END);
  }

  /** Those values of a band, the middle first; all where none is named more than another. */
  List<BigDecimal> in(Band band) {
    boolean open = !middle && low == high;
    List<BigDecimal> values = new ArrayList<>();
    if (open || middle) {
      Ground.bare(band.midpoint()).ifPresent(values::add);
    }
    if (open || low) {
      Ground.bare(band.low()).ifPresent(values::add);
    }
    if (open || high) {
      Ground.bare(band.high()).ifPresent(values::add);
    }
    return values;
  }
}
