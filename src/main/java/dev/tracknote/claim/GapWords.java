package dev.tracknote.claim;

/**
 * How far two things lie apart, which is the value of neither. Both are alternatives of a pattern,
 * without a group around them; the pattern must not mind capitals.
 */
public final class GapWords {

  public static final String ZH = "相差|之差|差距|差额|差值|差异|价差|利差|口径差|缺口";

  public static final String EN =
      "\\b(?:gap|difference|spread|distance|shortfall|differential|divergence) (?:between|is|was|of|to|from|came|stood|amounted|worked)\\b";

  /** Behind «more», what makes of it a multiple and no distance. */
  public static final String TIMES_OVER =
      " than (?:twice|thrice|double|treble|triple|half|(?:two|three|four|five|six|ten|\\d+(?:\\.\\d+)?)[- ]?(?:times|fold)|once)\\b";

  private GapWords() {}
}
