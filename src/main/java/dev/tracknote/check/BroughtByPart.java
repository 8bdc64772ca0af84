package dev.tracknote.check;

import dev.tracknote.claim.Mention;
import dev.tracknote.claim.StatedFigure.Kind;
import dev.tracknote.metrics.Measure;
import dev.tracknote.metrics.Subject;
import java.util.List;
import java.util.regex.Pattern;

/** What a part brings to the whole, in a verb that may mean a rise too: «Japan added ¥29.95bn». */
final class BroughtByPart implements Derivation {

  private static final Pattern BRINGS =
      Pattern.compile(
          "(?i)(?:贡献|带来|实现)了?(?:约|近|逾|\\s)*$|\\b(?:added|adds|contribut(?:ed|es)|chipped in|provided|supplied|put in|threw in)(?: another| a further)? (?:about |some |nearly |almost )?$");

  private static final Pattern FROM =
      Pattern.compile(
          "(?i)^\\s?(?:(?:came|comes|coming|stemmed|stems|was earned|is earned) )?from (?:the )?");

  @Override
  public List<Interval> of(Told told) {
    if (told.is(Kind.MONEY) && told.follows(FROM)) {
      return fromPart(told);
    }
    boolean part = told.claim().scoped() && !told.claim().segment().isEmpty();
    return told.is(Kind.MONEY) && part && told.stands(BRINGS)
        ? told.values(told.time()).map(Told::exactly).toList()
        : List.of();
  }

  /** «RMB196.8m came from Franchise Services and RMB1.32bn from Supplies». */
  private static List<Interval> fromPart(Told told) {
    int from = told.claim().figure().to();
    int to = told.sentence().nextFigure(told.claim().figure());
    return told.sentence().mentions(Mention.OfSegment.class).stream()
        .filter(s -> s.from() >= from && s.from() < to)
        .findFirst()
        .filter(s -> FROM.matcher(told.sentence().text().substring(from, s.from())).matches())
        .flatMap(s -> told.value(Subject.segment(Measure.REVENUE, s.segment()), told.time()))
        .map(Told::exactly)
        .stream()
        .toList();
  }
}
