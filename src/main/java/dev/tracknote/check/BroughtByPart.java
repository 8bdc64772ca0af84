package dev.tracknote.check;

import dev.tracknote.claim.StatedFigure.Kind;
import java.util.List;
import java.util.regex.Pattern;

/** What a part brings to the whole, in a verb that may mean a rise too: «Japan added ¥29.95bn». */
final class BroughtByPart implements Derivation {

  private static final Pattern BRINGS =
      Pattern.compile(
          "(?i)(?:贡献|带来|实现)了?(?:约|近|逾|\\s)*$|\\b(?:added|adds|contribut(?:ed|es)|chipped in|provided|supplied|put in|threw in)(?: another| a further)? (?:about |some |nearly |almost )?$");

  @Override
  public List<Interval> of(Told told) {
    boolean part = told.claim().scoped() && !told.claim().segment().isEmpty();
    return told.is(Kind.MONEY) && part && told.stands(BRINGS)
        ? told.values(told.time()).map(Told::exactly).toList()
        : List.of();
  }
}
