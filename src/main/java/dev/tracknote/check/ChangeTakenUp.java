package dev.tracknote.check;

import dev.tracknote.claim.StatedFigure.Kind;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The change between the two levels that were told last: «In FY25Q1 it was $691m. By FY26Q2 it had
 * climbed to $812m. That is a change of +17.5%».
 */
final class ChangeTakenUp implements Derivation {

  private static final Pattern TAKEN_UP =
      Pattern.compile(
          "(?i)\\b(?:that|this|which) (?:is|was|makes?|made|means?|meant|marks?|marked|equals?|equalled|amounts? to|amounted to|comes? to|came to|represents?|represented|corresponds? to) (?:for |to )?(?:an? |the )?(?:[a-z]+ ){0,2}(?:change|move|rise|increase|gain|growth|advance|fall|decrease|decline|drop|loss|difference|swing) of (?:about |nearly |some )?[+−-]?$"
              + "|(?:这|即|也就是|相当于|折合)[^，。；\\d]{0,8}(?:变动|变化|增长|增加|上升|升|增|下降|减少|降|减|增幅|降幅|涨幅|跌幅)(?:了|为|约|近|\\s)*[+−-]?$");

  private static final Pattern EITHER_WAY =
      Pattern.compile("(?i)(?:\\b(?:change|move|difference|swing) of|变动|变化)[^，。,;\\d]{0,10}$");

  @Override
  public List<Interval> of(Told told) {
    boolean rate = told.is(Kind.PERCENT);
    if (!(rate || told.is(Kind.POINTS) || told.is(Kind.MONEY)) || !told.stands(TAKEN_UP)) {
      return List.of();
    }
    List<Interval> levels =
        told.figures().inOrder(told.is(Kind.POINTS) ? Kind.PERCENT : Kind.MONEY);
    if (levels.size() < 2) {
      return List.of();
    }
    Interval then = levels.get(levels.size() - 2);
    Interval now = levels.getLast();
    if (rate && !(then.isPositive() && now.isPositive())) {
      return List.of();
    }
    Interval change = rate ? now.over(then).minus(BigDecimal.ONE) : now.minus(then);
    return isThatWay(told, change.middle().signum() < 0) ? List.of(change) : List.of();
  }

  /** A bare change goes either way; a sign or a word says which. */
  private static boolean isThatWay(Told told, boolean down) {
    boolean signed = told.claim().figure().signed();
    return (!signed && told.stands(EITHER_WAY))
        || (signed ? told.claim().figure().value().signum() < 0 : told.claim().falling()) == down;
  }
}
