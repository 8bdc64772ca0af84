package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.StatedFigure.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Where something came from that is now elsewhere: «净利润由亏损 1,470 万美元转为盈利 1,240 万美元». */
final class FromThen implements Derivation {

  private static final Pattern FROM = Pattern.compile("(?i)(?:由|从|\\bfrom)[^，。,;\\d]{0,14}$");
  private static final Pattern TO =
      Pattern.compile("(?i)^[^，。；,;\\d]{0,6}?(?:转为|转成|变为|扭亏为|\\bto\\b)[^，。；,;\\d]{0,16}$");

  @Override
  public List<Interval> of(Told told) {
    Claim claim = told.claim();
    boolean open = claim.period().isEmpty() && claim.when().isEmpty();
    boolean turned =
        open
            && told.is(Kind.MONEY)
            && told.stands(FROM)
            && told.sentence().claims().stream()
                .map(Claim::figure)
                .filter(f -> f.kind() == Kind.MONEY && f.from() >= claim.figure().to())
                .anyMatch(f -> told.sentence().holdsIn(told.end(), f.from(), TO));
    if (!turned) {
      return List.of();
    }
    List<Interval> derived = new ArrayList<>();
    told.bases(told.now()).forEach(b -> told.values(b).map(Told::exactly).forEach(derived::add));
    return derived;
  }
}
