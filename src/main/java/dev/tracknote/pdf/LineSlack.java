package dev.tracknote.pdf;

/** Spreads what a line has too much or too little over its signs. */
final class LineSlack {
  private static final float EVEN_CAP = 0.085f;
  private static final float SOFT_CAP = 0.3f;
  private static final float HARD_CAP = 0.5f;
  private static final float LOOSE = 0.25f;
  private static final float SPACE_CAP = 0.6f;
  private static final float STOP_GIVE = 0.25f;
  private static final float QUARTER_GIVE = 0.125f;
  private static final float SPACE_GIVE = 0.2f;
  private static final String PAIRED = "—…";

  private final LineSigns line;
  private final boolean cjk;
  private final int first;
  private final int last;

  LineSlack(LineSigns line) {
    this.line = line;
    this.cjk = line.hasCjk();
    first = line.first();
    last = line.last();
  }

  /**
   * Widens the line unless it would fall apart; false when the reader will see that it is loose.
   */
  boolean stretch(float slack) {
    return cjk ? stretchSigns(slack) : stretchSpaces(slack);
  }

  private boolean stretchSigns(float slack) {
    int[] weights = new int[line.count()];
    float weight = 0;
    float softWeight = 0;
    float em = 0;
    for (int i = 0; i < weights.length; i++) {
      weights[i] = weight(i);
      weight += weights[i];
      softWeight += weights[i] != 0 && isSoft(i) ? weights[i] : 0;
      em = Math.max(em, line.em(i));
    }
    if (weight == 0 || slack / weight > HARD_CAP * em) {
      return false;
    }
    float even = Math.min(slack / weight, EVEN_CAP * em);
    float rest = slack - even * weight;
    float soft = softWeight == 0 ? 0 : Math.min(rest / softWeight, SOFT_CAP * em);
    float again = (rest - soft * softWeight) / weight;
    for (int i = 0; i < weights.length; i++) {
      if (weights[i] != 0) {
        line.widen(i, weights[i] * (even + again + (isSoft(i) ? soft : 0)));
      }
    }
    return even + again <= LOOSE * em;
  }

  private boolean stretchSpaces(float slack) {
    int spaces = 0;
    float em = 0;
    for (int i = first; i < last; i++) {
      spaces += line.sign(i) == ' ' ? 1 : 0;
      em = Math.max(em, line.em(i));
    }
    if (spaces == 0 || slack / spaces > SPACE_CAP * em) {
      return false;
    }
    for (int i = first; i < last; i++) {
      if (line.sign(i) == ' ') {
        line.widen(i, slack / spaces);
      }
    }
    return true;
  }

  /** Narrows the line by what its stops, gaps and spaces can give; returns what is left over. */
  float shrink(float excess) {
    float left = giveStops(excess);
    left = give(left, SettingMarks.QUARTER, QUARTER_GIVE);
    return give(left, ' ', SPACE_GIVE * 0.22f);
  }

  private float giveStops(float excess) {
    int stops = 0;
    float em = 0;
    for (int i = first; i < last; i++) {
      stops += isFullClosing(i) ? 1 : 0;
      em = Math.max(em, line.em(i));
    }
    float each = stops == 0 ? 0 : Math.min(excess / stops, STOP_GIVE * em);
    for (int i = first; i < last; i++) {
      if (isFullClosing(i)) {
        float wanted = line.width(i) - each;
        // Drawn from the half-width font, its box does not reach into the next sign's.
        line.halve(i);
        line.widen(i, wanted - line.width(i));
      }
    }
    return excess - each * stops;
  }

  private float give(float excess, int sign, float most) {
    int places = 0;
    float em = 0;
    for (int i = first; i < last; i++) {
      places += line.sign(i) == sign ? 1 : 0;
      em = Math.max(em, line.em(i));
    }
    float each = places == 0 ? 0 : Math.min(excess / places, most * em);
    for (int i = first; i < last; i++) {
      if (line.sign(i) == sign) {
        line.widen(i, -each);
      }
    }
    return excess - each * places;
  }

  private boolean isFullClosing(int i) {
    return cjk && SettingMarks.isClosing(line.sign(i)) && line.width(i) > 0.9f * line.em(i);
  }

  /** How much of the slack goes after a sign. */
  private int weight(int i) {
    if (i < first || i >= last) {
      return 0;
    }
    int sign = line.sign(i);
    int next = line.sign(i + 1);
    if (sign == SettingMarks.QUARTER) {
      return 1;
    }
    if (sign == ' ') {
      return 2;
    }
    if (LineSigns.isBlank(next) || !isWide(sign) || !isWide(next) || isOpening(sign)) {
      return 0;
    }
    return isClosing(next) || (sign == next && PAIRED.indexOf(sign) >= 0) ? 0 : 1;
  }

  private boolean isSoft(int i) {
    return LineSigns.isBlank(line.sign(i)) || isClosing(line.sign(i));
  }

  private static boolean isWide(int sign) {
    return Signs.isCjk(sign) || SettingMarks.isHalf(sign);
  }

  private static boolean isClosing(int sign) {
    return SettingMarks.isClosing(SettingMarks.isHalf(sign) ? SettingMarks.signOfHalf(sign) : sign);
  }

  private static boolean isOpening(int sign) {
    return SettingMarks.isOpening(SettingMarks.isHalf(sign) ? SettingMarks.signOfHalf(sign) : sign);
  }
}
