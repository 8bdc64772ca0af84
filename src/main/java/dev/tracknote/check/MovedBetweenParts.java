package dev.tracknote.check;

import dev.tracknote.claim.StatedFigure.Kind;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What was moved from one part to another, which no line of either holds: «将一项 0.09
 * 亿元的收入由资管业务调至投行业务».
 */
final class MovedBetweenParts implements Derivation {

  private static final Pattern MOVED =
      Pattern.compile(
          "(?i)^[^，。；]{0,12}(?:由|从)[^，。；]{2,14}(?:调整?|划|转)[至入到归]|^(?: [a-z]+){0,5} (?:was |were )?(?:moved|reclassified|transferred|reassigned|shifted)? ?from [^,;.]{3,40} (?:in)?to ");
  private static final Pattern TAKEN =
      Pattern.compile(
          "(?i)(?:一[项笔部]|把|将)[^，。；]{0,6}$|\\b(?:moved|reclassified|transferred|reassigned|shifted)\\b[^,;.]{0,20}$");

  @Override
  public List<Interval> of(Told told) {
    return told.is(Kind.MONEY) && told.stands(TAKEN) && told.follows(MOVED)
        ? List.of(Interval.of(told.claim().figure()))
        : List.of();
  }
}
